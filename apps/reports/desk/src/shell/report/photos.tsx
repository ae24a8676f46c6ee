import { bytesOf } from '@parasol/charter'
import { onlyPicture } from '@parasol/protocol'
import { Button, Picture } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../text.ts'
import { noteAct } from '../work/audit.ts'
import type { OpenedReport } from '../work/opened-report.ts'
import { useWork } from '../work/work-context.ts'

/** The photos of a report, shown when somebody asks to see them. Null when she sent none. */
export function Photos({ opened }: { readonly opened: OpenedReport }): VNode | null {
  const { photos = [] } = opened.report.statement
  const work = useWork()
  const [shown, setShown] = useState(false)
  if (photos.length === 0) return null
  const turn = (): void => {
    if (!shown) noteAct(work, 'photos', opened.id)
    setShown(!shown)
  }
  return (
    <section class="panel" aria-labelledby="photos">
      <h2 id="photos">{t('report.photos')}</h2>
      <p class="hint">{t('report.photosCare')}</p>
      <Button look="secondary" expanded={shown} onPress={turn}>
        {shown ? t('report.photosHide') : t('report.photosShow', { count: photos.length })}
      </Button>
      {shown && (
        <ul class="photos">
          {photos.map((photo, at) => {
            const picture = onlyPicture(bytesOf(photo))
            return (
              <li key={photo}>
                {picture.ok ? (
                  <Picture jpeg={picture.value} label={t('report.photo', { number: at + 1 })} />
                ) : (
                  <p>{t('report.photoUnreadable', { number: at + 1 })}</p>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
