import { type SignKey, tableInvitationKey } from '@parasol/sealing'
import { lookRoute, type RoomView, TABLE_LOOK } from '@parasol/tables-protocol'
import { Actions, Button, ErrorSummary, Form, Page, useScreenFocus } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { call, type Trouble } from '../shell/call.ts'
import { signFor } from '../shell/sign.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { readWords, useWords, WordsField } from '../shell/words.tsx'
import { RoomFacts } from './room-facts.tsx'
import { NameAndRole, type Named, takeSeat, WordsForTable } from './take-seat.tsx'

type Step =
  | { readonly at: 'words' }
  | { readonly at: 'room' | 'name'; readonly room: RoomView }
  | { readonly at: 'keep'; readonly room: RoomView; readonly named: Named }

/** Somebody comes with an invitation: sees who is in the room, then takes a seat or does not. */
export function ComeIn({ onBack }: { readonly onBack: () => void }): VNode {
  const typed = useWords()
  const step = useSignal<Step>({ at: 'words' })
  const by = useSignal<SignKey | null>(null)
  const trouble = useSignal<Trouble | null>(null)
  const now = step.value
  useScreenFocus(now.at)

  const look = async (): Promise<void> => {
    const read = await readWords(typed)
    if (!read.ok) return
    const key = tableInvitationKey(read.value)
    const room = await call(lookRoute, { body: { signed: signFor(TABLE_LOOK, { kind: 'table-look' }, key) } })
    trouble.value = room.ok ? null : room.failure
    if (!room.ok) return
    by.value = key
    step.value = { at: 'room', room: room.value }
  }
  /** Who is in the room may have changed meanwhile: then she sees it again, before she sits down. */
  const sit = async (room: RoomView, named: Named, secret: Parameters<typeof takeSeat>[2]['secret']) => {
    const failure = await takeSeat(room, named, { secret, by: by.peek() })
    if (failure !== 'room-changed' && failure !== 'alias-taken') return failure
    trouble.value = failure
    await look()
    trouble.value = failure
    return null
  }

  switch (now.at) {
    case 'words':
      return (
        <Page heading={t('invitation.title')} lead={t('invitation.lead')} onBack={onBack}>
          <ErrorSummary errors={typed.error.value ? [{ name: 'words', text: typed.error.value }] : []} />
          <Said trouble={trouble.value} />
          <Form onSubmit={look}>
            <WordsField typed={typed} label={t('invitation.words')} />
            <Actions>
              <Button submit>{t('invitation.look')}</Button>
            </Actions>
          </Form>
        </Page>
      )
    case 'room':
      return (
        <Page
          heading={now.room.settings.title}
          caption={t('room.caption')}
          onBack={() => void (step.value = { at: 'words' })}
        >
          <Said trouble={trouble.value} />
          <RoomFacts room={now.room} />
          <Actions>
            <Button onPress={() => void (step.value = { at: 'name', room: now.room })}>
              {t('room.join')}
            </Button>
            <Button look="secondary" onPress={onBack}>
              {t('room.notNow')}
            </Button>
          </Actions>
        </Page>
      )
    case 'name':
      return (
        <NameAndRole
          room={now.room}
          act={t('join.next')}
          onNamed={async (named) => {
            step.value = { at: 'keep', room: now.room, named }
            return null
          }}
          onBack={() => void (step.value = { at: 'room', room: now.room })}
        />
      )
    case 'keep':
      return <WordsForTable name={now.room.name} onKept={(secret) => sit(now.room, now.named, secret)} />
  }
}
