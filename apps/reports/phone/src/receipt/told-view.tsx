import {
  type ContactAnswers,
  contactAnswers,
  CONTACT_QUESTIONS,
  type FormAnswers,
  PERSON_QUESTIONS,
  type Question,
  QUESTIONS,
  VEHICLE_QUESTIONS,
} from '@parasol/protocol'
import { unlockPart } from '@parasol/sealing'
import { SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import * as v from 'valibot'
import { answerText } from '../shell/answer-text.ts'
import { dayInWords, label, t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'

const isAnswer = (value: unknown): value is string | readonly string[] =>
  typeof value === 'string' || Array.isArray(value)

/** Answers as a person reads them again, those that were given.
 *  @param of whom or what the answers tell; empty for the first person and vehicle */
export const rowsOf = (questions: readonly Question[], answers: object, of = '') =>
  questions
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const answer = (answers as Readonly<Record<string, unknown>>)[field.id]
      const value = isAnswer(answer) ? answerText(field, answer) : null
      return value === null
        ? []
        : [{ term: [of, label(`field.${field.id}.label`)].filter(Boolean).join(' – '), value }]
    })

const moreRows = ({ morePeople = [], moreVehicles = [] }: FormAnswers) => [
  ...morePeople.flatMap((person, at) =>
    rowsOf(PERSON_QUESTIONS, person, t('more.person', { number: at + 2 })),
  ),
  ...moreVehicles.flatMap((vehicle, at) =>
    rowsOf(VEHICLE_QUESTIONS, vehicle, t('more.vehicle', { number: at + 2 })),
  ),
]

const allRows = (form: FormAnswers) => [...rowsOf(QUESTIONS, form), ...moreRows(form)]

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
  const { about, photos = [] } = report.statement
  const police = unlockPart(report, 'police', opened.keys.release.police)
  const first = new Map(allRows(report.statement.form).map(({ term, value }) => [term, value]))
  const additions = messages.flatMap(({ statement: { content, day } }) =>
    content.type === 'addition'
      ? [{ term: t('receipt.addedOn', { day: dayInWords(day) }), value: content.text }]
      : [],
  )
  return (
    <SummaryList
      rows={[
        ...(about ? [{ term: t('about.told'), value: t(`about.says-${about.says}`) }] : []),
        ...allRows(form).map(({ term, value }) => ({
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
        ...(photos.length > 0
          ? [{ term: t('photo.title'), value: t('photo.count', { count: photos.length }) }]
          : []),
        ...rowsOf(CONTACT_QUESTIONS, contactIn(opened)),
        ...(police.ok ? [{ term: t('answers.policeTitle'), value: police.value }] : []),
      ]}
    />
  )
}
