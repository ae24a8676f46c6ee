import * as v from 'valibot'
import type { AreaField, ChoiceField, ChoicesField, DayField, Field, NoAnswer, TextField } from './fields.ts'
import { NO_ANSWERS } from './fields.ts'
import { CONTACT_QUESTIONS, QUESTIONS } from './questions.ts'

/** The answer one kind of field holds once it is answered. */
type AnswerTo<F> =
  F extends ChoiceField<string, infer Option>
    ? Option | NoAnswer
    : F extends ChoicesField<string, infer Option>
      ? readonly Option[] | NoAnswer
      : F extends TextField | DayField | AreaField
        ? string
        : never

type AnswersTo<Questions extends readonly { readonly fields: readonly Field[] }[]> = {
  readonly [F in Questions[number]['fields'][number] as F['id']]?: AnswerTo<F>
}

/** Everything the form can hold. A missing key is a question left blank, which is not the same as 'dont-know'. */
export type FormAnswers = AnswersTo<typeof QUESTIONS>

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

const answersTo = (questions: readonly { readonly fields: readonly Field[] }[]) =>
  v.strictObject(
    Object.fromEntries(
      questions
        .flatMap((question) => question.fields)
        .map((field) => [field.id, v.exactOptional(answerTo(field))]),
    ),
  )

/** Strict: unknown keys, empty strings, empty lists, repeated choices and over-long texts are refused. `{}` is valid. */
export const formAnswers = answersTo(QUESTIONS) as unknown as v.GenericSchema<FormAnswers>

/** Strict schema of {@link ContactAnswers}, read after the locked part is opened. */
export const contactAnswers = answersTo(CONTACT_QUESTIONS) as unknown as v.GenericSchema<ContactAnswers>
