import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { contactAnswers, formAnswers, peopleIn, vehiclesIn } from './answers.ts'
import { type Field, NO_ANSWERS } from './fields.ts'
import {
  CATEGORIES,
  CATEGORY_GROUPS,
  CONTACT_QUESTIONS,
  MOST_MORE,
  PERSON_QUESTIONS,
  QUESTIONS,
  VEHICLE_QUESTIONS,
} from './questions.ts'

type Labels = Record<string, Record<string, Record<string, string>>>

const labelsOf = (language: string): Labels =>
  JSON.parse(readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8'))

const fieldsOf = (questions: readonly { readonly fields: readonly Field[] }[]): Field[] =>
  questions.flatMap((question) => [...question.fields])

const ALL = [...fieldsOf(QUESTIONS), ...fieldsOf(CONTACT_QUESTIONS)]
const accepts = (input: unknown) => v.safeParse(formAnswers, input).success

const anAnswer = (field: Field): unknown => {
  if (field.kind === 'choice') return field.options[0]
  if (field.kind === 'choices') return [field.options[0]]
  if (field.kind === 'day') return '2026-11-02'
  return field.kind === 'area' ? 'north-coast' : 'x'.repeat(field.limit)
}

describe('the form', () => {
  it('[UI-20] takes nothing at all, and one answer alone', () => {
    expect(accepts({})).toBe(true)
    for (const field of fieldsOf(QUESTIONS))
      expect(accepts({ [field.id]: anAnswer(field) }), field.id).toBe(true)
  })

  it('[UI-20] offers "I don’t know" and "I’d rather not say" on every choice', () => {
    for (const field of fieldsOf(QUESTIONS).filter(({ kind }) => kind !== 'text' && kind !== 'day'))
      for (const none of NO_ANSWERS) expect(accepts({ [field.id]: none }), field.id).toBe(true)
  })

  it('keeps blank apart from don’t know', () => {
    expect(v.parse(formAnswers, {})).toEqual({})
    for (const field of fieldsOf(QUESTIONS)) {
      expect(accepts({ [field.id]: '' }), field.id).toBe(false)
      expect(accepts({ [field.id]: [] }), field.id).toBe(false)
      expect(accepts({ [field.id]: undefined }), field.id).toBe(false)
    }
  })

  it('[UI-22] asks what happened first and own words last', () => {
    const order = QUESTIONS.map(({ id }) => id)
    expect(order[0]).toBe('happened')
    expect(order.slice(-2)).toEqual(['words', 'publicWords'])
    const firstText = QUESTIONS.findIndex(({ fields }) => fields.every(({ kind }) => kind === 'text'))
    expect(firstText).toBeGreaterThan(3)
  })

  it('refuses unknown questions, unknown options, doubles and texts over their limit', () => {
    expect(accepts({ legalName: 'x' })).toBe(false)
    expect(accepts({ place: 'moon' })).toBe(false)
    expect(accepts({ happened: ['theft', 'theft'] })).toBe(false)
    expect(accepts({ happened: ['dont-know', 'theft'] })).toBe(false)
    expect(accepts({ day: 'today' })).toBe(false)
    for (const field of fieldsOf(QUESTIONS))
      if (field.kind === 'text')
        expect(accepts({ [field.id]: 'x'.repeat(field.limit + 1) }), field.id).toBe(false)
  })

  it('[PROTOCOL-22] takes more people and vehicles, each asked the same as the first', () => {
    for (const [list, questions] of [
      ['morePeople', PERSON_QUESTIONS],
      ['moreVehicles', VEHICLE_QUESTIONS],
    ] as const) {
      for (const field of fieldsOf(questions)) {
        expect(accepts({ [list]: [{ [field.id]: anAnswer(field) }] }), field.id).toBe(true)
        for (const none of field.kind === 'choice' || field.kind === 'choices' ? NO_ANSWERS : [])
          expect(accepts({ [list]: [{ [field.id]: none }] }), field.id).toBe(true)
      }
      const [first] = fieldsOf(questions)
      const said = first ? { [first.id]: anAnswer(first) } : {}
      expect(accepts({ [list]: Array(MOST_MORE).fill(said) })).toBe(true)
      expect(accepts({ [list]: Array(MOST_MORE + 1).fill(said) })).toBe(false)
      for (const wrong of [[], [{}], [said, {}], [{ ...said, words: 'x' }], said, null])
        expect(accepts({ [list]: wrong })).toBe(false)
    }
    const about = (questions: typeof QUESTIONS | typeof PERSON_QUESTIONS | typeof VEHICLE_QUESTIONS) =>
      fieldsOf(questions).map(({ id }) => id)
    expect(about(PERSON_QUESTIONS)).toContain('names')
    expect(about(PERSON_QUESTIONS)).not.toContain('yourGender')
    expect(about(VEHICLE_QUESTIONS)).toContain('plate')
  })

  it('[PROTOCOL-22] gives everybody and every vehicle in one row, the first one first', () => {
    const form = v.parse(formAnswers, {
      happened: ['theft'],
      names: 'Quoz',
      height: 'taller',
      morePeople: [{ names: 'Yorv' }, { role: 'driver' }],
      moreVehicles: [{ plate: 'QZO 7IU' }],
    })
    expect(peopleIn(form)).toEqual([
      { names: 'Quoz', height: 'taller' },
      { names: 'Yorv' },
      { role: 'driver' },
    ])
    expect(vehiclesIn(form)).toEqual([{ plate: 'QZO 7IU' }])
    expect(peopleIn({ words: 'x' })).toEqual([])
  })

  it('keeps how to reach her out of the form', () => {
    for (const field of fieldsOf(CONTACT_QUESTIONS)) {
      expect(accepts({ [field.id]: anAnswer(field) }), field.id).toBe(false)
      expect(v.safeParse(contactAnswers, { [field.id]: anAnswer(field) }).success, field.id).toBe(true)
    }
  })

  it('names every field once, and puts every category under one head', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
    expect(Object.values(CATEGORY_GROUPS).flat()).toEqual([...CATEGORIES])
    for (const question of [...QUESTIONS, ...CONTACT_QUESTIONS])
      for (const field of fieldsOf([question]))
        if (field.shownWhen) {
          const { field: other, is } = field.shownWhen
          const decides = fieldsOf([question]).find(({ id }) => id === other)
          expect(decides?.kind === 'choice' && decides.options.includes(is), field.id).toBe(true)
        }
  })
})

describe.each(['en', 'fr'])('labels in %s', (language) => {
  const labels = labelsOf(language)

  it('[UI-50] name every question, field, option, head and level, and nothing else', () => {
    const questions = [...QUESTIONS, ...CONTACT_QUESTIONS].map(({ id }) => id)
    expect(Object.keys(labels['question'] ?? {}).toSorted()).toEqual([...questions, 'police'].toSorted())
    expect(Object.keys(labels['field'] ?? {}).toSorted()).toEqual(ALL.map(({ id }) => id).toSorted())
    expect(Object.keys(labels['group'] ?? {})).toEqual(Object.keys(CATEGORY_GROUPS))
    expect(Object.keys(labels['category'] ?? {})).toEqual([...CATEGORIES])
    expect(Object.keys(labels['level'] ?? {})).toEqual(['1', '2', '3', '4'])
    const options: Record<string, readonly string[]> = { none: NO_ANSWERS, area: ['elsewhere'] }
    for (const field of ALL)
      if (field.kind === 'choice' || field.kind === 'choices') options[field.id] = field.options
    expect(Object.keys(labels['option'] ?? {}).toSorted()).toEqual(Object.keys(options).toSorted())
    for (const [id, ids] of Object.entries(options))
      expect(Object.keys(labels['option']?.[id] ?? {}), id).toEqual([...ids])
  })

  it('say for each consent what is asked and who sees what', () => {
    const kinds = ['warn-area', 'warn-province', 'partners', 'contact', 'research', 'cover']
    const police = ['police-anonymous', 'police-third-party', 'police-full']
    expect(Object.keys(labels['consent'] ?? {})).toEqual([...kinds, ...police])
    for (const consent of Object.values(labels['consent'] ?? {}))
      expect(Object.keys(consent)).toEqual(['ask', 'sees'])
  })

  it('have the same shape as English and no empty string', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? value.trim() !== ''
        : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shape(inner)]))
    expect(shape(labels)).toEqual(shape(labelsOf('en')))
    expect(JSON.stringify(shape(labels))).not.toContain('false')
  })

  it('never call anybody an offender, or anything confirmed', () => {
    expect(JSON.stringify(labels)).not.toMatch(/offender|confirmed|délinquant|confirmé/i)
  })
})
