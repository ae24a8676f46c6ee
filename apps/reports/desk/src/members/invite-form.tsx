import { type Day, dayOf, instantOf, millisecondsOf, tidyLine } from '@parasol/charter'
import type { WordList } from '@parasol/sealing'
import {
  Actions,
  Button,
  Checkbox,
  ErrorSummary,
  type FieldError,
  Form,
  Notice,
  Page,
  RadioGroup,
  TextField,
  useScreenFocus,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useDesk } from '../shell/desk.ts'
import { explain, type Trouble } from '../shell/failures.ts'
import { places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { loadWordList, WORD_LISTS, type WordListName } from '../shell/word-lists.ts'
import { useWork } from '../shell/work/work-context.ts'
import { type Invitation, invite } from './invite.ts'
import { InvitationCards } from './invitation-cards.tsx'

const MOST_AT_ONCE = 30
const LONGEST_NOTE = 80
const DAY_MS = 86_400_000
const VALID = ['3', '7', '14', '30'] as const

type Made = { readonly invitations: readonly Invitation[]; readonly list: WordList; readonly lang: string }

/** Makes invitations, one or a batch, and shows their words once. */
export function Invite(): VNode {
  const work = useWork()
  const { ports } = useDesk()
  const count = useSignal('1')
  const valid = useSignal<(typeof VALID)[number] | null>('14')
  const note = useSignal('')
  const list = useSignal<WordListName | null>('english')
  const named = useSignal(false)
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const made = useSignal<Made | null>(null)
  const send = async (): Promise<void> => {
    const wanted = /^\d{1,2}$/.test(count.peek().trim()) ? Number(count.peek()) : 0
    const fits = wanted >= 1 && wanted <= MOST_AT_ONCE
    errors.value = fits ? [] : [{ name: 'count', text: t('invite.needsCount', { most: MOST_AT_ONCE }) }]
    if (!fits) return
    const days = Number(valid.peek() ?? '14')
    const expires: Day = dayOf(instantOf(millisecondsOf(ports.now()) + days * DAY_MS))
    const invited = await invite(work, { count: wanted, expires, note: tidyLine(note.peek()) })
    trouble.value = invited.ok ? null : invited.failure
    if (!invited.ok) return
    const name = list.peek() ?? 'english'
    const lang = WORD_LISTS.find((each) => each.name === name)?.lang ?? 'en'
    made.value = { invitations: invited.value, list: await loadWordList(name), lang }
  }
  useScreenFocus(made.value === null)
  if (made.value) return <InvitationCards {...made.value} named={named} />
  return (
    <Page heading={t('invite.title')} lead={t('invite.lead')} onBack={places.back}>
      <ErrorSummary errors={errors.value} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Form onSubmit={send}>
        <TextField
          name="count"
          label={t('invite.count')}
          hint={t('invite.countHint')}
          width="short"
          inputMode="numeric"
          value={count}
          error={errors.value[0]?.text}
        />
        <RadioGroup
          name="valid"
          label={t('invite.valid')}
          value={valid}
          choices={VALID.map((value) => ({ value, label: t('invite.days', { days: Number(value) }) }))}
        />
        <TextField
          name="note"
          label={t('invite.note')}
          hint={t('invite.noteHint')}
          maxLength={LONGEST_NOTE}
          optional
          value={note}
        />
        <RadioGroup
          name="list"
          label={t('makeWords.list')}
          value={list}
          choices={WORD_LISTS.map(({ name, lang, label }) => ({ value: name, label, lang }))}
        />
        <Checkbox name="named" label={t('invite.named')} hint={t('invite.namedHint')} value={named} />
        <Actions>
          <Button submit>{t('invite.act')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
