import { type Card, readCard } from '@parasol/protocol'
import { Actions, Button, ErrorSummary, Form, Notice, Page, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { FilesButton } from '../shell/files.tsx'
import { places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { addStaff } from './set-up.ts'

/** A coordinator lets somebody in as staff: she reads her card, compares the two words, signs. */
export function AddStaff(): VNode {
  const work = useWork()
  const text = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const card = useSignal<Card | null>(null)
  const trouble = useSignal<Trouble | null>(null)
  const read = (typed: string): void => {
    const found = readCard(typed)
    const own = ownState(work)
    const { staff, former } = own.ok ? own.value : { staff: [], former: [] }
    const known = found.ok && [...staff, ...former].some(({ key }) => key === found.value.sign)
    error.value = !found.ok ? t('cards.notACard') : known ? t('addStaff.known') : undefined
    card.value = found.ok && !known ? found.value : null
  }
  const add = async (found: Card): Promise<void> => {
    const added = await addStaff(work, { key: found.sign, receive: found.receive })
    trouble.value = added.ok ? null : added.failure
    if (added.ok) places.back()
  }
  const found = card.value
  return (
    <Page heading={t('addStaff.title')} lead={t('addStaff.lead')} onBack={places.back}>
      <ErrorSummary errors={error.value ? [{ name: 'staff-card', text: error.value }] : []} />
      <Form onSubmit={() => read(text.peek())}>
        <TextArea name="staff-card" label={t('addStaff.card')} rows={3} value={text} error={error.value} />
        <Actions>
          <Button submit look="secondary">
            {t('addStaff.read')}
          </Button>
          <FilesButton
            name="staff-card-file"
            label={t('cards.files')}
            accept=".txt,text/plain"
            onTexts={([first = '']) => read(first)}
          />
        </Actions>
      </Form>
      {found && (
        <Notice kind="care" heading={t('addStaff.compare')} live>
          <p>
            {t('addStaff.handle')} <Handle of={found.sign} />
          </p>
          <p>{t('addStaff.compareHow')}</p>
          {trouble.value && <p class="field-error">{explain(trouble.value)}</p>}
          <Button onPress={() => add(found)}>{t('addStaff.act')}</Button>
        </Notice>
      )}
    </Page>
  )
}
