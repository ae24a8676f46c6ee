import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Described } from '@parasol/matching'

/** A fragment, of what kind it is, and the warnings that answer it; none for one about nobody on file. */
export type Question = {
  readonly id: string
  readonly kind: string
  readonly q: string
  readonly gold: readonly string[]
}

type WarningLine = Omit<Described, 'organisation' | 'places'> & {
  readonly org: string
  readonly locations: readonly string[]
}

function linesOf(folder: string, file: string): readonly unknown[] {
  const path = join(folder, file)
  const text = existsSync(path)
    ? readFileSync(path, 'utf8')
    : gunzipSync(readFileSync(`${path}.gz`)).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}

/** The warnings of a folder, plain or gzipped. */
export const readWarnings = (folder: string): readonly Described[] =>
  (linesOf(folder, 'warnings.jsonl') as readonly WarningLine[]).map(({ org, locations, ...warning }) => ({
    ...warning,
    organisation: org,
    places: locations,
  }))

/** The questions of a folder, a kind after another, so that any first part of them is fair to all kinds. */
export function readQuestions(folder: string): readonly Question[] {
  const turns = new Map<string, number>()
  return (linesOf(folder, 'queries.jsonl') as readonly Question[])
    .map((question) => {
      const turn = turns.get(question.kind) ?? 0
      turns.set(question.kind, turn + 1)
      return { turn, question }
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ question }) => question)
}
