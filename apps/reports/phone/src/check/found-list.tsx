import type { Band } from '@parasol/matching'
import { Button, Details } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import type { Found } from '../shell/warnings/contracts.ts'
import { FoundCard } from './found-card.tsx'

const BANDS = ['same', 'possible', 'weak'] as const satisfies readonly Band[]

/** One band: what it means, what it does not mean, and its warnings. */
function InBand({ band, found }: { readonly band: Band; readonly found: readonly Found[] }): VNode {
  return (
    <>
      <p class="hint">{t(`check.band-${band}-says`)}</p>
      <ol class="lines" aria-label={t(`check.band-${band}`)}>
        {found.map((each) => (
          <FoundCard key={each.finding.id} found={each} />
        ))}
      </ol>
    </>
  )
}

/** What a fragment found, by how much agrees. What agrees only a little stays closed while there is something better.
 *  @param most so many were asked for: when so many came, there may be more */
export function FoundList({
  found,
  most,
  onMore,
}: {
  readonly found: readonly Found[]
  readonly most: number
  readonly onMore: () => void
}): VNode {
  const inBand = (band: Band): readonly Found[] => found.filter(({ finding }) => finding.band === band)
  const full = found.length >= most
  const better = found.length - inBand('weak').length
  return (
    <div class="bands">
      <h2>{t(full ? 'check.foundMost' : 'check.found', { count: found.length })}</h2>
      {full && <p class="hint">{t('check.narrow')}</p>}
      {BANDS.map((band) => {
        const here = inBand(band)
        if (here.length === 0) return null
        if (band === 'weak' && better > 0)
          return (
            <Details key={band} summary={t('check.bandClosed', { count: here.length })}>
              <InBand band={band} found={here} />
            </Details>
          )
        return (
          <section key={band} class={`part band band-${band}`}>
            <h3>{t(`check.band-${band}`)}</h3>
            <InBand band={band} found={here} />
          </section>
        )
      })}
      {full && (
        <Button look="secondary" onPress={onMore}>
          {t('check.more')}
        </Button>
      )}
    </div>
  )
}
