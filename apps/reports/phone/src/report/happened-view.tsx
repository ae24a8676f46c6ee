import { CATEGORY_GROUPS, NO_ANSWERS } from '@parasol/protocol'
import type { VNode } from 'preact'
import { label } from '../shell/text.ts'
import { type Draft, settleChoices } from './draft.ts'
import { questionLabels } from './field-view.tsx'
import { Asked, OptionRows } from './options.tsx'

const GROUPS = Object.entries(CATEGORY_GROUPS)

/** The first question: what happened, under a few heads so that nobody has to read it all. */
export function HappenedView(props: {
  readonly draft: Draft
  readonly onAnswer: (() => Promise<void>) | undefined
}): VNode {
  const { draft, onAnswer } = props
  const { title, hint } = questionLabels('happened')
  const value = draft.many['happened']
  const picked = value?.value ?? []
  const pick = (option: string, checked: boolean): void => {
    const after = checked ? [...picked, option] : picked.filter((each) => each !== option)
    if (value) value.value = settleChoices(picked, after)
    void onAnswer?.()
  }
  const rows = (options: readonly string[], field: string): VNode => (
    <OptionRows
      name="happened"
      kind="checkbox"
      options={options.map((option) => ({ value: option, label: label(`option.${field}.${option}`) }))}
      picked={picked}
      onPick={pick}
    />
  )
  return (
    <Asked name="happened" legend={title} hint={hint} heading>
      {GROUPS.map(([group, options]) => (
        <div key={group} class="choice-group" role="group" aria-labelledby={`head-${group}`}>
          <h2 class="choice-head" id={`head-${group}`}>
            {label(`group.${group}`)}
          </h2>
          {rows(options, 'happened')}
        </div>
      ))}
      <div class="choice-group">{rows(NO_ANSWERS, 'none')}</div>
    </Asked>
  )
}
