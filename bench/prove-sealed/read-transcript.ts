import { readFileSync } from 'node:fs'
import {
  memberKeys,
  digitsOf,
  invitationKeys,
  readSecret,
  receiptKeys,
  type Secret,
  staffKeys,
  stewardKeys,
} from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { CLIENT_ADDRESS, type Recorded, type WordsOf } from '../../journeys/transcript.ts'
import { type Needle, needlesOfAddress, needlesOfBytes, needlesOfText } from './needle.ts'

export type Exempt = { readonly field: string; readonly text: string }

export type ReadTranscript = {
  readonly needles: readonly Needle[]
  /** What the roster tells everybody, by the name of its field. */
  readonly exempt: readonly Exempt[]
  /** Behind the words of staff, coordinators among them. */
  readonly staff: readonly Secret[]
  readonly backupIdentity: string
}

const SHORTEST_TEXT = 6
const RUN_OF_WORDS = 3
const RUN_OF_TEXT = 4
const RUN_OF_GROUPS = 3
const BETWEEN_WORDS = [' ', ', ', '\n', '-', '', '","', '", "'] as const

const runs = <T>(parts: readonly T[], length: number): readonly (readonly T[])[] =>
  parts.slice(0, Math.max(0, parts.length - length + 1)).map((_, at) => parts.slice(at, at + length))

/** The whole text, each run of four of its words, and its digits where they make a number. */
function needlesOfTyped(source: string, text: string): Needle[] {
  const words = text.split(/\s+/).filter(Boolean)
  const pieces = words.length > RUN_OF_TEXT ? runs(words, RUN_OF_TEXT).map((run) => run.join(' ')) : []
  const digits = text.replaceAll(/\D/g, '')
  const all = [text, ...pieces, ...(digits.length >= SHORTEST_TEXT && digits !== text ? [digits] : [])]
  return all
    .filter((piece) => piece.length >= SHORTEST_TEXT)
    .flatMap((piece, at) => needlesOfText(at === 0 ? source : `${source}, in part`, piece))
}

const keysOf: { readonly [Of in WordsOf]: (secret: Secret) => Readonly<Record<string, Uint8Array>> } = {
  steward: (secret) => ({ sign: stewardKeys(secret).sign.secret }),
  staff: (secret) => {
    const { sign, receive } = staffKeys(secret)
    return { sign: sign.secret, receive: receive.secret }
  },
  member: (secret) => ({ receive: memberKeys(secret).receive.secret }),
  invitation: (secret) => {
    const { lookup, sign, welcome } = invitationKeys(secret)
    return { lookup: lookup.secret, sign: sign.secret, welcome }
  },
  receipt: (secret) => {
    const { lookup, sign, receive, withdraw, release } = receiptKeys(secret)
    return {
      lookup: lookup.secret,
      sign: sign.secret,
      receive: receive.secret,
      withdraw,
      'release of contact': release.contact,
      'release of police': release.police,
    }
  },
}

function secretBehind(words: readonly string[]): Secret {
  const read = readSecret(words.join(' '), [english])
  if (!read.ok) throw new Error('the transcript holds words that are not a secret')
  return read.value
}

function needlesOfWords(source: string, of: WordsOf, words: readonly string[]): Needle[] {
  const secret = secretBehind(words)
  const groups = digitsOf(secret).split(' ')
  return [
    ...BETWEEN_WORDS.flatMap((between) =>
      runs(words, RUN_OF_WORDS).flatMap((run) => needlesOfText(`${source}, words`, run.join(between))),
    ),
    ...[' ', ''].flatMap((between) =>
      runs(groups, RUN_OF_GROUPS).flatMap((run) => needlesOfText(`${source}, digits`, run.join(between))),
    ),
    ...needlesOfBytes(`${source}, secret`, secret),
    ...Object.entries(keysOf[of](secret)).flatMap(([name, key]) =>
      needlesOfBytes(`${source}, key to ${name}`, key),
    ),
  ]
}

/** What must be nowhere: everything typed and every list of words shown on the journey, and the keys behind them. */
export function readTranscript(path: string): ReadTranscript {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Recorded => JSON.parse(line))
  const exempt = lines.flatMap((line) =>
    line.kind === 'public' ? [{ field: line.field, text: line.text }] : [],
  )
  const staff = lines.flatMap((line) =>
    line.kind === 'words' && line.of === 'staff' ? [secretBehind(line.words)] : [],
  )
  const identity = lines.find((line) => line.kind === 'backup-identity')
  if (!identity) throw new Error('the transcript names no key for the backups')
  const needles = lines.flatMap((line, at): Needle[] => {
    if (line.kind === 'text') return needlesOfTyped(`text ${at}`, line.text)
    if (line.kind === 'words') return needlesOfWords(`${line.of} ${at}`, line.of, line.words)
    if (line.kind === 'photo') return needlesOfBytes(`photo ${at}`, Buffer.from(line.piece, 'base64'))
    return line.kind === 'backup-identity' ? needlesOfText('key of the backups', line.text) : []
  })
  return {
    needles: [...needles, ...needlesOfAddress('address of the clients', CLIENT_ADDRESS)],
    exempt,
    staff,
    backupIdentity: identity.text,
  }
}
