import type { VNode } from 'preact'

/** A stretch of a value that differs from the other side. */
export type Stretch = { readonly at: number; readonly text: string }

type Piece = { readonly text: string; readonly differs: boolean }

/** A value cut where differing stretches begin and end; stretches that lie outside of it or in one another are passed over. */
export function piecesOf(value: string, differing: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const stretch of differing.toSorted((one, two) => one.at - two.at)) {
    const fits = stretch.at >= at && value.startsWith(stretch.text, stretch.at)
    if (stretch.text === '' || !fits) continue
    if (stretch.at > at) pieces.push({ text: value.slice(at, stretch.at), differs: false })
    pieces.push({ text: stretch.text, differs: true })
    at = stretch.at + stretch.text.length
  }
  if (at < value.length) pieces.push({ text: value.slice(at), differs: false })
  return pieces
}

/** A value as written, with what differs marked. */
export function Marked({
  value,
  differing,
}: {
  readonly value: string
  readonly differing: readonly Stretch[]
}): VNode {
  return (
    <bdi class="said">
      {piecesOf(value, differing).map(({ text, differs }, at) =>
        differs ? (
          <mark key={at} class="differs">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </bdi>
  )
}
