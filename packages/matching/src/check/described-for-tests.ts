import type { Described } from '../contracts.ts'

const empty: Described = {
  id: '',
  date: '2026-01-01',
  names: [],
  phones: [],
  plates: [],
  vehicles: [],
  handles: [],
  emails: [],
  description: '',
  places: [],
  text: '',
}

/** A description that says these facts and nothing else. */
export const describedAs = (id: string, facts: Partial<Described>): Described => ({ ...empty, ...facts, id })
