import { Button, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../text.ts'

/** In place of any answer while the copies on this phone cannot be opened: what is the matter, and what to do. */
export function NotOpened({ onAgain }: { readonly onAgain: () => void }): VNode {
  return (
    <Notice kind="problem" live>
      <p>{t('check.notOpened')}</p>
      <Button look="secondary" onPress={onAgain}>
        {t('app.tryAgain')}
      </Button>
    </Notice>
  )
}
