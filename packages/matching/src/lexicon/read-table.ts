import type { Concept, ConceptKind } from './contracts.ts'

/** A concept while its table is read. */
type Draft = {
  readonly id: string
  readonly kind: ConceptKind
  readonly words: string[]
  readonly within: string[]
  readonly alike: string[]
  readonly near: string[]
}

export type Drafts = Map<string, Draft>

/** `f-150` is also typed `f 150` and `f150`. */
function addSpellings(words: string[], phrase: string): void {
  if (phrase.includes('-')) words.push(phrase.replaceAll('-', ' '), phrase.replaceAll('-', ''))
  else words.push(phrase)
}

const list = (text: string | undefined): readonly string[] => (text ? text.split(' ') : [])

/** Whoever is named without its kind is of the kind it is named in. */
const withKind = (kind: ConceptKind, name: string): string => (name.includes('.') ? name : `${kind}.${name}`)

function draftOf(drafts: Drafts, kind: ConceptKind, name: string): Draft {
  const id = `${kind}.${name}`
  const known = drafts.get(id)
  if (known) return known
  const draft = { id, kind, words: [], within: [], alike: [], near: [] }
  drafts.set(id, draft)
  return draft
}

const addNew = (target: string[], names: readonly string[]): void => {
  for (const name of names) if (!target.includes(name)) target.push(name)
}

/** Reads a table of one kind: a concept a line, `name, other word, phrase > wider = alike ~ near near`, all folded.
 *  The name is a phrase too, its hyphens spaces, unless it ends in `!`. A hyphen in a phrase stands for a space or nothing.
 *  A name met again adds to the first. */
export function readTable(drafts: Drafts, kind: ConceptKind, table: string): void {
  for (const line of table.split('\n')) {
    if (line === '') continue
    const [said = '', near] = line.split(' ~ ')
    const [named = '', alike] = said.split(' = ')
    const [phrases = '', wider] = named.split(' > ')
    const [first = '', ...others] = phrases.split(', ')
    const hidden = first.endsWith('!')
    const name = hidden ? first.slice(0, -1) : first
    const draft = draftOf(drafts, kind, name)
    if (!hidden) addSpellings(draft.words, name)
    for (const phrase of others) addSpellings(draft.words, phrase)
    const add = (target: string[], names: string | undefined): void =>
      addNew(
        target,
        list(names).map((other) => withKind(kind, other)),
      )
    add(draft.within, wider)
    add(draft.alike, alike)
    add(draft.near, near)
  }
}

/** Reads the table of models: `make body| model, other spelling; model; …`, a make and a body a line; `make/make` where two
 *  sold it under one name. */
export function readModelTable(drafts: Drafts, table: string): void {
  for (const line of table.split('\n')) {
    if (line === '') continue
    const [head = '', models = ''] = line.split('| ')
    const [makes = '', body = ''] = head.split(' ')
    const within = [...makes.split('/').map((make) => `make.${make}`), `body.${body}`]
    for (const item of models.split('; ')) {
      const [name = '', ...others] = item.split(', ')
      const draft = draftOf(drafts, 'model', name.replaceAll(' ', '-'))
      addSpellings(draft.words, name)
      for (const phrase of others) addSpellings(draft.words, phrase)
      addNew(draft.within, within)
    }
  }
}

/** Reads the table of accents: as `readTable`, each word being what stands before `accent`. */
export function readAccentTable(drafts: Drafts, table: string): void {
  const spoken: Drafts = new Map()
  readTable(spoken, 'accent', table)
  for (const draft of spoken.values()) {
    const words = draft.words.flatMap((word) => [`${word} accent`, `accent ${word}`, `sounds ${word}`])
    drafts.set(draft.id, { ...draft, words })
  }
}

/** The concepts of all drafts, in the order read. */
export const conceptsOf = (drafts: Drafts): readonly Concept[] => [...drafts.values()]
