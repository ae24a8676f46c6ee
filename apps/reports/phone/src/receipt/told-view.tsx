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
import { label, t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'

type Answers = Readonly<Record<string, string | readonly string[] | undefined>>

const rowsOf = (questions: readonly Question[], answers: Answers) =>
  questions
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const value = answerText(field, answers[field.id])
      return value === null ? [] : [{ term: label(`field.${field.id}.label`), value }]
    })

function contactIn({ keys, mailbox }: Opened): ContactAnswers {
  const text = unlockPart(mailbox.report, 'contact', keys.release.contact)
  if (!text.ok) return {}
  const read = v.safeParse(contactAnswers, JSON.parse(text.value))
  return read.success ? read.output : {}
}

/** What she sent, locked parts included: her words open them. */
export function ToldView({ opened }: { readonly opened: Opened }): VNode {
  const { report } = opened.mailbox
  const { about } = report.statement
  const police = unlockPart(report, 'police', opened.keys.release.police)
  return (
    <SummaryList
      rows={[
        ...(about ? [{ term: t('about.told'), value: t(`about.says-${about.says}`) }] : []),
        ...rowsOf(QUESTIONS, report.statement.form),
        ...rowsOf(CONTACT_QUESTIONS, contactIn(opened)),
        ...(police.ok ? [{ term: t('answers.policeTitle'), value: police.value }] : []),
      ]}
    />
  )
}
