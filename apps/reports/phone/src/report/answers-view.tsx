import { CONTACT_QUESTIONS, QUESTIONS } from '@parasol/protocol'
import { Actions, Button, Notice, Page, SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import type { ReportWish } from '../shell/report-wish.ts'
import { inARow, label, t } from '../shell/text.ts'
import { AnswersMore } from './answers-more.tsx'
import { rowsOf } from './answers-rows.tsx'
import { type Draft, enough, type More } from './draft.ts'
import { exceptable, exceptedFrom, factsOf, recipientOf } from './facts.ts'
import { KeepLine } from './question-view.tsx'
import { consentsFor } from './steps.ts'
import { wishOf } from './wish.ts'

/** Everything before it is sealed. Each "Change" comes back here. */
export function AnswersView(props: {
  readonly draft: Draft
  readonly onBack: () => void
  readonly onChange: (step: string) => void
  readonly onAdd: (kind: More) => void
  readonly onKeep: () => void
  readonly onReady: (wish: ReportWish) => void
}): VNode {
  const { draft, onBack, onChange, onAdd, onKeep, onReady } = props
  const photos = draft.photos.value.length
  const facts = factsOf(draft)
  const recipient = recipientOf(draft)
  const except = exceptedFrom(draft)
  const never = exceptable(draft).flatMap(({ organisation, name }) =>
    except.includes(organisation) ? [name] : [],
  )
  const wish = wishOf(draft)
  const ready = enough(draft)
  const consents = consentsFor(facts).map((kind) => {
    const answer = draft.consents.value[kind]
    return {
      term: label(`consent.${kind}.ask`),
      value: answer ? t(`agree.${answer}`) : t('answers.askFirst'),
      onChange: () => onChange(`consent:${kind}`),
    }
  })
  const contact = CONTACT_QUESTIONS.filter(({ id }) => id !== 'reach' || facts.askedForHelp)
  return (
    <Page heading={t('answers.title')} lead={t('answers.lead')} onBack={onBack}>
      {draft.forAnother.value && (
        <Notice>
          <p>{t('another.checked')}</p>
        </Notice>
      )}
      <section class="part">
        <h2>{t('answers.toTitle')}</h2>
        <SummaryList
          rows={[
            {
              term: t('answers.organisation'),
              value: recipient?.name ?? t('who.offline'),
              onChange: () => onChange('who'),
            },
            ...(never.length > 0
              ? [{ term: t('who.exceptLabel'), value: inARow(never), onChange: () => onChange('who') }]
              : []),
          ]}
        />
      </section>
      <section class="part">
        <h2>{t('answers.happenedTitle')}</h2>
        <SummaryList
          rows={[
            ...rowsOf(QUESTIONS, draft, onChange),
            {
              term: t('photo.title'),
              value: photos > 0 ? t('photo.count', { count: photos }) : null,
              onChange: () => onChange('photos'),
            },
          ]}
        />
      </section>
      <AnswersMore kind="person" draft={draft} onChange={onChange} onAdd={onAdd} />
      <AnswersMore kind="vehicle" draft={draft} onChange={onChange} onAdd={onAdd} />
      <section class="part">
        <h2>{t('answers.contactTitle')}</h2>
        <SummaryList rows={rowsOf(contact, draft, onChange)} />
      </section>
      <section class="part">
        <h2>{t('answers.consentTitle')}</h2>
        <SummaryList
          rows={[
            ...consents,
            ...(facts.noPolice
              ? []
              : [
                  {
                    term: label('question.police.title'),
                    value: draft.police.value.trim(),
                    onChange: () => onChange('police'),
                  },
                ]),
          ]}
        />
      </section>
      {!ready && (
        <Notice kind="care" live>
          <p>{t('answers.none')}</p>
        </Notice>
      )}
      <Actions>
        {!ready && <Button onPress={() => onChange('happened')}>{t('answers.answerOne')}</Button>}
        {ready && wish && <Button onPress={() => onReady(wish)}>{t('answers.go')}</Button>}
        {ready && !wish && <Button onPress={() => onChange('who')}>{t('who.title')}</Button>}
      </Actions>
      <KeepLine onKeep={onKeep} />
    </Page>
  )
}
