import { tidyProse } from '@parasol/charter'
import { Button, Dialog, ErrorSummary, Form, LinkButton, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from './call.ts'
import { t } from './text.ts'
import { Said } from './trouble.tsx'

/** A host takes something out, with a reason that everybody reads. */
export function TakeOut({
  what,
  act = t('takeOut.act'),
  onTakeOut,
}: {
  readonly what: string
  readonly act?: string
  readonly onTakeOut: (reason: string) => Promise<Trouble | null>
}): VNode {
  const asking = useSignal(false)
  const reason = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const send = async (): Promise<void> => {
    const why = tidyProse(reason.peek()).slice(0, 400)
    error.value = why === '' ? t('takeOut.needsReason') : undefined
    if (error.peek()) return
    trouble.value = await onTakeOut(why)
    if (trouble.peek() === null) asking.value = false
  }
  return (
    <>
      <LinkButton onPress={() => void (asking.value = true)}>
        {act}
        <span class="hidden-text">{`: ${what}`}</span>
      </LinkButton>
      {asking.value && (
        <Dialog heading={act} onClose={() => void (asking.value = false)}>
          <p>{what}</p>
          <ErrorSummary errors={error.value ? [{ name: 'reason', text: error.value }] : []} />
          <Said trouble={trouble.value} />
          <Form onSubmit={send}>
            <TextArea
              name="reason"
              label={t('takeOut.reason')}
              hint={t('takeOut.reasonHint')}
              value={reason}
              rows={2}
              maxLength={400}
              spelling
              error={error.value}
            />
            <Button submit>{act}</Button>
          </Form>
        </Dialog>
      )}
    </>
  )
}
