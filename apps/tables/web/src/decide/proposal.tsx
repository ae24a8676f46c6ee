import { fingerprintOf, hashOfDraft, readPolicyDraft } from '@parasol/charter'
import {
  closeVotingRoute,
  openVotingRoute,
  outcomeRoute,
  type ProposalVersion,
  type ProposalView,
  readVersionsRoute,
  withdrawProposalRoute,
} from '@parasol/tables-protocol'
import { Actions, Button, Details, Form, LinkButton, Notice, Page, TextArea, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { go, places } from '../shell/places.ts'
import { ResultInWords } from '../shell/published/result-in-words.tsx'
import { saveFile } from '../shell/save-file.ts'
import { act, ask, tableView } from '../shell/seat.ts'
import { shownDay, t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { Ballot } from './ballot.tsx'
import { checkResult } from './check-result.ts'
import { policyText, ruleText } from './rule-text.ts'

/** One proposal: its text, how it is decided, voting, and what came of it. */
export function Proposal({ proposal }: { readonly proposal: ProposalView }): VNode {
  const { settings, me, rounds, step } = tableView()
  const trouble = useSignal<Trouble | null>(null)
  const { id, title, text, state, version, rules, statements, mine, closesOn, number, day } = proposal
  const answers = rounds.flatMap((round) => round.statements).filter((each) => statements.includes(each.id))
  const mayVoteNow = step === 'decide' || step === 'commit' || step === 'agenda'
  const run = async (done: Promise<Trouble | null>): Promise<void> => {
    trouble.value = await done
  }
  return (
    <Page
      heading={title}
      caption={
        number !== null && day !== null
          ? t('decide.number', { number, day: shownDay(day) })
          : t(`decide.state.${state}`)
      }
      onBack={places.back}
    >
      <Said trouble={trouble.value} />
      {text !== '' && <p class="prose">{text}</p>}
      {rules && (
        <section class="stack panel" aria-labelledby="sets-rules">
          <h2 id="sets-rules">{t('decide.setsRules')}</h2>
          <ul class="plain-list">
            {rules.map((each) => (
              <li key={each.rule}>{policyText(each)}</li>
            ))}
          </ul>
        </section>
      )}
      {answers.length > 0 && (
        <Details summary={t('decide.answers')}>
          <ul class="plain-list">
            {answers.map((each) => (
              <li key={each.id}>{each.text}</li>
            ))}
          </ul>
        </Details>
      )}
      {version > 1 && <Versions proposal={proposal} />}
      <section class="stack" aria-labelledby="how-decided">
        <h2 id="how-decided">{t('decide.how')}</h2>
        <ul class="plain-list">
          {ruleText(proposal, settings).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        {closesOn && state === 'voting' && <p>{t('decide.closesOn', { day: shownDay(closesOn) })}</p>}
      </section>
      {state === 'voting' && <Ballot proposal={proposal} />}
      {state === 'decided' && <Decided proposal={proposal} />}
      {state === 'draft' && (mine || me.host) && (
        <Actions>
          <Button look="secondary" onPress={() => go({ room: 'decide', proposal: id, view: 'revise' })}>
            {t('decide.revise')}
          </Button>
          <Button look="quiet" onPress={() => run(act(withdrawProposalRoute, { id }))}>
            {t('decide.withdraw')}
          </Button>
        </Actions>
      )}
      {state === 'draft' && me.host && mayVoteNow && <OpenVoting proposal={proposal} />}
      {state === 'draft' && me.host && !mayVoteNow && <p class="hint">{t('decide.voteLater')}</p>}
      {state === 'voting' && me.host && (
        <Actions>
          <Button look="secondary" onPress={() => run(act(closeVotingRoute, { id }))}>
            {t('decide.close')}
          </Button>
        </Actions>
      )}
    </Page>
  )
}

/** How a proposal read before, fetched when it is asked for. */
function Versions({ proposal: { id, version } }: { readonly proposal: ProposalView }): VNode {
  const versions = useSignal<readonly ProposalVersion[] | null>(null)
  const trouble = useSignal<Trouble | null>(null)
  const read = async (): Promise<void> => {
    const answer = await ask(readVersionsRoute, { id })
    trouble.value = answer.ok ? null : answer.failure
    if (answer.ok) versions.value = answer.value.versions
  }
  if (versions.value === null || versions.value.length !== version)
    return (
      <>
        <Said trouble={trouble.value} />
        <p>
          <LinkButton onPress={read}>{t('decide.versions', { count: version })}</LinkButton>
        </p>
      </>
    )
  return (
    <section class="stack panel" aria-labelledby="versions">
      <h2 id="versions">{t('decide.versions', { count: version })}</h2>
      {versions.value.map((each) => (
        <section class="stack" key={each.version}>
          <h3>{t('decide.version', { version: each.version })}</h3>
          <p>{each.title}</p>
          <p class="prose">{each.text}</p>
        </section>
      ))}
    </section>
  )
}

function OpenVoting({ proposal: { id } }: { readonly proposal: ProposalView }): VNode {
  const day = useSignal('')
  const trouble = useSignal<Trouble | null>(null)
  const open = async (): Promise<void> => {
    const closesOn = (day.peek() || null) as ProposalView['closesOn']
    trouble.value = await act(openVotingRoute, { id, closesOn })
  }
  return (
    <section class="stack panel" aria-labelledby="open-voting">
      <h2 id="open-voting">{t('decide.open')}</h2>
      <p>{t('decide.openHow')}</p>
      <Said trouble={trouble.value} />
      <Form onSubmit={open}>
        <TextField
          name="closes-on"
          kind="date"
          label={t('decide.until')}
          value={day}
          width="medium"
          optional
        />
        <Actions>
          <Button submit>{t('decide.openAct')}</Button>
        </Actions>
      </Form>
    </section>
  )
}

function Decided({ proposal }: { readonly proposal: ProposalView }): VNode | null {
  const { settings, me } = tableView()
  const { id, result, reasons, outcome, draft } = proposal
  const text = useSignal(outcome)
  const trouble = useSignal<Trouble | null>(null)
  if (!result) return null
  const write = async (): Promise<void> => {
    trouble.value = await act(outcomeRoute, { id, outcome: text.peek().trim() })
  }
  return (
    <section class="stack" aria-labelledby="decided">
      <h2 id="decided">{t('decide.result')}</h2>
      <ResultInWords result={result} settings={settings} />
      <p class="hint">{t(`check.${checkResult(proposal)}`)}</p>
      {reasons.length > 0 && (
        <Details summary={t('decide.reasons', { count: reasons.length })}>
          <ul class="plain-list">
            {reasons.map(({ option, reason }, at) => (
              <li key={at}>
                {option && <strong>{t(`ballot.${option}`)}</strong>} {reason}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {outcome !== '' && (
        <Notice kind="info" heading={t('decide.outcome')}>
          <p class="prose">{outcome}</p>
        </Notice>
      )}
      {draft && <PolicyFile number={proposal.number} text={draft} />}
      {me.host && (
        <Details summary={t('decide.writeOutcome')}>
          <Said trouble={trouble.value} />
          <Form onSubmit={write}>
            <TextArea
              name="outcome"
              label={t('decide.outcome')}
              value={text}
              rows={3}
              maxLength={2000}
              spelling
            />
            <Actions>
              <Button submit look="secondary">
                {t('decide.saveOutcome')}
              </Button>
            </Actions>
          </Form>
        </Details>
      )}
    </section>
  )
}

/** The file that stewards read and sign; it leaves the tables by hand. */
function PolicyFile({
  number,
  text,
}: {
  readonly number: number | null
  readonly text: string
}): VNode | null {
  const { name } = tableView()
  const draft = readPolicyDraft(text)
  if (!draft.ok) return null
  return (
    <section class="stack panel" aria-labelledby="policy-file">
      <h2 id="policy-file">{t('file.title')}</h2>
      <p>{t('file.how')}</p>
      <p>
        {t('file.fingerprint')} <span class="fingerprint">{fingerprintOf(hashOfDraft(draft.value))}</span>
      </p>
      <Actions>
        <Button onPress={() => saveFile(`${name}-decision-${number}.json`, text, 'application/json')}>
          {t('file.save')}
        </Button>
      </Actions>
    </section>
  )
}
