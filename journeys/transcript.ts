import { appendFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One thing that a person typed or was shown on a journey. */
export type Recorded =
  /** Typed by a person; nobody but the readers she meant may ever have it. */
  | { readonly kind: 'text'; readonly text: string }
  /** Typed to be public: the roster says it to everybody. */
  | { readonly kind: 'public'; readonly field: string; readonly text: string }
  /** Twelve words, and what they are for. */
  | { readonly kind: 'words'; readonly of: WordsOf; readonly words: readonly string[] }
  /** A piece of a photo, in base64. */
  | { readonly kind: 'photo'; readonly piece: string }
  /** What opens the operator's backups. */
  | { readonly kind: 'backup-identity'; readonly text: string }

export type WordsOf = 'steward' | 'staff' | 'invitation' | 'member' | 'receipt'

const transcript = process.env['PARASOL_TRANSCRIPT']

/**
 * A journey on the record leaves its data folder, the output of the programs and its backup beside the transcript, and
 * its browsers come from `CLIENT_ADDRESS`. Null otherwise.
 */
export const record = transcript === undefined ? null : recordBeside(transcript)

/** Stands nowhere else, so that finding it means that the server kept it. */
export const CLIENT_ADDRESS = '127.77.88.99'

export function recordBeside(path: string) {
  const folder = dirname(path)
  return {
    transcript: path,
    home: join(folder, 'home'),
    output: join(folder, 'output.log'),
    backup: join(folder, 'on-the-way.age'),
  }
}

const PHOTO_PIECE = 32

function note(line: Recorded): void {
  if (record) appendFileSync(record.transcript, `${JSON.stringify(line)}\n`)
}

export const noteText = (text: string): string => {
  note({ kind: 'text', text })
  return text
}
export const notePublic = (field: string, text: string): string => {
  note({ kind: 'public', field, text })
  return text
}
export const noteWords = (of: WordsOf, words: readonly string[]): readonly string[] => {
  note({ kind: 'words', of, words })
  return words
}
/** Pieces from the middle of a photo: its first bytes are those of any photo. */
export function notePhoto(jpeg: Uint8Array): void {
  const pieces = [0.25, 0.5, 0.75].map((part) => Math.floor(jpeg.length * part))
  for (const at of pieces)
    note({ kind: 'photo', piece: Buffer.from(jpeg.subarray(at, at + PHOTO_PIECE)).toString('base64') })
}
export const noteBackupIdentity = (text: string): string => {
  note({ kind: 'backup-identity', text })
  return text
}
