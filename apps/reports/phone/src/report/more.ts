import { MOST_MORE } from '@parasol/protocol'
import { type Answers, blankAnswers, type Draft, type More, MORE_QUESTIONS } from './draft.ts'

/** One question about one further person or vehicle; `at` counts from 0. */
export type MoreStep = { readonly kind: More; readonly at: number; readonly question: string }

const STEP = /^(person|vehicle):(\d+):(\w+)$/

const stepText = (kind: More, at: number, question: string): string => `${kind}:${at}:${question}`

/** The screens about one further person or vehicle. */
export const stepsOfOne = (kind: More, at: number): readonly string[] =>
  MORE_QUESTIONS[kind].map(({ id }) => stepText(kind, at, id))

/** Reads a step's text; null when it is not about a further one. */
export function moreStepOf(step: string): MoreStep | null {
  const [, kind, at, question] = STEP.exec(step) ?? []
  return kind === undefined || at === undefined || question === undefined
    ? null
    : { kind: kind === 'person' ? 'person' : 'vehicle', at: Number(at), question }
}

/** The answers that a step asks for: the whole draft, or those of one further person or vehicle; null once it is removed. */
export function answersAt(step: string, draft: Draft): Answers | null {
  const more = moreStepOf(step)
  return more ? (draft.more[more.kind].value[more.at] ?? null) : draft
}

/** What may be added after this screen: it is the last one about the last of its kind, and there is room. */
export function addableAfter(step: string, draft: Draft): More | null {
  const more = moreStepOf(step)
  const question = more?.question ?? step
  const kind = (['person', 'vehicle'] as const).find((each) => MORE_QUESTIONS[each].at(-1)?.id === question)
  if (kind === undefined) return null
  const count = draft.more[kind].value.length
  const isLast = (more ? more.at + 1 : 0) === count
  return isLast && count < MOST_MORE ? kind : null
}

/** Whether one more fits into a report. */
export const mayAdd = (kind: More, draft: Draft): boolean => draft.more[kind].value.length < MOST_MORE

/** Adds a blank one. @returns the step of the first question about it */
export function addOne(kind: More, draft: Draft): string {
  const before = draft.more[kind].peek()
  draft.more[kind].value = [...before, blankAnswers(MORE_QUESTIONS[kind])]
  return stepsOfOne(kind, before.length)[0] ?? ''
}

/** Takes one out. @returns what puts it back in its place */
export function removeOne(kind: More, at: number, draft: Draft): () => void {
  const before = draft.more[kind].peek()
  draft.more[kind].value = before.filter((_each, place) => place !== at)
  return () => (draft.more[kind].value = before)
}
