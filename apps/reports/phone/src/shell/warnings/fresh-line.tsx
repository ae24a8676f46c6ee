import { Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { now } from '../engine.ts'
import { t } from '../text.ts'
import type { Copies } from './contracts.ts'
import type { Progress } from './open-warnings.ts'
import { useNow } from './use-now.ts'
import { type Age, freshnessOf, isRefusal } from './freshness.ts'

const WHY = { offline: 'check.whyOffline', quiet: 'check.whyQuiet', refused: 'check.whyRefused' } as const

/** An age in words: "3 hours ago". */
const ageInWords = ({ unit, n }: Age): string => t(`check.${unit}`, { n })

/** The age of the newest note in words, or that there is none. */
export function noteAge({ newestNote }: Pick<Copies, 'newestNote'>): string {
  const fresh = freshnessOf(newestNote, null, now())
  return fresh.at === 'none' ? t('check.noAge') : ageInWords(fresh.age)
}

/** Always in view: how fresh the warnings on this phone are, and amber with a reason when they are not. */
export function FreshLine({ progress }: { readonly progress: Progress }): VNode {
  const at = useNow()
  const { copies, failure } = progress
  const fresh = freshnessOf(copies?.newestNote ?? null, failure?.reason ?? null, at)
  if (fresh.at === 'stale')
    return (
      <Notice kind="care" live>
        <p>{t('check.stale', { age: ageInWords(fresh.age), why: t(WHY[fresh.why]) })}</p>
      </Notice>
    )
  return (
    <p class="fresh" role="status">
      {fresh.at === 'none' ? t('check.freshNone') : t('check.fresh', { age: ageInWords(fresh.age) })}
    </p>
  )
}

/** A refused copy, explained; nothing when all is well or there is only no connection. */
export function Refused({ progress }: { readonly progress: Progress }): VNode | null {
  const { failure } = progress
  if (!failure || !isRefusal(failure.reason)) return null
  return (
    <Notice kind="problem" heading={t('refused.title')} live>
      <p>{t(`refused.${failure.reason}`)}</p>
      <p>{t('refused.keeps')}</p>
    </Notice>
  )
}
