import type { PublicKey, Result } from '@parasol/charter'
import { readPiece, type ReadPieceFailure } from '@parasol/sealing'
import { TextArea } from '@parasol/ui'
import { type Signal, signal } from '@preact/signals'
import type { VNode } from 'preact'
import { loadWordList } from '../shell/word-lists.ts'
import { whatIsWrongWith } from '../shell/read-words.ts'
import { t } from '../shell/text.ts'

/** What stands in the field for one piece. */
export type PieceTyped = { readonly text: Signal<string>; readonly error: Signal<string | undefined> }

export const emptyPieces = (count: number): readonly PieceTyped[] =>
  Array.from({ length: count }, () => ({ text: signal(''), error: signal<string | undefined>(undefined) }))

function inWords(failure: ReadPieceFailure): string {
  switch (failure.reason) {
    case 'piece-count':
      return t('pieces.failure.count', { count: failure.count })
    case 'empty':
      return t('pieces.failure.empty')
    case 'other-set':
      return t('pieces.failure.otherSet')
    default:
      return whatIsWrongWith(failure)
  }
}

/** Reads all pieces; what is wrong with one, or that it stands there twice, is shown at its field.
 *  @returns `null` unless all are right */
export async function readPieces(
  typed: readonly PieceTyped[],
  key: PublicKey,
): Promise<readonly Uint8Array[] | null> {
  const lists = await Promise.all([loadWordList('english'), loadWordList('french')])
  const read = typed.map(({ text }) => readPiece(text.peek(), key, lists))
  const places = read.map((piece) => (piece.ok ? piece.value.at(-1) : undefined))
  for (const [at, piece] of read.entries()) {
    const field = typed[at]
    if (field) field.error.value = whatIsWrong(piece, places.indexOf(places[at]) < at)
  }
  const all = read.flatMap((piece) => (piece.ok ? [piece.value] : []))
  return all.length === typed.length && typed.every(({ error }) => error.peek() === undefined) ? all : null
}

const whatIsWrong = (piece: Result<Uint8Array, ReadPieceFailure>, twice: boolean): string | undefined => {
  if (!piece.ok) return inWords(piece.failure)
  return twice ? t('pieces.failure.twice') : undefined
}

/** Where one piece is typed, from paper. */
export const PieceField = ({
  number,
  piece,
}: {
  readonly number: number
  readonly piece: PieceTyped
}): VNode => (
  <TextArea
    name={`piece-${number}`}
    label={t('pieces.field', { number })}
    rows={3}
    value={piece.text}
    error={piece.error.value}
  />
)

/** For the summary above the fields. */
export const pieceErrors = (typed: readonly PieceTyped[]) =>
  typed.flatMap(({ error }, at) => (error.value ? [{ name: `piece-${at + 1}`, text: error.value }] : []))
