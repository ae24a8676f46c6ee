import type { Band } from '@parasol/matching'
import { Button, Details } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import type { Found } from '../shell/warnings/contracts.ts'
import { FoundCard } from './found-card.tsx'

const BETTER = ['same', 'possible'] as const satisfies readonly Band[]

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
  const weak = inBand('weak')
  const better = found.length - weak.length
  return (
    <div class="bands">
      {better > 0 ? (
        <h2>{t(better >= most ? 'check.foundMost' : 'check.found', { count: better })}</h2>
      ) : (
        <h2>{t('check.foundWeak', { count: weak.length })}</h2>
      )}
      {full && <p class="hint">{t('check.narrow')}</p>}
      {BETTER.map((band) => {
        const here = inBand(band)
        return here.length === 0 ? null : (
          <section key={band} class={`part band band-${band}`}>
            <h3>{t(`check.band-${band}`)}</h3>
            <InBand band={band} found={here} />
          </section>
        )
      })}
      {weak.length > 0 &&
        (better > 0 ? (
          <Details summary={t('check.bandClosed', { count: weak.length })}>
            <InBand band="weak" found={weak} />
          </Details>
        ) : (
          <InBand band="weak" found={weak} />
        ))}
      {full && (
        <Button look="secondary" onPress={onMore}>
          {t('check.more')}
        </Button>
      )}
    </div>
  )
}
