import {
  type ContactAnswers,
  CONTACT_QUESTIONS,
  contactAnswers,
  type Field,
  type FormAnswers,
  NO_ANSWERS,
  PERSON_QUESTIONS,
  QUESTIONS,
  type Question,
  VEHICLE_QUESTIONS,
} from '@parasol/protocol'
import * as v from 'valibot'
import { type FormLabels, labelAt } from './form-labels.ts'

export type ShownAnswer = {
  readonly field: string
  readonly label: string
  /** `null`: she did not answer. "I don't know" and "rather not say" are answers. */
  readonly text: string | null
}

export type ShownQuestion = {
  readonly id: string
  readonly title: string
  readonly answers: readonly ShownAnswer[]
}

export type Wording = {
  readonly labels: FormLabels
  /** What the network calls an area; `undefined` for one it does not know. */
  readonly areaName: (id: string) => string | undefined
  readonly dayText: (day: string) => string
}

function said(field: Field, answer: unknown, { labels, areaName, dayText }: Wording): string | null {
  if (Array.isArray(answer))
    return answer.map((each) => said(field, each, { labels, areaName, dayText })).join('\n')
  if (typeof answer !== 'string') return null
  const text = answer
  if (field.kind === 'text') return text
  if (field.kind === 'day') return dayText(text)
  if (NO_ANSWERS.some((none) => none === text)) return labelAt(labels, 'option', 'none', text) ?? text
  const option = labelAt(labels, 'option', field.id, text)
  return option ?? (field.kind === 'area' ? areaName(text) : undefined) ?? text
}

const shown = (
  questions: readonly Question[],
  answers: Readonly<Record<string, unknown>>,
  wording: Wording,
) =>
  questions.map(
    ({ id, fields }): ShownQuestion => ({
      id,
      title: labelAt(wording.labels, 'question', id, 'title') ?? id,
      answers: fields.map((field) => ({
        field: field.id,
        label: labelAt(wording.labels, 'field', field.id, 'label') ?? field.id,
        text: said(field, answers[field.id], wording),
      })),
    }),
  )

/** Everything the form asks, with what she answered, in the order she was asked. */
export const shownAnswers = (form: FormAnswers, wording: Wording): readonly ShownQuestion[] =>
  shown(QUESTIONS, form, wording)

/** A further person or vehicle that a report tells of; `number` counts from 2, the first being in the form itself. */
export type ShownMore = {
  readonly kind: 'person' | 'vehicle'
  readonly number: number
  readonly questions: readonly ShownQuestion[]
}

/** Every further person, then every further vehicle, with what was answered of each. */
export function shownMore(
  { morePeople = [], moreVehicles = [] }: FormAnswers,
  wording: Wording,
): readonly ShownMore[] {
  const each = (kind: ShownMore['kind'], questions: readonly Question[], told: readonly object[]) =>
    told.map((answers, at) => ({
      kind,
      number: at + 2,
      questions: shown(questions, answers as Readonly<Record<string, unknown>>, wording),
    }))
  return [
    ...each('person', PERSON_QUESTIONS, morePeople),
    ...each('vehicle', VEHICLE_QUESTIONS, moreVehicles),
  ]
}

/** What stood in the part she unlocked for being contacted; `null` when it is not what the form makes. */
export function readContact(unlocked: string): ContactAnswers | null {
  const answers = v.safeParse(contactAnswers, parsed(unlocked))
  return answers.success ? answers.output : null
}

/** How she can be reached, in the order she was asked. */
export const shownContact = (answers: ContactAnswers, wording: Wording): readonly ShownQuestion[] =>
  shown(CONTACT_QUESTIONS, answers, wording)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
