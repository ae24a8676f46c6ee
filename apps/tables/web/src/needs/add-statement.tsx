import { tidyLine } from '@parasol/charter'
import { stateRoute } from '@parasol/tables-protocol'
import { Actions, Button, Details, ErrorSummary, Form, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { HintIdentifying } from '../shell/hint-identifying.tsx'
import { act, tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'

/** Adds a statement of one’s own. */
export function AddStatement(): VNode {
  const { settings, me } = tableView()
  const text = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal(false)
  const waits = settings.moderation === 'before' && !me.host
  const send = async (): Promise<void> => {
    const said = tidyLine(text.peek())
    told.value = false
    error.value = said === '' ? t('needs.needsText') : undefined
    if (error.peek()) return
    trouble.value = await act(stateRoute, { text: said })
    if (trouble.peek() !== null) return
    text.value = ''
    told.value = true
  }
  return (
    <Details summary={t('needs.add')}>
      <p>{t('needs.addHow')}</p>
      <ErrorSummary errors={error.value ? [{ name: 'own-statement', text: error.value }] : []} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextArea
          name="own-statement"
          label={t('needs.own')}
          hint={t('needs.ownHint')}
          value={text}
          rows={2}
          maxLength={200}
          spelling
          error={error.value}
        />
        <HintIdentifying text={text.value} />
        <Actions>
          <Button submit look="secondary">
            {t('needs.send')}
          </Button>
        </Actions>
      </Form>
      <p role="status">{told.value ? t(waits ? 'needs.sentWaits' : 'needs.sent') : ''}</p>
    </Details>
  )
}
