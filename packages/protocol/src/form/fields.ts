/** The two answers every choice offers besides its own. A blank field is neither: it is simply absent. */
export const NO_ANSWERS = ['dont-know', 'rather-not-say'] as const

/** 'dont-know' or 'rather-not-say'. */
export type NoAnswer = (typeof NO_ANSWERS)[number]

/** Shown only while another field of the same question holds this answer. */
export type ShownWhen = { readonly field: string; readonly is: string }

type FieldBase<Id extends string> = { readonly id: Id; readonly shownWhen?: ShownWhen }

/** Pick one of `options`, or one of {@link NO_ANSWERS}. */
export type ChoiceField<Id extends string = string, Option extends string = string> = FieldBase<Id> & {
  readonly kind: 'choice'
  readonly options: readonly Option[]
}

/** Pick any number of `options`, or one of {@link NO_ANSWERS} alone. */
export type ChoicesField<Id extends string = string, Option extends string = string> = FieldBase<Id> & {
  readonly kind: 'choices'
  readonly options: readonly Option[]
}

/** Free text of at most `limit` UTF-16 code units; `long` asks for several lines. `keys` helps a phone show the right keyboard. */
export type TextField<Id extends string = string> = FieldBase<Id> & {
  readonly kind: 'text'
  readonly limit: number
  readonly long?: true
  readonly keys?: 'tel' | 'email'
}

/** A calendar day 'YYYY-MM-DD'. */
export type DayField<Id extends string = string> = FieldBase<Id> & { readonly kind: 'day' }

/** One of the network's areas, 'elsewhere', or one of {@link NO_ANSWERS}. The options come with the network. */
export type AreaField<Id extends string = string> = FieldBase<Id> & { readonly kind: 'area' }

/** One thing that can be answered. */
export type Field = ChoiceField | ChoicesField | TextField | DayField | AreaField

/** One screen: a single field, or a small group about one thing. Every field is optional. */
export type Question = { readonly id: string; readonly fields: readonly Field[] }
