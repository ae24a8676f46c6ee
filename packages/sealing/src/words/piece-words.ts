import { bytesOf, fail, ok, type PublicKey, type Result, sha256 } from '@parasol/charter'
import { secretOf } from '../secret.ts'
import { type ReadSecretFailure, readSecret } from './read-secret.ts'
import { type WordList, WORDS, wordsOf } from './word-list.ts'

/** One piece of a secret of 16 bytes, as `shamir-secret-sharing` makes them: 16 bytes and the place they stand for, 1 to 255. */
export const PIECE_BYTES = 17

const MARK_BITS = 3

/** Three bits that pieces of one set have in common, so that one of another set is told before all are there. */
const markOf = (key: PublicKey): number => (bytesOf(sha256(bytesOf(key)))[0] ?? 0) >> (8 - MARK_BITS)

/** A piece as thirteen words: twelve as those of any secret, and one for its place and its set.
 *  @param key the public half of what all pieces together open */
export function wordsOfPiece(piece: Uint8Array, key: PublicKey, list: WordList): string[] {
  const secret = secretOf(piece.slice(0, PIECE_BYTES - 1))
  if (!secret || piece.length !== PIECE_BYTES) throw new RangeError(`a piece has ${PIECE_BYTES} bytes`)
  const place = piece.at(-1) ?? 0
  const last = list.words[(place << MARK_BITS) | markOf(key)] ?? ''
  return [...wordsOf(secret, list), last.normalize('NFC')]
}

/** 'other-set': it is whole, and a piece of something else. */
export type ReadPieceFailure =
  | ReadSecretFailure
  | { readonly reason: 'piece-count'; readonly count: number }
  | { readonly reason: 'other-set' }

const folded = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Reads thirteen words of one of the lists: case, accents, numbers and punctuation do not matter. One typo among the first twelve is
 *  suggested. @param key as for `wordsOfPiece` */
export function readPiece(
  text: string,
  key: PublicKey,
  lists: readonly WordList[],
): Result<Uint8Array, ReadPieceFailure> {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '')
  if (words.length === 0) return fail({ reason: 'empty' })
  if (words.length !== WORDS + 1) return fail({ reason: 'piece-count', count: words.length })
  const first = words.slice(0, WORDS).join(' ')
  const list = lists.find((each) => readSecret(first, [each]).ok)
  const secret = readSecret(first, list ? [list] : lists)
  if (!secret.ok) return secret
  const last = words.at(-1) ?? ''
  const number = (list ?? lists[0])?.words.findIndex((word) => folded(word) === folded(last)) ?? -1
  if (number < 0) return fail({ reason: 'unknown-word', word: last, position: WORDS + 1, suggestion: null })
  if ((number & ((1 << MARK_BITS) - 1)) !== markOf(key)) return fail({ reason: 'other-set' })
  const piece = new Uint8Array(PIECE_BYTES)
  piece.set(secret.value)
  piece[PIECE_BYTES - 1] = number >> MARK_BITS
  return ok(piece)
}
