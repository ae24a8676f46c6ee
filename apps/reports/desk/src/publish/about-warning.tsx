import { visibleWarnings } from '@parasol/device'
import type { AboutWarning as Said } from '@parasol/protocol'
import { Button, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { go } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { WarningCard } from '../shell/warning-card.tsx'
import { useWork } from '../shell/work/work-context.ts'

/** Beside a word about a warning: what it says, and the warning when it is known and still stands. Nothing is done by itself. */
export function AboutWarning({
  about: { says, warning },
  words,
}: {
  readonly about: Said
  readonly words: string
}): VNode {
  const work = useWork()
  const copy = warning && work.feeds.value.get(warning.feed)?.copy
  const shown = visibleWarnings(copy ? [copy] : [], work.desk.ports.today()).find(
    ({ entry }) => entry === warning?.entry,
  )
  const own = shown?.organisation === work.organisation
  return (
    <section class="stack panel" aria-labelledby="about-warning">
      <h2 id="about-warning">{t('aboutWarning.title')}</h2>
      <p>
        <strong>{t(`aboutWarning.says-${says}`)}</strong>
      </p>
      <p class="caption">{t('aboutWarning.own')}</p>
      <blockquote class="said">{words}</blockquote>
      <Notice kind="info">
        <p>{t('aboutWarning.how')}</p>
      </Notice>
      {!warning && <p>{t('aboutWarning.unnamed')}</p>}
      {warning && !shown && <p>{t('aboutWarning.gone')}</p>}
      {warning && shown && (
        <>
          <WarningCard warning={shown.warning} organisation={shown.organisation} day={shown.day} />
          {own && (
            <Button look="quiet" onPress={() => go({ room: 'warnings', recall: warning })}>
              {t('warnings.recall')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
