import type { Evidence } from '../evidence/contracts.ts'
import { nicknameKinOf } from '../names/nicknames.ts'
import { soundKey } from '../names/sound-form.ts'

/** Something a record says that another record of the same person may say, too. Tokens of one key are alike. */
export type Token = {
  readonly key: string
  /** Which share of its bits it adds: less than 1 where other tokens of the record say the same thing again. */
  readonly share: number
  /** Bits that its rarity loses since another witness may well not say it. */
  readonly loss: number
}

const looks: Readonly<Record<string, string>> = {
  o: '0',
  d: '0',
  q: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  b: '8',
  g: '6',
}

/** A word, and the word with each of its letters left out in turn: two words one slip apart share one (Bocek, Hunt and Stiller 2007). */
function* leftOut(word: string): Generator<string> {
  yield word
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

/** Parts of a phone of which one slip leaves one whole: the last four, which people say who forgot the rest; the four that
 *  end before the last three; and the first six. */
const phoneParts = (digits: string): readonly (readonly [name: string, part: string])[] => [
  ['tail', digits.slice(-4)],
  ['middle', digits.slice(-7, -3)],
  ...(digits.length >= 10 ? [['head', digits.slice(0, 6)] as const] : []),
]

function addIdentifiers({ phones, plates, handles, emails }: Evidence, tokens: Token[]): void {
  // One slip leaves one part whole.
  for (const { digits } of phones)
    for (const [name, part] of phoneParts(digits))
      if (part.length >= 4 && !part.includes('?'))
        tokens.push({ key: `phone ${name} ${part}`, share: 0.7, loss: 0 })
  for (const { pattern } of plates) {
    const plain = pattern.replaceAll(/[odqilzsbg]/g, (letter) => looks[letter] ?? letter)
    for (let at = 0; at + 3 <= plain.length; at++) {
      const part = plain.slice(at, at + 3)
      if (!part.includes('?')) tokens.push({ key: `plate ${part}`, share: 0.7, loss: 0 })
    }
  }
  for (const name of [...handles.map(({ key }) => key), ...emails.map(({ local }) => local)]) {
    tokens.push({ key: `nick ${name.slice(0, 5)}`, share: 0.8, loss: 0 })
    if (name.length > 5) tokens.push({ key: `nick ${name.slice(-5)}`, share: 0.8, loss: 0 })
  }
}

const kinOf = (text: string): readonly string[] => nicknameKinOf(text).map((kin) => `name ${kin}`)

const tokensOfName = (text: string): readonly Token[] =>
  text.length < 2
    ? []
    : [
        { key: `name ${text}`, share: 0.4, loss: 0.6 },
        { key: `sound ${soundKey(text)}`, share: 0.25, loss: 0.6 },
        ...(text.length > 4
          ? Array.from(leftOut(text), (rest) => ({ key: `slip ${rest}`, share: 0.3, loss: 0.6 }))
          : []),
      ]

function addLooks({ vehicles, tattoos, places, facets, habits }: Evidence, tokens: Token[]): void {
  for (const { make, model, body, colours, year } of vehicles) {
    if (make) tokens.push({ key: make.concept, share: 0.8, loss: 0.5 })
    // Who says the model has said make and body.
    if (model) tokens.push({ key: model.concept, share: 0.5, loss: 1 })
    if (body) tokens.push({ key: body.concept, share: 0.5, loss: 0.5 })
    for (const { concept } of colours) tokens.push({ key: concept, share: 0.7, loss: 1 })
    if (year !== null) tokens.push({ key: `year ${year}`, share: 0.9, loss: 0.5 })
  }
  for (const { motifs, part, words } of tattoos) {
    for (const { concept } of motifs) {
      tokens.push({ key: concept, share: 0.7, loss: 1 })
      if (part) tokens.push({ key: `${concept} ${part.concept}`, share: 0.4, loss: 1 })
    }
    for (const word of words) tokens.push({ key: `tattoo ${word}`, share: 0.7, loss: 1 })
  }
  for (const { town, street } of places) {
    if (town) tokens.push({ key: town.concept, share: 1, loss: 0.4 })
    if (street !== null) tokens.push({ key: `street ${street}`, share: 0.7, loss: 1 })
  }
  for (const { concept } of [...facets.hair, ...facets.hairColour])
    tokens.push({ key: concept, share: 0.8, loss: 1 })
  for (const { concept } of [...facets.features, ...facets.accent, ...facets.facialHair])
    tokens.push({ key: concept, share: 1, loss: 0.6 })
  for (const { concept } of habits) tokens.push({ key: concept, share: 1, loss: 1.7 })
}

/** What the key of a name that one's own is short for, or shortened to, counts for. */
export const KIN = { share: 0.5, loss: 1 }

/** Reads tokens out of evidence. */
export type TokenReader = {
  /** What a record is found by; a key may come twice. */
  readonly said: (evidence: Evidence) => readonly Token[]
  /** Keys that it finds others by besides: names that its own are short for or shortened to. One side asking is enough. */
  readonly kin: (evidence: Evidence) => readonly string[]
}

/** Many records hold one name, and a name has many tokens: the reader remembers those of each. */
export function createTokenReader(): TokenReader {
  const tokensOf = remembering(tokensOfName)
  const kin = remembering(kinOf)
  return {
    said: (evidence) => {
      const tokens: Token[] = []
      addIdentifiers(evidence, tokens)
      for (const { parts } of evidence.names)
        for (const { text } of parts) for (const token of tokensOf(text)) tokens.push(token)
      addLooks(evidence, tokens)
      return tokens
    },
    kin: ({ names }) => names.flatMap(({ parts }) => parts.flatMap(({ text }) => kin(text))),
  }
}

function remembering<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, Read>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) known.set(text, (found = read(text)))
    return found
  }
}
