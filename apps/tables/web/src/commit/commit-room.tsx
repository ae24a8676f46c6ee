import { tidyLine } from '@parasol/charter'
import { COMMITMENT_STATES, type CommitmentView, commitRoute, followUpRoute } from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  Checkbox,
  Details,
  EmptyState,
  ErrorSummary,
  type FieldError,
  Form,
  Page,
  RadioGroup,
  Tag,
  TextField,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { go, places } from '../shell/places.ts'
import { act, tableView } from '../shell/seat.ts'
import { Select } from '../shell/select.tsx'
import { shownDay, t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { COMMITMENT_KIND, stateNow } from './commitment-kind.ts'

const NO_DECISION = 'none'

/** What organisations promised, by theme, and how it goes. */
export function CommitRoom(): VNode {
  const { commitments, me } = tableView()
  const themes = [...new Set(commitments.map(({ theme }) => theme))].toSorted((one, other) =>
    one.localeCompare(other),
  )
  return (
    <Page heading={t('step.commit')} lead={t('commit.lead')} onBack={places.back}>
      {me.kind === 'voice' && <NewCommitment />}
      {commitments.length === 0 && <EmptyState heading={t('commit.none')} />}
      {themes.map((theme) => (
        <section class="stack" key={theme} aria-label={theme}>
          <h2>{theme}</h2>
          {commitments
            .filter((each) => each.theme === theme)
            .map((each) => (
              <OneCommitment key={each.id} commitment={each} />
            ))}
        </section>
      ))}
      {commitments.length > 0 && (
        <Actions>
          <Button look="secondary" onPress={() => go({ room: 'kept' })}>
            {t('commit.kept')}
          </Button>
        </Actions>
      )}
    </Page>
  )
}

function NewCommitment(): VNode {
  const { proposals } = tableView()
  const [theme, action, owner, due, resources] = [
    useSignal(''),
    useSignal(''),
    useSignal(''),
    useSignal(''),
    useSignal(''),
  ]
  const decision = useSignal(NO_DECISION)
  const keep = useSignal(false)
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal(false)
  const errorAt = (name: string): string | undefined => errors.value.find((each) => each.name === name)?.text
  const decided = proposals.filter(({ result }) => result?.outcome === 'passed')
  const send = async (): Promise<void> => {
    const [named, doing, who] = [theme, action, owner].map((each) => tidyLine(each.peek())) as [
      string,
      string,
      string,
    ]
    told.value = false
    errors.value = [
      ...(named === '' ? [{ name: 'theme', text: t('commit.needsTheme') }] : []),
      ...(doing === '' ? [{ name: 'action', text: t('commit.needsAction') }] : []),
      ...(who === '' ? [{ name: 'owner', text: t('commit.needsOwner') }] : []),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(due.peek()) ? [] : [{ name: 'due', text: t('commit.needsDue') }]),
    ]
    if (errors.peek().length > 0) return
    trouble.value = await act(commitRoute, {
      theme: named,
      action: doing,
      owner: who,
      due: due.peek(),
      resources: tidyLine(resources.peek()),
      proposal: decision.peek() === NO_DECISION ? null : (decision.peek() as CommitmentView['id']),
      keep: keep.peek(),
    })
    if (trouble.peek() !== null) return
    for (const each of [action, due, resources]) each.value = ''
    told.value = true
  }
  return (
    <Details summary={t('commit.add')}>
      <ErrorSummary errors={errors.value} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="action"
          label={t('commit.action')}
          hint={t('commit.actionHint')}
          value={action}
          maxLength={300}
          spelling
          error={errorAt('action')}
        />
        <TextField
          name="theme"
          label={t('commit.theme')}
          value={theme}
          maxLength={80}
          spelling
          error={errorAt('theme')}
        />
        <TextField
          name="owner"
          label={t('commit.owner')}
          hint={t('commit.ownerHint')}
          value={owner}
          maxLength={120}
          error={errorAt('owner')}
        />
        <TextField
          name="due"
          kind="date"
          label={t('commit.due')}
          value={due}
          width="medium"
          error={errorAt('due')}
        />
        <TextField
          name="resources"
          label={t('commit.resources')}
          value={resources}
          maxLength={200}
          spelling
          optional
        />
        {decided.length > 0 && (
          <Select
            name="decision"
            label={t('commit.decision')}
            value={decision.value}
            choices={[
              { value: NO_DECISION, label: t('commit.noDecision') },
              ...decided.map(({ id, title, number }) => ({
                value: id as string,
                label: `${number}. ${title}`,
              })),
            ]}
            onChoose={(chosen) => void (decision.value = chosen)}
          />
        )}
        <Checkbox name="keep" label={t('commit.keep')} hint={t('commit.keepHint')} value={keep} />
        <Actions>
          <Button submit>{t('commit.send')}</Button>
        </Actions>
        <p role="status">{told.value ? t('commit.sent') : ''}</p>
      </Form>
    </Details>
  )
}

function OneCommitment({ commitment }: { readonly commitment: CommitmentView }): VNode {
  const { proposals, me } = tableView()
  const { action, owner, due, resources, updates, proposal } = commitment
  const decision = proposals.find(({ id }) => id === proposal)
  const now = stateNow(commitment)
  return (
    <article class="stack card" aria-label={action}>
      <h3>{action}</h3>
      <p class="tags">
        <Tag kind={COMMITMENT_KIND[now]}>{t(`commit.state.${now}`)}</Tag>
        <span>{t('commit.byWhom', { owner, day: shownDay(due) })}</span>
      </p>
      {resources !== '' && <p class="hint">{t('commit.with', { resources })}</p>}
      {decision && (
        <p class="hint">{t('commit.follows', { number: decision.number ?? '', title: decision.title })}</p>
      )}
      {updates.length > 0 && (
        <ul class="plain-list updates">
          {updates.map((each, at) => (
            <li key={at}>
              <strong>{shownDay(each.day)}</strong> {t(`commit.state.${each.state}`)}
              {each.note !== '' && ` · ${each.note}`}
              {each.evidence !== '' && (
                <span class="hint">{t('commit.evidenceIs', { evidence: each.evidence })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {me.kind === 'voice' && <FollowUp commitment={commitment} />}
    </article>
  )
}

function FollowUp({ commitment: { id, state, action } }: { readonly commitment: CommitmentView }): VNode {
  const now = useSignal<CommitmentView['state'] | null>(state)
  const [note, evidence] = [useSignal(''), useSignal('')]
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal(false)
  const send = async (): Promise<void> => {
    trouble.value = await act(followUpRoute, {
      id,
      state: now.peek() ?? state,
      note: tidyLine(note.peek()),
      evidence: tidyLine(evidence.peek()),
    })
    told.value = trouble.peek() === null
    if (told.peek()) for (const each of [note, evidence]) each.value = ''
  }
  return (
    <Details summary={t('commit.followUp')}>
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <RadioGroup
          name={`state-${id}`}
          label={t('commit.how', { action })}
          value={now}
          choices={COMMITMENT_STATES.map((each) => ({ value: each, label: t(`commit.state.${each}`) }))}
        />
        <TextField
          name={`note-${id}`}
          label={t('commit.note')}
          value={note}
          maxLength={300}
          spelling
          optional
        />
        <TextField
          name={`evidence-${id}`}
          label={t('commit.evidence')}
          hint={t('commit.evidenceHint')}
          value={evidence}
          maxLength={300}
          spelling
          optional
        />
        <Actions>
          <Button submit look="secondary">
            {t('commit.saveUpdate')}
          </Button>
        </Actions>
        <p role="status">{told.value ? t('commit.updated') : ''}</p>
      </Form>
    </Details>
  )
}
