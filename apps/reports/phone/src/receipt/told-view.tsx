import {
  type ContactAnswers,
  contactAnswers,
  CONTACT_QUESTIONS,
  type Question,
  QUESTIONS,
} from '@parasol/protocol'
import { unlockPart } from '@parasol/sealing'
import { SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import * as v from 'valibot'
import { answerText } from '../shell/answer-text.ts'
import { dayInWords, label, t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'

type Answers = Readonly<Record<string, string | readonly string[] | undefined>>

/** Answers as a person reads them again, those that were given. */
export const rowsOf = (questions: readonly Question[], answers: Answers) =>
  questions
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const value = answerText(field, answers[field.id])
      return value === null ? [] : [{ term: label(`field.${field.id}.label`), value }]
    })

/** What she locked for being reached. */
export function contactIn({ keys, mailbox }: Opened): ContactAnswers {
  const text = unlockPart(mailbox.report, 'contact', keys.release.contact)
  if (!text.ok) return {}
  const read = v.safeParse(contactAnswers, JSON.parse(text.value))
  return read.success ? read.output : {}
}

/** What she sent, locked parts included: her words open them. What she corrected stands beside what she sent first. */
export function ToldView({ opened }: { readonly opened: Opened }): VNode {
  const { report, form, messages } = opened.mailbox
  const { about } = report.statement
  const police = unlockPart(report, 'police', opened.keys.release.police)
  const first = new Map(rowsOf(QUESTIONS, report.statement.form).map(({ term, value }) => [term, value]))
  const additions = messages.flatMap(({ statement: { content, day } }) =>
    content.type === 'addition'
      ? [{ term: t('receipt.addedOn', { day: dayInWords(day) }), value: content.text }]
      : [],
  )
  return (
    <SummaryList
      rows={[
        ...(about ? [{ term: t('about.told'), value: t(`about.says-${about.says}`) }] : []),
        ...rowsOf(QUESTIONS, form).map(({ term, value }) => ({
          term,
          value:
            first.get(term) === value ? (
              value
            ) : (
              <>
                {value}
                <span class="hint">
                  {t('receipt.beforeThat', { text: first.get(term) ?? t('receipt.nothingSaid') })}
                </span>
              </>
            ),
        })),
        ...additions,
        ...rowsOf(CONTACT_QUESTIONS, contactIn(opened)),
        ...(police.ok ? [{ term: t('answers.policeTitle'), value: police.value }] : []),
      ]}
    />
  )
}
