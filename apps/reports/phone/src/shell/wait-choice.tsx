import type { Wait } from '@parasol/protocol'
import { RadioGroup } from '@parasol/ui'
import type { Signal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from './text.ts'

/** A wait as a choice holds it. */
export type WaitText = `${Wait}`

export const waitOf = (text: WaitText | null): Wait => (text === '14' ? 14 : text === '3' ? 3 : 0)

/** How long taking a report back is to wait, and how far that holds.
 *  @param least what holds already: it can only grow */
export function WaitChoice({
  value,
  least = 0,
}: {
  readonly value: Signal<WaitText | null>
  readonly least?: Wait
}): VNode {
  const choices = (['0', '3', '14'] as const).filter((each) => waitOf(each) >= least)
  return (
    <>
      <p>{t('wait.why')}</p>
      <RadioGroup
        name="wait"
        label={t('wait.ask')}
        value={value}
        choices={choices.map((each) => ({ value: each, label: t(`wait.days.${each}`) }))}
      />
      <ul class="steps">
        <li>{t('wait.cancel')}</li>
        <li>{t('wait.longer')}</li>
        <li>{t('wait.limits')}</li>
      </ul>
    </>
  )
}
