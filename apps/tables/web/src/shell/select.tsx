import type { VNode } from 'preact'

/** One of several in a list that opens. */
export function Select<V extends string>({
  name,
  label,
  value,
  choices,
  onChoose,
}: {
  readonly name: string
  readonly label: string
  readonly value: V
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  readonly onChoose: (value: V) => void
}): VNode {
  return (
    <div class="field select">
      <label class="label" for={name}>
        {label}
      </label>
      <select
        class="input"
        id={name}
        name={name}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = choices.find((each) => each.value === currentTarget.value)
          if (chosen) onChoose(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
