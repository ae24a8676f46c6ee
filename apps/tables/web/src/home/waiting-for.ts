import type { TableView } from '@parasol/tables-protocol'
import type { Place } from '../shell/places.ts'
import { shownDay, t, today } from '../shell/text.ts'

/** Something that waits for me at this table, and where. */
type Waiting = { readonly say: string; readonly place: Place }

/** What waits for me: to answer, to vote on, to look over, to say how it goes. */
export function waitingFor(view: TableView): readonly Waiting[] {
  const { me, step, statements, proposals, commitments } = view
  const open = statements.filter(({ state, vote }) => state === 'shown' && vote === null).length
  const toLookAt = statements.filter(({ state }) => state === 'waiting').length
  const soon = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  return [
    ...(step === 'needs' && me.votes && open > 0
      ? [{ say: t('waiting.answer', { count: open }), place: { room: 'needs' } as const }]
      : []),
    ...(step === 'needs' && me.host && toLookAt > 0
      ? [{ say: t('waiting.moderate', { count: toLookAt }), place: { room: 'needs' } as const }]
      : []),
    ...proposals
      .filter(({ state, entitled, voted }) => state === 'voting' && entitled && !voted)
      .map(({ id, title }) => ({
        say: t('waiting.vote', { title }),
        place: { room: 'decide', proposal: id, view: 'read' } as const,
      })),
    ...commitments
      .filter(
        ({ keeper, state, due }) =>
          keeper === me.id && due <= soon && state !== 'kept' && state !== 'dropped',
      )
      .map(({ action, due }) => ({
        say: t(due < today() ? 'waiting.late' : 'waiting.due', { action, day: shownDay(due) }),
        place: { room: 'commit' } as const,
      })),
  ]
}
