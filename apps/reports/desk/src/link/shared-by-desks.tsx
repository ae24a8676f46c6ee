import { Button, Details, Notice } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { t } from '../shell/text.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { entriesFrom, type Known, openReports } from './known-records.ts'
import type { LinkedWork } from './links-context.tsx'
import { recordName, SharedFacts } from './record-name.tsx'
import { unsharePattern } from './share-pattern.ts'

type KnownPattern = Extract<Known, { readonly kind: 'pattern' }>

const SHOWN = 50

/** The facts that desks let each other compare, newest first. */
export function SharedByDesks({ linked: { known } }: { readonly linked: LinkedWork }): VNode {
  const patterns = [...known.values()].flatMap((each) => (each.kind === 'pattern' ? [each] : []))
  return (
    <section class="stack" aria-labelledby="shared">
      <h2 id="shared">{t('patterns.shared')}</h2>
      <p class="hint">{t(patterns.length === 0 ? 'patterns.sharedNone' : 'patterns.sharedHow')}</p>
      <ul class="plain-list" aria-labelledby="shared">
        {patterns.slice(0, SHOWN).map((pattern) => (
          <li key={pattern.pattern.entry} class="stack card">
            <OneShared known={pattern} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneShared({ known }: { readonly known: KnownPattern }): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const { organisation, entry, pattern } = known.pattern
  const takeBack = async (): Promise<void> => {
    const copy = work.feeds.peek().get('desk')?.copy
    const behind = copy
      ? openReports(work).find((opened) =>
          entriesFrom(opened, copy, work.organisation).some(({ header }) => header.entry === entry),
        )
      : undefined
    const reason = t('links.share.takenBack')
    const taken = await unsharePattern(work, entry, { reason, report: behind?.id ?? null })
    trouble.value = taken.ok ? null : taken.failure
  }
  return (
    <>
      <p>
        <strong>{recordName(charterOf(work), known.reference, known)}</strong>
      </p>
      <Details summary={t('links.readFacts')}>
        <SharedFacts {...pattern} />
      </Details>
      {organisation === work.organisation && (
        <Button look="quiet" onPress={takeBack}>
          {t('links.share.takeBack')}
        </Button>
      )}
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
    </>
  )
}
