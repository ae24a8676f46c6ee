import { LinkButton } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../screens.ts'
import { t } from '../text.ts'

/** To the one page that says what levels and kinds mean. */
export function MeaningsLink(): VNode {
  return <LinkButton onPress={() => screens.to({ room: 'meanings' })}>{t('meanings.link')}</LinkButton>
}
