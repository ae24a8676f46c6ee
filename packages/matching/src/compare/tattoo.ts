import type { Tattoo } from '../evidence/contracts.ts'
import type { Agreement, SlotComparator, TattooLevel } from './agreement.ts'
import { type Kin, kinshipOf, nearest, type Numbered, numbered } from './concepts.ts'

type NumberedTattoo = {
  readonly motifs: readonly Numbered[]
  readonly part: Numbered | null
  readonly words: readonly string[]
  readonly span: Tattoo['span']
}

type Where = 'there' | 'nearby' | 'elsewhere' | 'unsaid'

function whereOf(left: Numbered | null, right: Numbered | null): Where {
  if (!left || !right) return 'unsaid'
  const kin = kinshipOf(left, right)
  return kin === 'same' ? 'there' : kin === 'apart' ? 'elsewhere' : 'nearby'
}

const samePicture: Readonly<Record<Where, TattooLevel>> = {
  there: 'motif-there',
  nearby: 'motif-nearby',
  unsaid: 'motif',
  elsewhere: 'motif-elsewhere',
}

/** Tattoos: what it shows and where. Left and right are not told apart: people mean their own and his alike. */
export const tattooComparator: SlotComparator<NumberedTattoo> = {
  slot: 'tattoo',
  valuesOf: ({ tattoos }) =>
    tattoos.map(({ motifs, part, words, span }) => ({
      motifs: motifs.map(numbered),
      part: part && numbered(part),
      words,
      span,
    })),
  keyOf: ({ motifs, part, words }) =>
    [motifs.map(({ concept }) => concept).join('/'), part?.concept ?? '', words.join(' ')].join(),
  spanOf: ({ span }) => span,
  compare: (left, right) => {
    const say = (level: TattooLevel, motifs: Kin | null = null): readonly Agreement[] => [
      { aspect: 'tattoo', level, terms: motifs && { kind: 'motif', left: motifs.left, right: motifs.right } },
    ]
    const where = whereOf(left.part, right.part)
    const motifs = nearest(left.motifs, right.motifs)
    if (motifs?.kin === 'same') return say(samePicture[where], motifs)
    if (motifs && motifs.kin !== 'apart')
      return say(where === 'there' || where === 'nearby' ? 'near-motif-there' : 'near-motif', motifs)
    if (left.words.some((word) => word.length > 3 && right.words.includes(word))) return say('words')
    // `tattoo on neck` says no motif: it can agree with nothing and contradicts nothing.
    const blank = [left, right].some((one) => one.motifs.length === 0 && one.words.length === 0)
    return blank ? [] : say('differs')
  },
  termsOf: ({ motifs }) => motifs.map(({ concept }) => ({ kind: 'motif', term: concept })),
  several: true,
}
