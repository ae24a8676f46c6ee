import type { Signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Field, describedBy } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { uiText } from './languages.ts'

type TextProps = FieldProps & {
  /** Bound both ways. */
  readonly value: Signal<string>
  /** Turns the keyboard's spelling and correction on; off, nothing typed reaches a dictionary. */
  readonly spelling?: boolean
  /** Counted in UTF-16 units; more cannot be typed. */
  readonly maxLength?: number
  readonly lang?: string
}

export type TextFieldProps = TextProps & {
  readonly kind?: 'text' | 'search' | 'tel' | 'email' | 'url' | 'date' | 'time' | 'passphrase'
  /** 'none' keeps the keyboard of the device away, where the page brings keys of its own. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'none'
  /** A token of HTML's autofill, e.g. 'name'; default 'off'. */
  readonly autoComplete?: string
  readonly width?: 'short' | 'medium' | 'full'
}

// In camel case it is set as an attribute: the property of that name is a boolean, true for 'off'.
function quiet(spelling: boolean | undefined): {
  readonly spellcheck: boolean
  readonly autoCorrect: 'on' | 'off'
  readonly autocapitalize: 'sentences' | 'off'
} {
  return spelling
    ? { spellcheck: true, autoCorrect: 'on', autocapitalize: 'sentences' }
    : { spellcheck: false, autoCorrect: 'off', autocapitalize: 'off' }
}

// Preact ties each type to its own set of attributes; the ones used here are common to all.
function inputType(kind: TextFieldProps['kind'] = 'text', seen: boolean): 'text' {
  if (kind === 'passphrase') return (seen ? 'text' : 'password') as 'text'
  return kind as 'text'
}

export function TextField(props: TextFieldProps): VNode {
  const [seen, setSeen] = useState(false)
  const secret = props.kind === 'passphrase'
  const input = (
    <input
      class={`input input-${props.width ?? 'full'}`}
      id={props.name}
      name={props.name}
      type={inputType(props.kind, seen)}
      inputMode={props.inputMode}
      autocomplete={props.autoComplete ?? 'off'}
      maxLength={props.maxLength}
      lang={props.lang}
      value={props.value.value}
      aria-invalid={props.error ? true : undefined}
      aria-describedby={describedBy(props)}
      onInput={(event) => (props.value.value = event.currentTarget.value)}
      {...quiet(props.spelling)}
    />
  )
  return (
    <Field {...props}>
      {secret ? (
        <div class="input-row">
          {input}
          <button
            type="button"
            class="button button-secondary"
            aria-pressed={seen}
            onClick={() => setSeen(!seen)}
          >
            {uiText(seen ? 'ui.hide' : 'ui.show')}
          </button>
        </div>
      ) : (
        input
      )}
    </Field>
  )
}

export type TextAreaProps = TextProps & { readonly rows?: number }

export function TextArea(props: TextAreaProps): VNode {
  return (
    <Field {...props}>
      <textarea
        class="input"
        id={props.name}
        name={props.name}
        rows={props.rows ?? 6}
        autocomplete="off"
        maxLength={props.maxLength}
        lang={props.lang}
        value={props.value.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props)}
        onInput={(event) => (props.value.value = event.currentTarget.value)}
        {...quiet(props.spelling)}
      />
    </Field>
  )
}
