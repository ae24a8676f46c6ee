import { LinkButton } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
import { t } from '../shell/text.ts'

export type Option = { readonly value: string; readonly label: string; readonly apart?: boolean }

/** What is asked, over its options: as the h1 of the screen or as one of several on it. */
export function Asked(props: {
  readonly name: string
  readonly legend: string
  readonly hint?: string | undefined
  readonly heading: boolean
  readonly children: ComponentChildren
}): VNode {
  const { name, legend, hint, heading, children } = props
  return (
    <fieldset class="field" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend class="label">{heading ? <h1 class="title">{legend}</h1> : legend}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  )
}

export type OptionRowsProps = {
  readonly name: string
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly Option[]
  readonly picked: readonly string[]
  readonly onPick: (value: string, checked: boolean) => void
  /** Side by side instead of one a row. */
  readonly flow?: boolean
}

/** The options of a question as big touch targets. */
export function OptionRows({ name, kind, options, picked, onPick, flow }: OptionRowsProps): VNode {
  return (
    <div class={flow ? 'choices choices-flow' : 'choices'}>
      {options.map(({ value, label, apart }) => (
        <label key={value} class={apart ? 'choice choice-apart' : 'choice'}>
          <input
            type={kind}
            class={`choice-mark choice-${kind}`}
            id={`${name}-${value}`}
            name={name}
            value={value}
            checked={picked.includes(value)}
            onChange={(event) => onPick(value, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  )
}

/** Takes a chosen radio back, as blank is an answer of its own. */
export function ClearAnswer({
  what,
  onClear,
}: {
  readonly what: string
  readonly onClear: () => void
}): VNode {
  return (
    <LinkButton onPress={onClear}>
      {t('form.clear')}
      <span class="hidden-text">{` ${what}`}</span>
    </LinkButton>
  )
}
