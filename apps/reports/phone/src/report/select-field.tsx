import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import type { Option } from './options.tsx'

/** One of several as the phone's own list, where a screen asks more than one thing. Its first entry is blank. */
export function SelectField(props: {
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  readonly options: readonly Option[]
  readonly picked: string | null
  readonly onPick: (value: string | null) => void
}): VNode {
  const { name, label, hint, options, picked, onPick } = props
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <select
        class="input"
        id={name}
        name={name}
        autocomplete="off"
        aria-describedby={hint ? `${name}-hint` : undefined}
        onChange={(event) => onPick(event.currentTarget.value || null)}
      >
        <option value="" selected={picked === null}>
          {t('form.blank')}
        </option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value} selected={picked === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
