import { describe, expect, it } from 'vitest'
import type { Described } from '../contracts.ts'
import { lexicon } from '../lexicon/concepts.ts'
import { check } from './check.ts'
import { describedAs } from './described-for-tests.ts'
import { relatedTo } from './related-concepts.ts'
import { createIndex } from './search-index.ts'

const FAR = 99
const costOf = (typed: string, written: string): number =>
  relatedTo(typed).find(({ id }) => id === written)?.cost ?? FAR

/** Ids as found, of descriptions dated so that the last would come first were all alike. */
const order = (facts: readonly Partial<Described>[], fragment: string): readonly string[] =>
  check(
    createIndex(facts.map((fact, at) => describedAs(String(at), { ...fact, date: `2025-01-${at + 10}` }))),
    fragment,
    10,
  ).map(({ id }) => id)

describe('relatedTo', () => {
  it.each([
    ['colour.silver', 'colour.light-grey', 'colour.white'],
    ['colour.light-grey', 'colour.silver', 'colour.charcoal'],
    ['colour.grey', 'colour.gunmetal', 'colour.black'],
    ['colour.charcoal', 'colour.dark-grey', 'colour.black'],
    ['colour.dark', 'colour.black', 'colour.navy'],
    ['colour.dark', 'colour.dark-green', 'colour.green'],
    ['colour.navy', 'colour.dark-blue', 'colour.blue'],
    ['colour.navy', 'colour.blue', 'colour.black'],
    ['colour.white', 'colour.cream', 'colour.tan'],
    ['body.car', 'body.coupe', 'body.suv'],
    ['body.coupe', 'body.sports-car', 'body.sedan'],
    ['body.sedan', 'body.car', 'body.hatchback'],
    ['body.four-by-four', 'body.crossover', 'body.pickup'],
    ['body.suv', 'body.four-by-four', 'body.pickup'],
    ['body.minivan', 'body.van', 'body.work-van'],
    ['body.wagon', 'body.hatchback', 'body.pickup'],
    ['body-part.hand', 'body-part.finger', 'body-part.forearm'],
    ['body-part.face', 'body-part.eye', 'body-part.neck'],
    ['body-part.shoulder', 'body-part.upper-arm', 'body-part.sleeve'],
    ['body-part.sleeve', 'body-part.arm', 'body-part.forearm'],
    ['motif.swastika', 'motif.hate-symbol', 'motif.iron-cross'],
  ])('of %s: %s before %s', (typed, nearer, further) => {
    expect(costOf(typed, nearer)).toBeLessThan(costOf(typed, further))
  })

  it('of every concept: itself first, each once, at no cost below nothing', () => {
    for (const { id } of lexicon().concepts) {
      const related = relatedTo(id)
      expect(related[0]).toEqual({ id, cost: 0, how: 'same' })
      expect(new Set(related.map((each) => each.id)).size).toBe(related.length)
      expect(related.slice(1).every(({ cost }) => cost > 0)).toBe(true)
    }
  })

  it('holds every picture further from another than a part of the body from one nearby', () => {
    const { concepts } = lexicon()
    const nearby = concepts
      .filter(({ kind }) => kind === 'body-part')
      .flatMap(({ near = [], id }) => near.map((other) => costOf(id, other)))
    const pictures = concepts
      .filter(({ kind }) => kind === 'motif')
      .flatMap(({ near = [], id, alike = [] }) =>
        near.filter((other) => !alike.includes(other)).map((other) => [id, other] as const),
      )
      .filter(([id, other]) => !lexicon().byId.get(other)?.within?.includes(id))
      .filter(([id, other]) => !lexicon().byId.get(id)?.within?.includes(other))
    for (const [id, other] of pictures) expect(costOf(id, other)).toBeGreaterThan(Math.max(...nearby))
  })
})

describe('one car in other words', () => {
  const vehicles = (...all: readonly string[]) => all.map((vehicle) => ({ vehicles: [vehicle] }))

  it.each([
    ['black chrysler family van', 'black Chrysler van', 'Chrysler minivan', 'yellow Chrysler minivan'],
    ['black chrysler family van', 'dark Chrysler van', 'navy Chrysler Town & Country', 'Chrysler minivan'],
    ['white mazda 4x4', 'white Mazda CX-5', 'white Mazda B3000', 'red Mazda B3000'],
    ['white ford coupe', 'white Ford Mustang', 'white Ford Taurus', 'white Ford Explorer'],
    ['light grey ford sedan', 'silver Ford Taurus', 'white Ford Taurus', 'red Ford Taurus'],
  ])('%s', (fragment, ...nearestFirst) => {
    expect(order(vehicles(...nearestFirst), fragment)).toEqual(['0', '1', '2'])
  })
})

describe('one tattoo in other words', () => {
  const tattoos = (...all: readonly string[]) => all.map((description) => ({ description }))

  it.each([
    ['shoulder tattoo dragon', 'dragon tattoo on upper arm', 'serpent tattoo on shoulder'],
    ['nazi symbol tattoo right hand', 'swastika tattoo on back of hand', 'nazi symbol tattoo on knuckles'],
    ['tattoo balck panther on cheek', 'panther tattoo under eye', 'wolf tattoo on cheek'],
    ['blk panther tattoo', 'panther tattoo on leg', 'black wolf tattoo on leg'],
    ['tattoo face snake', 'cobra tattoo under eye', 'bear tattoo on face'],
  ])('%s', (fragment, ...nearestFirst) => {
    expect(order(tattoos(...nearestFirst), fragment)[0]).toBe('0')
  })

  it('is meant before a name of that word', () => {
    const snake = [
      { description: 'snake tattoo under eye' },
      { names: ['Snake'], description: 'bear tattoo on face' },
    ]
    expect(order(snake, 'snake tattoo face')[0]).toBe('0')
  })
})

describe('one habit in other words', () => {
  it.each([
    ['pretended to be police', 'Said he was a cop and wanted it free.'],
    ['fake cop', 'He was posing as an officer.'],
    ['choked', 'Grabbed her by the throat.'],
    ['secretly recording', 'Filming with a hidden phone.'],
  ])('%s', (fragment, text) => {
    expect(order([{ text }, { text: 'Left without paying.' }], fragment)).toEqual(['0'])
  })

  it('is looked for beside other words', () => {
    const done = { text: 'Said he was a cop.' }
    const facts = [
      { ...done, places: ['Golden'] },
      { ...done, vehicles: ['gold Audi'] },
      { places: ['Golden'] },
    ]
    expect(order(facts, 'pretended to be police Golden')[0]).toBe('0')
  })
})
