import type { CommitmentView } from '@parasol/tables-protocol'
import { today } from '../shell/text.ts'

/** Its state, as anybody sees it today: what is not done by its day is late. */
export const stateNow = ({ state, due }: Pick<CommitmentView, 'state' | 'due'>): CommitmentView['state'] =>
  due < today() && state !== 'kept' && state !== 'dropped' ? 'late' : state

/** How the state of a commitment looks. */
export const COMMITMENT_KIND = {
  planned: 'plain',
  'under-way': 'info',
  kept: 'good',
  late: 'care',
  dropped: 'plain',
} as const
