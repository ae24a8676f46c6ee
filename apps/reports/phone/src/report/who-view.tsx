import { Actions, Button, CheckboxGroup, Details, Form, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { loadRoster, roster } from '../shell/roster.ts'
import { languageNames, t } from '../shell/text.ts'
import type { Draft } from './draft.ts'
import { candidates, exceptable, recipientOf } from './facts.ts'
import { type Moves, QuestionActions } from './question-view.tsx'

/** Organisations that may never read it, for who knows somebody there. */
function Except({ draft }: { readonly draft: Draft }): VNode | null {
  const others = exceptable(draft)
  if (others.length === 0) return null
  return (
    <Details summary={t('who.except')} open={draft.except.value.length > 0}>
      <CheckboxGroup
        name="except"
        label={t('who.exceptLabel')}
        hint={t('who.exceptHint')}
        value={draft.except}
        choices={others.map(({ organisation, name }) => ({ value: organisation as string, label: name }))}
      />
    </Details>
  )
}

/** Who gets the report: the suggested organisation first, any other choosable, each with when somebody reads. */
export function WhoView({ draft, moves }: { readonly draft: Draft; readonly moves: Moves }): VNode {
  const offered = candidates(draft)
  const picked = recipientOf(draft)?.organisation
  const state = roster.value
  const name = 'organisation'
  if (offered.length === 0)
    return (
      <Page heading={t('who.title')} onBack={moves.onBack}>
        <Notice kind="care" live>
          <p>
            {state.at === 'loading'
              ? t('app.loading')
              : t(state.at === 'known' ? 'who.closedAll' : 'who.offline')}
          </p>
          {state.at === 'unknown' && <p>{t(`refused.${state.failure.reason}`)}</p>}
        </Notice>
        <Actions>
          <Button onPress={loadRoster}>{t('app.tryAgain')}</Button>
          {moves.onStop && (
            <Button look="secondary" onPress={moves.onContinue}>
              {t('app.continue')}
            </Button>
          )}
        </Actions>
      </Page>
    )
  const near = offered.filter(({ fits }) => fits)
  const [first, others] = near.length > 0 ? [near, offered.filter(({ fits }) => !fits)] : [offered, []]
  const offer = ({ organisation, fits }: (typeof offered)[number], at: number): VNode => (
    <label key={organisation.id} class="choice">
      <input
        type="radio"
        class="choice-mark choice-radio"
        name={name}
        id={`${name}-${organisation.id}`}
        value={organisation.id}
        checked={organisation.id === picked}
        onChange={() => (draft.organisation.value = organisation.id)}
      />
      <span class="offer">
        <span class="offer-name">{organisation.name}</span>
        {at === 0 && fits && <span class="hint">{t('who.suggested')}</span>}
        {organisation.reading && (
          <span class="hint">{t('who.reading', { reading: organisation.reading })}</span>
        )}
        {organisation.hours && <span class="hint">{t('who.hours', { hours: organisation.hours })}</span>}
        {organisation.languages.length > 0 && (
          <span class="hint">{languageNames(organisation.languages)}</span>
        )}
      </span>
    </label>
  )
  return (
    <Page heading={t('who.title')} lead={t('who.hint')} onBack={moves.onBack}>
      {state.at === 'known' && state.refused && (
        <Notice kind="care">
          <p>{t('who.stale')}</p>
          <p>{t(`refused.${state.refused.reason}`)}</p>
        </Notice>
      )}
      <Form onSubmit={moves.onContinue}>
        <fieldset class="field">
          <legend class="hidden-text">{t('who.title')}</legend>
          <div class="choices">{first.map(offer)}</div>
          {others.length > 0 && (
            <Details
              summary={t('who.others', { count: others.length })}
              open={others.some(({ organisation }) => organisation.id === picked)}
            >
              <div class="choices">{others.map(offer)}</div>
            </Details>
          )}
        </fieldset>
        <Except draft={draft} />
        <QuestionActions moves={moves} />
      </Form>
    </Page>
  )
}
