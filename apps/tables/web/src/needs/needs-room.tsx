import { type StatementView, votes } from '@parasol/tables-protocol'
import { Details, EmptyState, Page, Progress } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { places } from '../shell/places.ts'
import { roleNames } from '../shell/roles.ts'
import { tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { AddStatement } from './add-statement.tsx'
import { Answer } from './answer.tsx'
import { MyAnswers } from './my-answers.tsx'
import { ToLookAt } from './to-look-at.tsx'

/** What people need, one statement at a time. */
export function NeedsRoom(): VNode {
  const { statements, round, step, me, seats, settings, quiet } = tableView()
  const skipped = useSignal<readonly string[]>([])
  const shown = statements.filter(({ state }) => state === 'shown')
  const open = step === 'needs'
  const left = shown.filter(({ vote }) => vote === null)
  const next = inTurn(left, skipped.value)
  const asked = seats.filter(({ kind, roles: own }) => votes(settings, kind, own))
  const roles = settings.roles
    .filter(({ id }) => asked.some((each) => each.roles.includes(id)))
    .map(({ id }) => id)
  return (
    <Page
      heading={t('step.needs')}
      caption={t('home.round', { round })}
      lead={t('needs.lead')}
      onBack={places.back}
    >
      {!open && <p class="hint">{t(step === 'stock' ? 'needs.notYet' : 'needs.over')}</p>}
      {open && me.votes && shown.length > 0 && (
        <Progress
          label={t('needs.progress', { answered: shown.length - left.length, count: shown.length })}
          done={(shown.length - left.length) / shown.length}
        />
      )}
      {open && me.votes && next && (
        <Answer
          statement={next}
          onSkip={() => void (skipped.value = [...skipped.peek().filter((id) => id !== next.id), next.id])}
        />
      )}
      {open && me.votes && shown.length > 0 && !next && (
        <EmptyState heading={t('needs.allDone')}>
          <p>{t('needs.allDoneHow')}</p>
        </EmptyState>
      )}
      {open && shown.length === 0 && <EmptyState heading={t('needs.none')} />}
      {open && !me.votes && <p>{t('needs.noVote')}</p>}
      {open && me.host && <ToLookAt />}
      {open && me.kind === 'voice' && <AddStatement />}
      {open && me.votes && shown.length > left.length && <MyAnswers statements={shown} />}
      <Details summary={t('needs.who')}>
        <p>{t('needs.whoAsked', { count: asked.length, roles: roleNames(settings, roles) })}</p>
        <p>{t('needs.order')}</p>
        <p>{t('needs.hidden')}</p>
        {quiet.length > 0 && <p>{t('needs.quiet', { roles: roleNames(settings, quiet) })}</p>}
      </Details>
    </Page>
  )
}

/** The first that was not skipped; of those that were, the one skipped longest ago. */
function inTurn(left: readonly StatementView[], skipped: readonly string[]): StatementView | null {
  const fresh = left.find(({ id }) => !skipped.includes(id))
  if (fresh) return fresh
  const again = skipped.find((id) => left.some((each) => each.id === id))
  return left.find(({ id }) => id === again) ?? null
}
