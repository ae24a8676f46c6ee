import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conceptOf } from './concepts.ts'
import { readHabits } from './read-habits.ts'
import { rowOf } from '../evidence/row.ts'

const habitsOf = (text: string): readonly string[] =>
  readHabits(rowOf(text).words).map(({ concept }) => concept.id.replace('habit.', ''))

describe('readHabits', () => {
  it.each([
    ['took the condom off halfway through', 'removes-condom'],
    ['he slipped the rubber off', 'removes-condom'],
    ['a retiré le condom sans le dire', 'removes-condom'],
    ['would not wear a condom, refused any protection', 'refuses-condom'],
    ['grabbed her by the throat', 'chokes'],
    ["l'a étranglée", 'chokes'],
    ['kept asking for my real name', 'asks-real-name'],
    ['always calls from a private number', 'blocked-number'],
    ['numéro bloqué', 'blocked-number'],
    ['sent a screenshot of an e-transfer that was fake', 'fake-transfer'],
    ['paid with counterfeit twenties', 'counterfeit'],
    ['des faux billets de vingt', 'counterfeit'],
    ['said he was a cop and flashed a badge', 'poses-as-police'],
    ['posing as an officer', 'poses-as-police'],
    ['claimed to be a cop', 'poses-as-police'],
    ['fake cop', 'poses-as-police'],
    ['undercover', 'poses-as-police'],
    ['se fait passer pour un policier', 'poses-as-police'],
    ['held me by the throat', 'chokes'],
    ['had a hidden phone', 'films'],
    ['recorded', 'films'],
    ['fake e-transfer', 'fake-transfer'],
    ['parked outside her home', 'watches-outside'],
    ['drives past my house', 'stalks'],
    ['would not stop', 'crosses-limits'],
    ['kept going after I said no', 'crosses-limits'],
    ['ignored the safeword', 'crosses-limits'],
    ['took her out of town', 'drives-remote'],
    ['no show', 'no-show'],
    ['threatened to tell my family', 'threatens-to-out'],
    ['would not let her out of the room', 'confines'],
    ['asked if she was working alone', 'asks-if-alone'],
    ['demande si elle est seule', 'asks-if-alone'],
    ['showed up with two friends', 'brings-others'],
    ['drove to a remote logging road', 'drives-remote'],
    ['a refusé de payer', 'refuses-to-pay'],
    ['pulled out a knife', 'knife'],
    ['filmed her in secret', 'films'],
    ['put something in her drink', 'drugs-drinks'],
    ['waited outside and followed her home', 'follows'],
  ])('reads %s', (text, habit) => {
    expect(habitsOf(text)).toContain(habit)
  })

  it.each([
    'she called the police and he left',
    'neighbours called 911',
    'I reported it to the RCMP',
    'elle a appelé la police',
    'on a signalé au 911',
  ])('reads no threat into %s', (text) => {
    expect(habitsOf(text)).not.toContain('threatens-police')
  })
  it.each([
    'threatened to call the police',
    'said he would call the cops on her',
    'said he was calling immigration',
    'a menacé d’appeler la police',
    'a dit qu’il allait appeler la police contre elle',
    'a menacé de la dénoncer',
  ])('reads the threat in %s', (text) => {
    expect(habitsOf(text)).toContain('threatens-police')
  })

  it('reads the words in any order', () => {
    expect(habitsOf('the condom was off, he had removed it')).toContain('removes-condom')
  })

  it('reads nothing into what is denied or harmless', () => {
    expect(habitsOf('no weapon seen, polite')).not.toContain('weapon')
    expect(habitsOf('paid in full, left on time')).toEqual([])
    expect(habitsOf('stealthed her')).not.toContain('robs')
  })

  it('keeps sentences apart', () => {
    const words = rowOf('he took his coat the condom broke off').words
    expect(readHabits(words).map(({ concept }) => concept.id)).toContain('habit.removes-condom')
    const apart = readHabits(['took', 'his', 'coat', 'condom'], [0, 0, 0, 1])
    expect(apart.map(({ concept }) => concept.id)).not.toContain('habit.removes-condom')
  })

  it('starts anew with each text', () => {
    expect(readHabits(['took'])).toEqual([])
    expect(readHabits(['condom'])).toEqual([])
  })

  it('names each habit once, where its words stand, for any text', () => {
    const word = fc.constantFrom(
      'took',
      'condom',
      'knife',
      'no',
      'fake',
      'transfer',
      'alone',
      'asked',
      'name',
      'real',
      'x',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 40 }), (words) => {
        const read = readHabits(words)
        expect(new Set(read.map(({ concept }) => concept.id)).size).toBe(read.length)
        for (const { concept, from, to } of read) {
          expect(conceptOf(concept.id)).toBe(concept)
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(to).toBeLessThan(words.length)
        }
      }),
    )
  })
})
