import type { VisibleWarning } from '@parasol/device'
import { Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { charterNow } from '../roster.ts'
import { dayInWords, inARow, label, t } from '../text.ts'

/** How loudly a level is shown. */
export const KIND = { 1: 'plain', 2: 'info', 3: 'care', 4: 'problem' } as const

const areaNames = (areas: readonly string[]): string =>
  inARow(areas.map((area) => charterNow()?.state.areas.find(({ id }) => id === area)?.name ?? area))

/** The name of an organisation, or its id's place-holder when the roster no longer lists it. */
const organisationName = (id: VisibleWarning['organisation']): string =>
  charterNow()?.organisations.get(id)?.name ?? t('sent.unnamed')

/** What every warning says first: how dangerous, that it was reported, what, when, where, by whom, and since when. */
export function WarningHead({ shown }: { readonly shown: VisibleWarning }): VNode {
  const { warning, day, organisation } = shown
  const { level, categories, when, place, areas, replaces } = warning
  const where = [place, areaNames(areas)].filter((part) => part !== '').join(', ')
  return (
    <div class="warning-head">
      <p class="tags">
        <Tag kind={KIND[level]}>{label(`level.${level}.name`)}</Tag>
        <Tag>{t('warning.reported')}</Tag>
      </p>
      <p class="warning-what">{inARow(categories.map((category) => label(`category.${category}`)))}</p>
      <p>{t('warning.when', { when: when || t('warning.unsaid') })}</p>
      <p>{t('warning.where', { where: where || t('warning.unsaid') })}</p>
      <p class="hint">
        {t(replaces ? 'warning.correctedBy' : 'warning.byOn', {
          name: organisationName(organisation),
          day: dayInWords(day),
        })}
      </p>
    </div>
  )
}
