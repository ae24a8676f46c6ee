import { Busy, Button, Details, ErrorSummary, Form, Page, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { dropKeptDraft, openKeptDraft } from './kept-draft.ts'

type Why = Exclude<Awaited<ReturnType<typeof openKeptDraft>>, { readonly step: string }>['failure']

const WHY = {
  'wrong-passphrase': 'member.errorWrong',
  'no-vault': 'keep.gone',
  damaged: 'keep.damaged',
  locked: 'keep.locked',
} as const satisfies Readonly<Record<Why, string>>

const home = (): void => screens.reset({ room: 'start' })

/** Opens the draft kept on this phone, or removes it. */
export function OpenDraftView({ onOpened }: { readonly onOpened: (step: string) => void }): VNode {
  const passphrase = useSignal('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [removal, setRemoval] = useState<'no' | 'sure' | 'done'>('no')
  const name = 'passphrase'
  const open = async (): Promise<void> => {
    setBusy(true)
    const opened = await openKeptDraft(passphrase.value)
    setBusy(false)
    if ('step' in opened) onOpened(opened.step)
    else setProblem(t(WHY[opened.failure]))
  }
  const remove = async (): Promise<void> => {
    if (removal === 'no') {
      setRemoval('sure')
      return
    }
    await dropKeptDraft()
    setRemoval('done')
  }
  if (removal === 'done')
    return (
      <Page heading={t('keep.removedTitle')}>
        <p role="status">{t('keep.removed')}</p>
        <Button onPress={home}>{t('app.home')}</Button>
      </Page>
    )
  return (
    <Page heading={t('keep.openTitle')} onBack={home}>
      <ErrorSummary errors={problem ? [{ name, text: problem }] : []} />
      <Form onSubmit={open}>
        <TextField
          name={name}
          kind="passphrase"
          label={t('member.passphrase')}
          error={problem ?? undefined}
          value={passphrase}
        />
        <Busy text={busy ? t('member.unlocking') : ''} />
        <Details summary={t('keep.remove')}>
          <p role="status">{t(removal === 'sure' ? 'keep.removeSure' : 'keep.removeSays')}</p>
          <Button look="danger" onPress={remove}>
            {t('keep.removeGo')}
          </Button>
        </Details>
        <Button submit>{t('keep.open')}</Button>
      </Form>
    </Page>
  )
}
