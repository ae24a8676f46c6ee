import {
  Actions,
  Button,
  ErrorSummary,
  type FieldError,
  Form,
  Notice,
  Page,
  useScreenFocus,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useDesk } from '../shell/desk.ts'
import { explain, type Trouble } from '../shell/failures.ts'
import { places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import type { NetworkChange } from './network-change.ts'
import { propose, type Proposed, type Steward } from './proposals.ts'

export type ProposeFormProps = {
  readonly heading: string
  readonly lead: string
  readonly act: string
  readonly steward: Steward
  readonly errors: readonly FieldError[]
  /** The change as filled in; `null` when something is missing, which `errors` then says. */
  readonly change: () => NetworkChange | null
  readonly children: ComponentChildren
}

/** A form whose outcome is a change of the network, signed by this steward and put before the others. */
export function ProposeForm(props: ProposeFormProps): VNode {
  const desk = useDesk()
  const trouble = useSignal<Trouble | null>(null)
  const proposed = useSignal<Proposed | null>(null)
  const send = async (): Promise<void> => {
    const change = props.change()
    if (!change) return
    const sent = await propose(desk, props.steward, change)
    trouble.value = sent.ok ? null : sent.failure
    if (sent.ok) proposed.value = sent.value
  }
  const done = proposed.value
  useScreenFocus(done === null)
  if (done)
    return (
      <Page key="done" heading={t(done.inForce ? 'propose.inForceTitle' : 'propose.waitingTitle')}>
        <Notice kind="good" live>
          <p>{done.inForce ? t('network.inForce') : t('propose.waiting', { missing: done.missing })}</p>
        </Notice>
        <Actions>
          <Button onPress={places.back}>{t('propose.back')}</Button>
        </Actions>
      </Page>
    )
  return (
    <Page heading={props.heading} lead={props.lead} onBack={places.back}>
      <ErrorSummary errors={props.errors} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Form onSubmit={send}>
        {props.children}
        <p class="hint">{t('propose.signs')}</p>
        <Actions>
          <Button submit>{props.act}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
