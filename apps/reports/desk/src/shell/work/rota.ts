import { type Instant, millisecondsOf } from '@parasol/charter'
import type { Rota } from '@parasol/protocol'

export type Turn = Rota['turns'][number]

const KEPT_MS = 30 * 86_400_000

/** Whose turn it is. Of several that overlap, the one that began last comes first. */
export const onDuty = ({ turns }: Rota, now: Instant): readonly Turn[] =>
  turns
    .filter(({ from, until }) => from <= now && now < until)
    .toSorted((left, right) => (left.from < right.from ? 1 : -1))

/** The turn that begins next; `null` when none is planned. */
export const nextTurn = ({ turns }: Rota, now: Instant): Turn | null =>
  turns.filter(({ from }) => from > now).toSorted((left, right) => (left.from < right.from ? -1 : 1))[0] ??
  null

/** The rota with one turn more, in the order they begin. Turns that ended over a month ago are dropped. */
export const withTurn = ({ turns }: Rota, turn: Turn, now: Instant): Rota => ({
  turns: [...turns, turn]
    .filter(({ until }) => millisecondsOf(now) - millisecondsOf(until) < KEPT_MS)
    .toSorted((left, right) => (left.from < right.from ? -1 : 1)),
})
