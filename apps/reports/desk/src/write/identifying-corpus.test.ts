import { describe, expect, it } from 'vitest'
import { type Finding, identifyingCheck } from './identifying-check.ts'

// All invented. Each text in the first lists holds one thing that may tell who reported.
const OWN_WORDS = [
  'He kept humming the same tune and said his wallet was in the other coat by the door.',
  'Il répétait que sa voiture était restée chez un cousin à la campagne et il riait tout le temps.',
]
const CONTACT = ['604 555-0142', 'Marigold', 'cedar@example.org']

const LEAKS: readonly (readonly [string, Finding['kind']])[] = [
  ['Reported: he said his wallet was in the other coat.', 'own-words'],
  ['Reported: kept humming the same tune and said little.', 'own-words'],
  ['Signalé : sa voiture était restée chez un cousin.', 'own-words'],
  ['Signalé : il riait tout le temps et partait.', 'own-words'],
  ['Reported: asks for Marigold.', 'contact'],
  ['Signalé : il demande Marigold par son nom.', 'contact'],
  ['Reported: calls 6045550142 late.', 'contact'],
  ['Signalé : écrit à cedar@example.org.', 'contact'],
  ['Reported at 2:40 near the park.', 'exact-time'],
  ['Reported: came around 3 am.', 'exact-time'],
  ["Reported: left at four o'clock.", 'exact-time'],
  ['Reported: came at half past nine.', 'exact-time'],
  ['Reported: came at eleven thirty.', 'exact-time'],
  ['Signalé vers 23 h 15.', 'exact-time'],
  ['Signalé vers 4h près du parc.', 'exact-time'],
  ['Signalé à trois heures du matin.', 'exact-time'],
  ['Reported: came on Tuesday night.', 'exact-day'],
  ['Reported on the 3rd of May.', 'exact-day'],
  ['Reported 5/3/2026.', 'exact-day'],
  ['Reported: June 14 he came back.', 'exact-day'],
  ['Signalé mardi dernier.', 'exact-day'],
  ['Signalé le 14 juin.', 'exact-day'],
  ['Signalé le 1er mars.', 'exact-day'],
  ['Reported at 410 Invented Street.', 'exact-address'],
  ['Reported in unit 12 of a tower.', 'exact-address'],
  ['Reported on the 3rd floor.', 'exact-address'],
  ['Reported at the corner of Alder and Birch.', 'exact-address'],
  ['Signalé au 12, rue Inventée.', 'exact-address'],
  ['Signalé à l’appartement 4.', 'exact-address'],
  ['Signalé au 3e étage.', 'exact-address'],
  ['Signalé au coin de Aulne et Bouleau.', 'exact-address'],
  ['He grabbed me by the arm.', 'speaks-as-reporter'],
  ['He followed us home.', 'speaks-as-reporter'],
  ['Then I ran.', 'speaks-as-reporter'],
  ['Il m’a suivie.', 'speaks-as-reporter'],
  ["J'ai couru.", 'speaks-as-reporter'],
  ['Il nous a suivies.', 'speaks-as-reporter'],
  ['Reported: her driver saw him leave.', 'people-near'],
  ['Reported: took the keys from her roommate.', 'people-near'],
  ['Reported: her manager called him.', 'people-near'],
  ['Signalé : son chauffeur l’a vu partir.', 'people-near'],
  ['Signalé : sa colocataire l’a entendu.', 'people-near'],
  ['Signalé : ses enfants dormaient à côté.', 'people-near'],
  ['Reported: she works at a massage place by the bridge.', 'about-reporter'],
  ['Reported by a 23-year-old worker.', 'about-reporter'],
  ['Reported: the worker lives upstairs.', 'about-reporter'],
  ['Signalé : elle travaille près du pont.', 'about-reporter'],
  ['Signalé par une travailleuse de 23 ans.', 'about-reporter'],
  ['Signalé : elle habite au-dessus.', 'about-reporter'],
]

const CLEAN = [
  'Reported: refuses a condom, then gets angry. Drives a white van with a dent on the left.',
  'Reported: asks for photos first, does not pay. May use more than one name.',
  'Reported in early May, at night, in the east of town.',
  'Reported: locked the doors of the car and drove the wrong way.',
  'Reported to follow people home. Tall, grey beard, smells of engine oil. Plate QIO 12Z.',
  'Reported: says he has paid already. Blue pickup from about 2010.',
  'Signalé : refuse le préservatif, puis se fâche. Conduit une camionnette blanche.',
  'Signalé : demande des photos d’abord et ne paie pas. Peut utiliser plusieurs noms.',
  'Signalé au début de mai, la nuit, dans l’est de la ville.',
  'Signalé : a verrouillé les portes et pris une autre route.',
  'Signalé : suit les gens chez eux. Grand, barbe grise, sent l’huile. Plaque QIO 12Z.',
]

const check = (text: string): readonly Finding[] =>
  identifyingCheck({ warning: [text], ownWords: OWN_WORDS, contact: CONTACT })

describe('[UI-67] the identifying check over an invented corpus, English and French', () => {
  it('points at every seeded phrase: none missed', () => {
    const missed = LEAKS.filter(([text, kind]) => !check(text).some((found) => found.kind === kind))
    expect(missed).toEqual([])
  })

  it('points at the phrase itself, so that it can be shown side by side', () => {
    for (const [text] of LEAKS)
      for (const { kind, quote } of check(text)) if (kind !== 'contact') expect(text).toContain(quote)
  })

  it('leaves plain warnings alone', () => {
    expect(CLEAN.flatMap(check)).toEqual([])
  })
})
