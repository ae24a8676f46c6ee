import type { Organisation } from '@parasol/charter'
import { Actions, Button, Notice } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { policyFor, RuleHere } from '../shell/policies.tsx'
import { t } from '../shell/text.ts'
import { mayToo, policyValues } from '../shell/work/may.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { changePublishing } from './set-up.ts'

/** Whether a second person has to say yes before a warning goes out. */
export function Publishing({
  own,
  mayChange,
}: {
  readonly own: Organisation
  readonly mayChange: boolean
}): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const decided =
    policyFor(charterOf(work), 'second-reader') !== null && policyValues(work)['second-reader'] === 'always'
  const two = own.twoToPublish === true || decided
  const able = own.staff.filter(({ key }) => mayToo(work, key, 'second-reader')).length
  const change = async (): Promise<void> => {
    const changed = await changePublishing(work, !two)
    trouble.value = changed.ok ? null : changed.failure
  }
  return (
    <section class="stack panel" aria-labelledby="publishing">
      <h2 id="publishing">{t('publishing.title')}</h2>
      <p>{t(two ? 'publishing.two' : 'publishing.one')}</p>
      <RuleHere charter={charterOf(work)} rule="second-reader" />
      <RuleHere charter={charterOf(work)} rule="publishers" />
      <p class="hint">{t('publishing.limit')}</p>
      {able < 2 && (
        <Notice kind="care">
          <p>{t('publishing.tooFew')}</p>
        </Notice>
      )}
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      {mayChange && !decided && (
        <Actions>
          <Button look="secondary" onPress={change}>
            {t(two ? 'publishing.toOne' : 'publishing.toTwo')}
          </Button>
        </Actions>
      )}
    </section>
  )
}
