import { signal, type Signal } from '@preact/signals'
import {
  type ContactAnswers,
  CONTACT_QUESTIONS,
  type Field,
  type FormAnswers,
  NO_ANSWERS,
  QUESTIONS,
} from '@parasol/protocol'

type Yes = 'yes' | 'no'

/** What she has said so far. Lives in memory only, and is gone when the page is. */
export type Draft = {
  /** By field id: one option or null; several; or text. */
  readonly one: Readonly<Record<string, Signal<string | null>>>
  readonly many: Readonly<Record<string, Signal<readonly string[]>>>
  readonly text: Readonly<Record<string, Signal<string>>>
  readonly police: Signal<string>
  /** By kind of consent; missing and null are both "ask me first". */
  readonly consents: Signal<Readonly<Record<string, Yes>>>
  /** Id of the organisation she chose; null while the suggestion stands. */
  readonly organisation: Signal<string | null>
}

type Questions = readonly { readonly fields: readonly Field[] }[]

const fieldsIn = (questions: Questions): readonly Field[] => questions.flatMap(({ fields }) => fields)

const signalsFor = <T>(fields: readonly Field[], first: T): Record<string, Signal<T>> =>
  Object.fromEntries(fields.map(({ id }) => [id, signal(first)]))

/** An empty draft: every answer blank, nothing consented. */
export function createDraft(): Draft {
  const fields = [...fieldsIn(QUESTIONS), ...fieldsIn(CONTACT_QUESTIONS)]
  const ofKind = (...kinds: readonly Field['kind'][]): readonly Field[] =>
    fields.filter(({ kind }) => kinds.includes(kind))
  return {
    one: signalsFor<string | null>(ofKind('choice', 'area'), null),
    many: signalsFor<readonly string[]>(ofKind('choices'), []),
    text: signalsFor(ofKind('text', 'day'), ''),
    police: signal(''),
    consents: signal({}),
    organisation: signal(null),
  }
}

const isNoAnswer = (option: string): boolean => (NO_ANSWERS as readonly string[]).includes(option)

/** "I don't know" and "I'd rather not say" stand alone: picking one clears the others, and the other way round. */
export function settleChoices(before: readonly string[], after: readonly string[]): readonly string[] {
  const added = after.find((option) => !before.includes(option))
  if (added === undefined || after.length < 2) return after
  return isNoAnswer(added) ? [added] : after.filter((option) => !isNoAnswer(option))
}

/** Whether a field belongs on the screen, given what is answered in the same question. */
export const shown = (field: Field, draft: Draft): boolean =>
  !field.shownWhen || draft.one[field.shownWhen.field]?.value === field.shownWhen.is

/** The answer in a field, or undefined when it is blank or not shown. */
export function answerIn(field: Field, draft: Draft): string | readonly string[] | undefined {
  if (!shown(field, draft)) return undefined
  if (field.kind === 'choices') {
    const picked = draft.many[field.id]?.value ?? []
    const [only] = picked
    if (only === undefined) return undefined
    return isNoAnswer(only) ? only : picked
  }
  if (field.kind === 'choice' || field.kind === 'area') return draft.one[field.id]?.value ?? undefined
  return draft.text[field.id]?.value.trim() || undefined
}

const answersIn = (questions: Questions, draft: Draft): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    fieldsIn(questions).flatMap((field) => {
      const answer = answerIn(field, draft)
      return answer === undefined ? [] : [[field.id, answer]]
    }),
  )

/** The form as it will be sealed. */
export const formOf = (draft: Draft): FormAnswers => answersIn(QUESTIONS, draft)

/** What will be locked under 'contact'; null when she asked for nothing. */
export function contactOf(draft: Draft): ContactAnswers | null {
  const answers = answersIn(CONTACT_QUESTIONS, draft)
  return Object.keys(answers).length > 0 ? answers : null
}

/** One answer of any kind is enough for a report. */
export const enough = (draft: Draft): boolean =>
  Object.keys(formOf(draft)).length > 0 || contactOf(draft) !== null
