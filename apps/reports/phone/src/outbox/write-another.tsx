import { Button } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { forgetSession } from './session.ts'

/** Straight to the next report, for who writes down several in a row. What was sealed before waits or is sent. */
export const WriteAnother = (): VNode => (
  <Button
    onPress={() => {
      forgetSession()
      screens.reset({ room: 'start' })
      screens.to({ room: 'report', step: 'for-another' })
    }}
  >
    {t('another.next')}
  </Button>
)
