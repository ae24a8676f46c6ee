import type { VNode } from 'preact'
import { charterNow } from '../shell/roster.ts'
import { inARow, t } from '../shell/text.ts'
import { MeaningsLink } from '../shell/warnings/meanings-link.tsx'
import type { Answer, Copies, Found } from '../shell/warnings/contracts.ts'
import { noteAge } from '../shell/warnings/fresh-line.tsx'
import { FoundList } from './found-list.tsx'

/** The names of the feeds searched: areas by name, and the whole province. */
function areasIn({ feeds }: Copies): string {
  const areas = charterNow()?.state.areas ?? []
  const names = feeds.map((feed) =>
    feed === 'province' ? t('check.wholeProvince') : (areas.find(({ id }) => id === feed)?.name ?? feed),
  )
  return names.length > 0 ? inARow(names) : t('check.none')
}

/** What was searched, and how fresh it is. */
const scopeOf = (copies: Copies): string =>
  t('check.scope', { count: copies.warnings, areas: areasIn(copies), age: noteAge(copies) })

/** In what was searched, and what finding nothing does not mean: under every answer. */
function Scope({ copies }: { readonly copies: Copies }): VNode {
  return (
    <>
      <p>{scopeOf(copies)}</p>
      <p>
        <strong>{t('check.noneSafe')}</strong>
      </p>
    </>
  )
}

const tells = ({ finding }: Found): boolean => finding.band !== 'weak'

/** An answer in one line, to be read out. */
export function inShort({ found }: Answer): string {
  const count = found.filter(tells).length
  if (count > 0) return t('check.found', { count })
  const weak = found.length > 0 ? [t('check.foundWeak', { count: found.length })] : []
  return [t('check.noneTitle'), ...weak].join('. ')
}

/** What a search found, and in what. What agrees only a little is no match.
 *  @param most so many were asked for: when so many came, there may be more */
export function AnswerView({
  answer: { copies, found, readAll },
  most,
  onMore,
}: {
  readonly answer: Answer
  readonly most: number
  readonly onMore: () => void
}): VNode {
  const matched = found.some(tells)
  return (
    <>
      {!readAll && <p class="hint">{t('check.notAllRead')}</p>}
      {!matched && (
        <section class="none">
          <h2>{t('check.noneTitle')}</h2>
          <Scope copies={copies} />
        </section>
      )}
      {found.length > 0 && <FoundList found={found} most={most} onMore={onMore} />}
      {matched && <Scope copies={copies} />}
      {found.length > 0 && <MeaningsLink />}
    </>
  )
}
