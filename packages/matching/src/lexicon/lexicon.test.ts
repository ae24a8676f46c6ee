import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceptOf, lexicon, readConcepts } from './concepts.ts'
import { conceptsLike, readConceptsLike } from './concepts-like.ts'
import type { ConceptKind } from './contracts.ts'
import { kinship } from './kinship.ts'

const { concepts, byId } = lexicon()
const row = (text: string): readonly string[] => text.split(' ')
const read = (text: string, kinds?: readonly ConceptKind[]): string | undefined =>
  readConcepts(row(text), 0, kinds)[0]?.concept.id
const like = (text: string, kinds?: readonly ConceptKind[]): string | undefined =>
  readConceptsLike(row(text), 0, kinds)[0]?.concept.id

describe('the tables', () => {
  it('name no concept twice and refer to none that is missing', () => {
    expect(byId.size).toBe(concepts.length)
    const missing = concepts.flatMap(({ id, within = [], alike = [], near = [] }) =>
      [...within, ...alike, ...near].filter((other) => !byId.has(other)).map((other) => `${id} -> ${other}`),
    )
    expect(missing).toEqual([])
  })

  it('hold folded phrases only, and an id of its kind for each concept', () => {
    for (const { id, kind, words } of concepts) {
      expect(id).toMatch(/^[a-z-]+\.[a-z0-9-]+$/)
      expect(id.startsWith(`${kind}.`)).toBe(true)
      expect(words.length).toBeGreaterThan(0)
      for (const word of words) expect(word).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/)
    }
  })

  it('put no concept within itself, and within its own kind or what it is made of', () => {
    for (const { id, within = [], near = [] } of concepts) {
      expect(within).not.toContain(id)
      expect(near).not.toContain(id)
    }
  })

  it('are found by every phrase', () => {
    for (const concept of concepts) {
      if (concept.kind === 'habit') continue
      for (const phrase of concept.words)
        expect(readConcepts(row(phrase), 0).some((reading) => reading.concept === concept)).toBe(true)
    }
  })
})

describe('readConcepts', () => {
  it('prefers the longest phrase', () => {
    expect(read('light grey van')).toBe('colour.light-grey')
    expect(read('mini van', ['make', 'body'])).toBe('body.minivan')
    expect(read('koi fish')).toBe('motif.koi')
    expect(read('north van')).toBe('town.north-vancouver')
  })

  it.each([
    ['chevy', 'make.chevrolet'],
    ['vdub', 'make.volkswagen'],
    ['beemer', 'make.bmw'],
    ['yota', 'make.toyota'],
    ['f150', 'model.f-150'],
    ['f 150', 'model.f-150'],
    ['f one fifty', 'model.f-150'],
    ['crv', 'model.cr-v'],
    ['cr v', 'model.cr-v'],
    ['fourgonnette', 'body.van'],
    ['camion', 'body.pickup'],
    ['serpent', 'motif.snake'],
    ['killer whale', 'motif.orca'],
    ['barb wire', 'motif.barbed-wire'],
    ['east indian', 'ethnicity.south-asian'],
    ['autochtone', 'ethnicity.indigenous'],
    ['gris fonce', 'colour.dark-grey'],
    ['pg', 'town.prince-george'],
    ['poco', 'town.port-coquitlam'],
    ['dtes', 'town.downtown-eastside'],
    ['chauve', 'hair.bald'],
    ['roses', 'motif.rose'],
  ])('reads %s', (text, concept) => {
    expect(readConcepts(row(text), 0).map((reading) => reading.concept.id)).toContain(concept)
  })

  it('reads a plural as its singular', () => {
    expect(read('scorpions', ['motif'])).toBe('motif.scorpion')
    expect(read('ladders')).toBeUndefined()
  })

  it('says nothing beyond the end of a row', () => {
    expect(readConcepts([], 0)).toEqual([])
    expect(readConcepts(['black'], 1)).toEqual([])
  })
})

describe('conceptsLike', () => {
  it.each([
    ['chevrelot', 'make.chevrolet'],
    ['toyoat', 'make.toyota'],
    ['hynudai', 'make.hyundai'],
    ['shevrolet', 'make.chevrolet'],
    ['silvredo', 'model.silverado'],
    ['nanaimoo', 'town.nanaimo'],
    ['scorpoin', 'motif.scorpion'],
    ['goatte', 'facial-hair.goatee'],
    ['burgendy', 'colour.burgundy'],
  ])('takes %s for a slip', (word, concept) => {
    expect(conceptsLike(word)[0]?.concept.id).toBe(concept)
    expect(conceptsLike(word)[0]?.cost).toBeGreaterThan(0)
    expect(conceptsLike(word)[0]?.cost).toBeLessThanOrEqual(1)
  })

  it.each([
    ['mini vaan', 'body.minivan'],
    ['tear drrop', 'motif.teardrop'],
    ['grandcaravan', 'model.grand-caravan'],
    ['barbd wire', 'motif.barbed-wire'],
    ['prince gorgee', 'town.prince-george'],
    ['fore arm', 'body-part.forearm'],
  ])('reads %s though one word is misspelt or they run together', (text, concept) => {
    expect(read(text) === concept || like(text) === concept).toBe(true)
  })

  it('never takes a word of three letters or fewer for a slip', () => {
    for (const word of ['bkl', 'fod', 'vna', 'x', '']) expect(conceptsLike(word)).toEqual([])
  })

  it('lets a known word mean only what it says', () => {
    expect(conceptsLike('rose').every(({ cost }) => cost === 0)).toBe(true)
    expect(conceptsLike('rose', ['make'])).toEqual([])
  })

  it('never changes a digit: an F-150 is no F-250', () => {
    expect(conceptsLike('f151').map(({ concept }) => concept.id)).not.toContain('model.f-150')
  })

  it('finds a long word again after any one swap of neighbours', () => {
    const words = ['volkswagen', 'abbotsford', 'silverado', 'scorpion', 'hatchback']
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, chance) => {
        const at = 1 + (chance % (word.length - 2))
        const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
        const meant = readConcepts([word], 0).map(({ concept }) => concept.id)
        expect(conceptsLike(swapped).some(({ concept }) => meant.includes(concept.id))).toBe(true)
      }),
    )
  })

  it('takes any text at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 5 }), (words) => {
        for (const { cost, count } of readConceptsLike(words, 0)) {
          expect(cost).toBeGreaterThanOrEqual(0)
          expect(cost).toBeLessThanOrEqual(1)
          expect(count).toBeLessThanOrEqual(words.length)
        }
      }),
    )
  })
})

describe('kinship', () => {
  it.each([
    ['colour.grey', 'colour.grey', 'same'],
    ['colour.navy', 'colour.blue', 'within'],
    ['colour.silver', 'colour.grey', 'near'],
    ['colour.white', 'colour.black', 'apart'],
    ['model.f-150', 'make.ford', 'within'],
    ['model.f-150', 'body.pickup', 'within'],
    ['model.civic', 'model.corolla', 'apart'],
    ['model.civic', 'model.accord', 'near'],
    ['body-part.forearm', 'body-part.arm', 'within'],
    ['town.newton', 'town.surrey', 'within'],
    ['town.surrey', 'town.delta', 'near'],
    ['town.surrey', 'town.nanaimo', 'apart'],
    ['ethnicity.punjabi', 'ethnicity.south-asian', 'within'],
    ['ethnicity.persian', 'ethnicity.arab', 'near'],
    ['hair.shaved', 'hair.bald', 'near'],
    ['colour.rose', 'motif.rose', 'apart'],
    ['colour.nobody', 'colour.red', 'apart'],
  ] as const)('of %s and %s is %s', (left, right, expected) => {
    expect(kinship(left, right)).toBe(expected)
  })

  it('is symmetric', () => {
    const ids = concepts.map(({ id }) => id)
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (left, right) => {
        expect(kinship(left, right)).toBe(kinship(right, left))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('conceptOf', () => {
  it('is null for an id that nobody knows', () => {
    expect(conceptOf('colour.navy')?.kind).toBe('colour')
    expect(conceptOf('colour.of-another-year')).toBeNull()
  })
})
