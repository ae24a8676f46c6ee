import type { Signal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { FieldNotes, LabelText, describedBy } from './field.tsx'
import type { FieldProps } from './field.tsx'

export type Choice<V extends string> = {
  readonly value: V
  readonly label: string
  readonly hint?: string | undefined
  readonly lang?: string
  /** A small square picture, for decoration; an address of this origin. */
  readonly picture?: string
  /** Set apart from those above it, as "I don't know" is. */
  readonly apart?: boolean
}

export type ChoicesProps<V extends string> = FieldProps & { readonly choices: readonly Choice<V>[] }

function Group(props: FieldProps & { readonly children: ComponentChildren }): VNode {
  return (
    <fieldset class={props.error ? 'field field-wrong' : 'field'} aria-describedby={describedBy(props)}>
      <legend class="label">
        {props.heading ? (
          <h1 class="title">
            <LabelText {...props} />
          </h1>
        ) : (
          <LabelText {...props} />
        )}
      </legend>
      <FieldNotes {...props} />
      <div class="choices">{props.children}</div>
    </fieldset>
  )
}

function Row<V extends string>({
  kind,
  name,
  id,
  choice,
  checked,
  onPick,
}: {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly id: string
  readonly choice: Choice<V>
  readonly checked: boolean
  readonly onPick: (checked: boolean) => void
}): VNode {
  return (
    <label class={choice.apart ? 'choice choice-apart' : 'choice'} lang={choice.lang}>
      <input
        type={kind}
        class={`choice-mark choice-${kind}`}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      {choice.picture && <img class="choice-picture" src={choice.picture} alt="" width={48} height={48} />}
      <span>
        {choice.label}
        {choice.hint && <span class="hint">{choice.hint}</span>}
      </span>
    </label>
  )
}

/** The first mark bears the bare name, so that an error can link to the group. */
function idOf(name: string, at: number): string {
  return at === 0 ? name : `${name}-${at + 1}`
}

/** One of several. */
export function RadioGroup<V extends string>(
  props: ChoicesProps<V> & {
    readonly value: Signal<V | null>
    /** Hears of a choice that a person makes, after `value` has it. */
    readonly onChoose?: (value: V) => unknown
  },
): VNode {
  const pick = (value: V): void => {
    props.value.value = value
    props.onChoose?.(value)
  }
  return (
    <Group {...props}>
      {props.choices.map((choice, at) => (
        <Row
          key={choice.value}
          kind="radio"
          name={props.name}
          id={idOf(props.name, at)}
          choice={choice}
          checked={props.value.value === choice.value}
          onPick={() => pick(choice.value)}
        />
      ))}
    </Group>
  )
}

/** Any number of several, kept in the order of the choices. */
export function CheckboxGroup<V extends string>(
  props: ChoicesProps<V> & { readonly value: Signal<readonly V[]> },
): VNode {
  const pick = (picked: V, checked: boolean): void => {
    const now = new Set(props.value.value)
    if (checked) now.add(picked)
    else now.delete(picked)
    props.value.value = props.choices.map(({ value }) => value).filter((value) => now.has(value))
  }
  return (
    <Group {...props}>
      {props.choices.map((choice, at) => (
        <Row
          key={choice.value}
          kind="checkbox"
          name={props.name}
          id={idOf(props.name, at)}
          choice={choice}
          checked={props.value.value.includes(choice.value)}
          onPick={(checked) => pick(choice.value, checked)}
        />
      ))}
    </Group>
  )
}

/** One box that is ticked or not, with its own label. */
export function Checkbox({
  name,
  label,
  hint,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: Signal<boolean>
}): VNode {
  return (
    <Row
      kind="checkbox"
      name={name}
      id={name}
      choice={{ value: 'yes', label, hint }}
      checked={value.value}
      onPick={(checked) => (value.value = checked)}
    />
  )
}
