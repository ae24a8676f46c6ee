import { type Field, NO_ANSWERS } from '@parasol/protocol'
import { TextArea, TextField } from '@parasol/ui'
import type { VNode } from 'preact'
import { label, labelIfAny, t } from '../shell/text.ts'
import { type Answers, settleChoices } from './draft.ts'
import { Asked, ClearAnswer, type Option, OptionRows } from './options.tsx'
import { SelectField } from './select-field.tsx'

export type FieldViewProps = {
  readonly field: Field
  readonly answers: Answers
  /** The field is the whole screen, and its label the h1. */
  readonly alone: boolean
  /** The field bears its question's name: shown in full, not as a list to unfold. */
  readonly isTheQuestion: boolean
  readonly title: string
  readonly hint: string | undefined
  /** The network's areas, when they are known. */
  readonly areas: readonly Option[]
}

const noAnswers = (alone: boolean): readonly Option[] =>
  NO_ANSWERS.map((value, at) => ({
    value,
    label: label(`option.none.${value}`),
    apart: alone && at === 0,
  }))

const optionsOf = ({ field, areas, alone }: FieldViewProps): readonly Option[] => {
  if (field.kind === 'area')
    return [...areas, { value: 'elsewhere', label: label('option.area.elsewhere') }, ...noAnswers(alone)]
  if (field.kind !== 'choice' && field.kind !== 'choices') return []
  const own = field.options.map((value) => ({ value, label: label(`option.${field.id}.${value}`) }))
  return [...own, ...noAnswers(alone)]
}

function OneOf(props: FieldViewProps): VNode {
  const { field, answers, alone, isTheQuestion, title, hint } = props
  const value = answers.one[field.id]
  const picked = value?.value ?? null
  const pick = (next: string | null): void => {
    if (value) value.value = next
  }
  const options = optionsOf(props)
  if (!alone && !isTheQuestion)
    return (
      <SelectField
        name={field.id}
        label={title}
        hint={hint}
        options={options}
        picked={picked}
        onPick={pick}
      />
    )
  return (
    <Asked name={field.id} legend={title} hint={hint} heading={alone}>
      <OptionRows
        name={field.id}
        kind="radio"
        flow={!alone}
        options={options}
        picked={picked === null ? [] : [picked]}
        onPick={pick}
      />
      {picked !== null && <ClearAnswer what={title} onClear={() => pick(null)} />}
    </Asked>
  )
}

function ManyOf(props: FieldViewProps): VNode {
  const { field, answers, alone, title, hint } = props
  const value = answers.many[field.id]
  const picked = value?.value ?? []
  const options = optionsOf(props)
  const pick = (option: string, checked: boolean): void => {
    const wanted = new Set(picked)
    if (checked) wanted.add(option)
    else wanted.delete(option)
    const inOrder = options.map((each) => each.value).filter((each) => wanted.has(each))
    if (value) value.value = settleChoices(picked, inOrder)
  }
  return (
    <Asked name={field.id} legend={title} hint={hint} heading={alone}>
      <OptionRows
        name={field.id}
        kind="checkbox"
        flow={!alone}
        options={options}
        picked={picked}
        onPick={pick}
      />
    </Asked>
  )
}

/** One field of the form, whatever its kind. */
export function FieldView(props: FieldViewProps): VNode | null {
  const { field, answers, alone, title, hint } = props
  if (field.kind === 'choice' || field.kind === 'area') return <OneOf {...props} />
  if (field.kind === 'choices') return <ManyOf {...props} />
  const value = answers.text[field.id]
  if (!value) return null
  const common = { name: field.id, label: title, hint, heading: alone, value }
  if (field.kind === 'day') return <TextField {...common} kind="date" width="medium" />
  const left = field.limit - value.value.length
  return (
    <div class="stack-close">
      {field.long ? (
        <TextArea {...common} rows={field.limit > 1000 ? 8 : 3} maxLength={field.limit} />
      ) : (
        <TextField {...common} kind={field.keys ?? 'text'} maxLength={field.limit} />
      )}
      <p class="hint" role="status">
        {left === 0 ? t('form.tooLong') : left <= field.limit / 5 ? t('form.left', { left }) : ''}
      </p>
    </div>
  )
}

/** Title and hint of a question. */
export const questionLabels = (
  id: string,
): { readonly title: string; readonly hint: string | undefined } => ({
  title: label(`question.${id}.title`),
  hint: labelIfAny(`question.${id}.hint`),
})

/** Label and hint of a field in a group. */
export const fieldLabels = (id: string): { readonly title: string; readonly hint: string | undefined } => ({
  title: label(`field.${id}.label`),
  hint: labelIfAny(`field.${id}.hint`),
})
