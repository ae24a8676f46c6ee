import type { ComponentChildren, VNode } from 'preact'
import { uiText } from './languages.ts'

/** What every field has. */
export type FieldProps = {
  /** Unique on the screen; also the element's id, to which an error links. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** Said at the field and, in the same words, in the error summary. */
  readonly error?: string | undefined
  /** The label is the question and the h1 of the screen. */
  readonly heading?: boolean
  /** Marks the label with "(optional)". */
  readonly optional?: boolean
}

export function describedBy({ name, hint, error }: FieldProps): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function FieldNotes({ name, hint, error }: FieldProps): VNode {
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${name}-error`}>
          <span class="hidden-text">{`${uiText('ui.error')}: `}</span>
          {error}
        </p>
      )}
    </>
  )
}

export function LabelText({ label, optional }: FieldProps): VNode {
  return (
    <>
      {label}
      {optional && <span class="optional">{` ${uiText('ui.optional')}`}</span>}
    </>
  )
}

export function Field(props: FieldProps & { readonly children: ComponentChildren }): VNode {
  const label = (
    <label class="label" for={props.name}>
      <LabelText {...props} />
    </label>
  )
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      {props.heading ? <h1 class="title">{label}</h1> : label}
      <FieldNotes {...props} />
      {props.children}
    </div>
  )
}
