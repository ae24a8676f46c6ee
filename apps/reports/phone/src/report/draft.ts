import { signal, type Signal } from '@preact/signals'
import {
  type ContactAnswers,
  CONTACT_QUESTIONS,
  type Field,
  type FormAnswers,
  NO_ANSWERS,
  PERSON_QUESTIONS,
  QUESTIONS,
  VEHICLE_QUESTIONS,
} from '@parasol/protocol'

type Yes = 'yes' | 'no'

/** Answers to some questions, by field id: one option or null; several; or text. */
export type Answers = {
  readonly one: Readonly<Record<string, Signal<string | null>>>
  readonly many: Readonly<Record<string, Signal<readonly string[]>>>
  readonly text: Readonly<Record<string, Signal<string>>>
}

/** What she has said so far. Lives in memory only, and is gone when the page is, unless she keeps it locked on this phone. */
export type Draft = Answers & {
  /** Further people and vehicles; the first ones stand beside all other answers. */
  readonly more: Readonly<Record<More, Signal<readonly Answers[]>>>
  readonly police: Signal<string>
  /** By kind of consent; missing and null are both "ask me first". */
  readonly consents: Signal<Readonly<Record<string, Yes>>>
  /** Id of the organisation she chose; null while the suggestion stands. */
  readonly organisation: Signal<string | null>
  /** Ids of organisations that may never read it. */
  readonly except: Signal<readonly string[]>
  /** Whether somebody writes it down for the person it happened to. */
  readonly forAnother: Signal<boolean>
  /** JPEG files with nothing in them but the picture. */
  readonly photos: Signal<readonly Uint8Array[]>
}

/** What there can be more than one of. */
export type More = 'person' | 'vehicle'

type Questions = readonly { readonly id: string; readonly fields: readonly Field[] }[]

/** What is asked of every further one. */
export const MORE_QUESTIONS: Readonly<Record<More, Questions>> = {
  person: PERSON_QUESTIONS,
  vehicle: VEHICLE_QUESTIONS,
}

const fieldsIn = (questions: Questions): readonly Field[] => questions.flatMap(({ fields }) => fields)

const signalsFor = <T>(fields: readonly Field[], first: T): Record<string, Signal<T>> =>
  Object.fromEntries(fields.map(({ id }) => [id, signal(first)]))

/** Nothing answered yet. */
export function blankAnswers(questions: Questions): Answers {
  const fields = fieldsIn(questions)
  const ofKind = (...kinds: readonly Field['kind'][]): readonly Field[] =>
    fields.filter(({ kind }) => kinds.includes(kind))
  return {
    one: signalsFor<string | null>(ofKind('choice', 'area'), null),
    many: signalsFor<readonly string[]>(ofKind('choices'), []),
    text: signalsFor(ofKind('text', 'day'), ''),
  }
}

/** An empty draft: every answer blank, nothing consented. */
export const createDraft = (): Draft => ({
  ...blankAnswers([...QUESTIONS, ...CONTACT_QUESTIONS]),
  more: { person: signal([]), vehicle: signal([]) },
  police: signal(''),
  consents: signal({}),
  organisation: signal(null),
  except: signal([]),
  forAnother: signal(false),
  photos: signal([]),
})

const isNoAnswer = (option: string): boolean => (NO_ANSWERS as readonly string[]).includes(option)

/** "I don't know" and "I'd rather not say" stand alone: picking one clears the others, and the other way round. */
export function settleChoices(before: readonly string[], after: readonly string[]): readonly string[] {
  const added = after.find((option) => !before.includes(option))
  if (added === undefined || after.length < 2) return after
  return isNoAnswer(added) ? [added] : after.filter((option) => !isNoAnswer(option))
}

/** Whether a field belongs on the screen, given what is answered in the same question. */
export const shown = (field: Field, answers: Answers): boolean =>
  !field.shownWhen || answers.one[field.shownWhen.field]?.value === field.shownWhen.is

/** The answer in a field, or undefined when it is blank or not shown. */
export function answerIn(field: Field, answers: Answers): string | readonly string[] | undefined {
  if (!shown(field, answers)) return undefined
  if (field.kind === 'choices') {
    const picked = answers.many[field.id]?.value ?? []
    const [only] = picked
    if (only === undefined) return undefined
    return isNoAnswer(only) ? only : picked
  }
  if (field.kind === 'choice' || field.kind === 'area') return answers.one[field.id]?.value ?? undefined
  return answers.text[field.id]?.value.trim() || undefined
}

type Said = Record<string, string | readonly string[]>

const answersIn = (questions: Questions, answers: Answers): Said =>
  Object.fromEntries(
    fieldsIn(questions).flatMap((field) => {
      const answer = answerIn(field, answers)
      return answer === undefined ? [] : [[field.id, answer]]
    }),
  )

const saidOf = (kind: More, draft: Draft): readonly Said[] =>
  draft.more[kind].value
    .map((answers) => answersIn(MORE_QUESTIONS[kind], answers))
    .filter((said) => Object.keys(said).length > 0)

/** The form as it will be sealed. */
export function formOf(draft: Draft): FormAnswers {
  const [morePeople, moreVehicles] = [saidOf('person', draft), saidOf('vehicle', draft)]
  return {
    ...answersIn(QUESTIONS, draft),
    ...(morePeople.length > 0 ? { morePeople } : {}),
    ...(moreVehicles.length > 0 ? { moreVehicles } : {}),
  }
}

/** What will be locked under 'contact'; null when she asked for nothing. */
export function contactOf(draft: Draft): ContactAnswers | null {
  const answers = answersIn(CONTACT_QUESTIONS, draft)
  return Object.keys(answers).length > 0 ? answers : null
}

/** One answer of any kind, or a photo, is enough for a report. */
export const enough = (draft: Draft): boolean =>
  Object.keys(formOf(draft)).length > 0 || contactOf(draft) !== null || draft.photos.value.length > 0
