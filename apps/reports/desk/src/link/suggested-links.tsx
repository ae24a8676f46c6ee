import { referenceText } from '@parasol/protocol'
import { Busy, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t } from '../shell/text.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { useWork } from '../shell/work/work-context.ts'
import { facesOf, type Known, type KnownRecords } from './known-records.ts'
import type { LinkSuggestion } from '@parasol/matching'
import { type LinkedWork, useLinked } from './links-context.tsx'
import type { Suggested } from './open-links.ts'
import { ForwardReport } from './forward-report.tsx'
import { ShareFacts } from './share-facts.tsx'
import { SuggestionCard } from './suggestion-card.tsx'
import { suggestionsFor } from './suggestions-for.ts'

const LIKELY = 0.7

// Records are taken out and put back while they are brought up to date: what somebody reads or writes beside must not go meanwhile.
const SETTLE_MS = 2000

type Found = { readonly suggestions: Suggested | 'failed'; readonly known: KnownRecords }

type Shown = { readonly known: Known; readonly suggestion: LinkSuggestion }

/** Beside a report: what may be about the same person, among the warnings that this desk can read, what desks share, and the
 *  other reports that are open here. The machine suggests, a person decides, and can decide anew. */
export function SuggestedLinks({ opened }: { readonly opened: OpenedReport }): VNode {
  const linked = useLinked()
  return (
    <section class="stack panel links" aria-labelledby="links">
      <h2 id="links">{t('links.title')}</h2>
      {linked ? (
        <Suggestions key={opened.id} opened={opened} linked={linked} />
      ) : (
        <Busy text={t('links.comparing')} />
      )}
      <ShareFacts opened={opened} />
      <ForwardReport opened={opened} />
    </section>
  )
}

function Suggestions({
  opened,
  linked,
}: {
  readonly opened: OpenedReport
  readonly linked: LinkedWork
}): VNode {
  const work = useWork()
  const feeds = work.feeds.value
  const faces = useMemo(() => facesOf(work, opened), [work, feeds, opened])
  const [found, setFound] = useState<Found | null>(null)
  const shownNow = useRef<readonly string[]>([])
  const { links, described, known } = linked
  const renewed = links.renewed.value
  useEffect(() => {
    let wanted = true
    let later: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const suggestions = await suggestionsFor(opened, faces, linked)
      if (!wanted || !suggestions) return
      const ids = suggestions === 'failed' ? [] : suggestions.suggestions.map(({ id }) => id)
      const stays = shownNow.current.every((id) => ids.includes(id))
      later = setTimeout(() => setFound({ suggestions, known }), stays ? 0 : SETTLE_MS)
    }
    void look()
    return () => {
      wanted = false
      clearTimeout(later)
    }
  }, [linked, described, faces, opened.id, renewed])
  if (found?.suggestions === 'failed')
    return (
      <Notice kind="problem" live>
        <p>{t('links.failed')}</p>
      </Notice>
    )
  const own = new Set(faces.map(referenceText))
  const suggestions = found?.suggestions ?? null
  const shown = (suggestions?.suggestions ?? []).flatMap((suggestion): readonly Shown[] => {
    const other = known.get(suggestion.id) ?? found?.known.get(suggestion.id)
    return other && !own.has(suggestion.id) ? [{ known: other, suggestion }] : []
  })
  shownNow.current = shown.map(({ suggestion }) => suggestion.id)
  // This one is open too, and is not compared with itself.
  const reports = [...known.values()].filter(({ kind }) => kind === 'report').length - 1
  if (!suggestions) return <Busy text={t('links.comparing')} />
  return (
    <>
      <p role="status">
        {shown.length === 0
          ? t('links.none', { count: suggestions.compared })
          : t('links.found', { count: shown.length })}
      </p>
      <p class="hint">{shown.length === 0 ? t('links.noneMeans') : t('links.how', { count: reports })}</p>
      {shown.length > 0 && (
        <ul class="plain-list" aria-label={t('links.title')}>
          {shown.map((each, at) => (
            <li key={each.suggestion.id} class="card suggestion">
              <SuggestionCard
                {...each}
                opened={opened}
                faces={faces}
                linked={linked}
                first={at === 0 && each.suggestion.probability >= LIKELY}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
