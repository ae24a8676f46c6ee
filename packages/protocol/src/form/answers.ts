import * as v from 'valibot'
import type { AreaField, ChoiceField, ChoicesField, DayField, Field, NoAnswer, TextField } from './fields.ts'
import { NO_ANSWERS } from './fields.ts'
import { CONTACT_QUESTIONS, MOST_MORE, PERSON_QUESTIONS, QUESTIONS, VEHICLE_QUESTIONS } from './questions.ts'

type Asked = readonly { readonly fields: readonly Field[] }[]

/** The answer one kind of field holds once it is answered. */
type AnswerTo<F> =
  F extends ChoiceField<string, infer Option>
    ? Option | NoAnswer
    : F extends ChoicesField<string, infer Option>
      ? readonly Option[] | NoAnswer
      : F extends TextField | DayField | AreaField
        ? string
        : never

type AnswersTo<Questions extends Asked> = {
  readonly [F in Questions[number]['fields'][number] as F['id']]?: AnswerTo<F>
}

/** What is said of one person, and of one vehicle. */
export type PersonAnswers = AnswersTo<typeof PERSON_QUESTIONS>
export type VehicleAnswers = AnswersTo<typeof VEHICLE_QUESTIONS>

/** Everything the form can hold. A missing key is a question left blank, which is not the same as 'dont-know'. Answers about the
 *  first person and vehicle stand beside all others; further ones stand in lists. */
export type FormAnswers = AnswersTo<typeof QUESTIONS> & {
  readonly morePeople?: readonly PersonAnswers[]
  readonly moreVehicles?: readonly VehicleAnswers[]
}

/** Support she asked for and how to reach her safely; travels only in the locked 'contact' part. */
export type ContactAnswers = AnswersTo<typeof CONTACT_QUESTIONS>

const SLUG = /^[a-z][a-z0-9-]{1,30}$/

const answerTo = (field: Field): v.GenericSchema => {
  switch (field.kind) {
    case 'choice':
      return v.picklist([...field.options, ...NO_ANSWERS])
    case 'choices':
      return v.union([
        v.picklist(NO_ANSWERS),
        v.pipe(
          v.array(v.picklist(field.options)),
          v.minLength(1),
          v.check((picked) => new Set(picked).size === picked.length, 'repeated'),
        ),
      ])
    case 'text':
      return v.pipe(
        v.string(),
        v.maxLength(field.limit),
        v.check((text) => text.trim() !== '', 'blank'),
      )
    case 'day':
      return v.pipe(v.string(), v.isoDate())
    case 'area':
      return v.pipe(v.string(), v.regex(SLUG))
  }
}

const fieldsOf = (questions: Asked): readonly Field[] => questions.flatMap(({ fields }) => fields)

const entriesOf = (questions: Asked) =>
  Object.fromEntries(fieldsOf(questions).map((field) => [field.id, v.exactOptional(answerTo(field))]))

const answersTo = (questions: Asked) => v.strictObject(entriesOf(questions))

const listOf = (questions: Asked) =>
  v.exactOptional(
    v.pipe(
      v.array(
        v.pipe(
          answersTo(questions),
          v.check((said) => Object.keys(said).length > 0, 'blank'),
        ),
      ),
      v.minLength(1),
      v.maxLength(MOST_MORE),
    ),
  )

/** Strict: unknown keys, empty strings, empty lists, repeated choices, over-long texts, and further people or vehicles of whom
 *  nothing is said are refused. `{}` is valid. */
export const formAnswers = v.strictObject({
  ...entriesOf(QUESTIONS),
  morePeople: listOf(PERSON_QUESTIONS),
  moreVehicles: listOf(VEHICLE_QUESTIONS),
}) as unknown as v.GenericSchema<FormAnswers>

/** Strict schema of {@link ContactAnswers}, read after the locked part is opened. */
export const contactAnswers = answersTo(CONTACT_QUESTIONS) as unknown as v.GenericSchema<ContactAnswers>

/** What `form` says in answer to these questions. */
const only = (form: FormAnswers, questions: Asked): object =>
  Object.fromEntries(
    fieldsOf(questions).flatMap(({ id }) => {
      const said = (form as Readonly<Record<string, unknown>>)[id]
      return said === undefined ? [] : [[id, said]]
    }),
  )

const spoken = <Part extends object>(parts: readonly Part[]): readonly Part[] =>
  parts.filter((part) => Object.keys(part).length > 0)

/** Everybody that a report tells of, the first person first; nobody of whom nothing is said. */
export const peopleIn = (form: FormAnswers): readonly PersonAnswers[] =>
  spoken<PersonAnswers>([only(form, PERSON_QUESTIONS), ...(form.morePeople ?? [])])

/** Every vehicle that a report tells of, the first one first. */
export const vehiclesIn = (form: FormAnswers): readonly VehicleAnswers[] =>
  spoken<VehicleAnswers>([only(form, VEHICLE_QUESTIONS), ...(form.moreVehicles ?? [])])
