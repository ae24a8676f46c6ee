import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { glossaryProblems } from './check-glossary.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

const problemsWith = (index: string, glossary?: string): readonly string[] => {
  const root = mkdtempSync(join(tmpdir(), 'glossary-'))
  roots.push(root)
  mkdirSync(join(root, 'packages/sealing/src'), { recursive: true })
  writeFileSync(join(root, 'packages/sealing/src/index.ts'), index)
  if (glossary !== undefined) writeFileSync(join(root, 'GLOSSARY.md'), glossary)
  return glossaryProblems(root)
}

it('is content when every exported type stands in a row', () => {
  const index =
    "export { open, type OpenFailure, type Key as OpenKey } from './open.ts'\nexport type Sealed = string"
  expect(
    problemsWith(index, '| open | to read | | `OpenFailure`, `OpenKey` |\n| sealed | shut | | `Sealed` |'),
  ).toEqual([])
})

it.each([
  ["export { open, type OpenFailure } from './open.ts'"],
  ["export type { OpenFailure } from './open.ts'"],
  ["export type OpenFailure = 'malformed'"],
  ['export interface OpenFailure {}'],
])('names what is missing: %s', (index) => {
  const missing = [
    'packages/sealing/src/index.ts exports types that stand in no row of GLOSSARY.md: `OpenFailure`',
  ]
  expect(problemsWith(index, '| failure | why not | | `Failure` |')).toEqual(missing)
  expect(problemsWith(index, 'Prose that says `OpenFailure`.')).toEqual(missing)
})

it('does not let a module hide what it exports', () => {
  expect(() => problemsWith("export * from './open.ts'", '')).toThrow('export * hides what is public')
})

it('says when there is no glossary', () => {
  expect(problemsWith('export type Sealed = string')).toEqual(['GLOSSARY.md is missing'])
})
