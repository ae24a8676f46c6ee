import { tidyLine, tidyProse } from '@parasol/charter'
import { tableKey, type Secret } from '@parasol/sealing'
import {
  openTableRoute,
  type RoomView,
  shortNameShape,
  TABLE_JOIN,
  TABLE_KINDS,
  type TableKind,
  type TableSettings,
  templateOf,
} from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  currentLanguage,
  ErrorSummary,
  type FieldError,
  Form,
  Page,
  RadioGroup,
  TextArea,
  TextField,
  useScreenFocus,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import * as v from 'valibot'
import type { VNode } from 'preact'
import { call, type Trouble } from '../shell/call.ts'
import { newId, signFor } from '../shell/sign.ts'
import { t } from '../shell/text.ts'
import { enter, NameAndRole, type Named, WordsForTable } from './take-seat.tsx'

type RoleWords = Parameters<typeof templateOf>[1]
type Step =
  | { readonly at: 'table' }
  | { readonly at: 'name'; readonly settings: TableSettings }
  | { readonly at: 'keep'; readonly settings: TableSettings; readonly named: Named }

const words: RoleWords = { role: (id) => t(`role.${id as 'residents'}`) }

/** Opens a new table from a template; everything in it can be changed later. */
export function OpenTable({ onBack }: { readonly onBack: () => void }): VNode {
  const step = useSignal<Step>({ at: 'table' })
  const code = useSignal('')
  const name = useSignal('')
  const kind = useSignal<TableKind | null>('neighbourhood')
  const title = useSignal('')
  const about = useSignal('')
  const errors = useSignal<readonly FieldError[]>([])
  const table = useSignal(newId())
  const now = step.value
  useScreenFocus(now.at)
  const errorAt = (field: string): string | undefined =>
    errors.value.find((each) => each.name === field)?.text

  const next = (): void => {
    const short = name.peek().trim().toLowerCase()
    const called = tidyLine(title.peek()).slice(0, 120).trim()
    errors.value = [
      ...(code.peek().trim() === '' ? [{ name: 'code', text: t('open.needsCode') }] : []),
      ...(called === '' ? [{ name: 'title', text: t('open.needsTitle') }] : []),
      ...(v.is(shortNameShape, short) ? [] : [{ name: 'short-name', text: t('open.needsName') }]),
    ]
    if (errors.peek().length > 0) return
    const settings = {
      ...templateOf(kind.peek() ?? 'neighbourhood', words),
      title: called,
      about: tidyProse(about.peek()).slice(0, 800),
    }
    step.value = { at: 'name', settings }
  }
  const open = async (settings: TableSettings, named: Named, secret: Secret): Promise<Trouble | null> => {
    const id = table.peek()
    const key = tableKey(secret, id)
    const said = {
      kind: 'table-join',
      table: id,
      key: key.public,
      alias: named.alias,
      roles: named.roles,
      language: currentLanguage()?.locale === 'fr' ? 'fr' : 'en',
      room: 1,
    }
    const opened = await call(openTableRoute, {
      body: {
        code: code.peek(),
        name: name.peek().trim().toLowerCase(),
        settings,
        signed: signFor(TABLE_JOIN, said, key),
      },
    })
    return opened.ok ? enter(opened.value.token) : opened.failure
  }

  switch (now.at) {
    case 'table':
      return (
        <Page heading={t('open.title')} lead={t('open.lead')} onBack={onBack}>
          <ErrorSummary errors={errors.value} />
          <Form onSubmit={next}>
            <TextField
              name="code"
              label={t('open.code')}
              hint={t('open.codeHint')}
              value={code}
              width="medium"
              error={errorAt('code')}
            />
            <RadioGroup
              name="kind"
              label={t('open.kind')}
              value={kind}
              choices={TABLE_KINDS.map((each) => ({
                value: each,
                label: t(`open.kinds.${each}`),
                hint: t(`open.kindsHint.${each}`),
              }))}
            />
            <TextField
              name="title"
              label={t('open.name')}
              value={title}
              maxLength={120}
              spelling
              error={errorAt('title')}
            />
            <TextField
              name="short-name"
              label={t('open.short')}
              hint={t('open.shortHint')}
              value={name}
              maxLength={40}
              width="medium"
              error={errorAt('short-name')}
            />
            <TextArea
              name="about"
              label={t('open.about')}
              value={about}
              rows={3}
              maxLength={800}
              spelling
              optional
            />
            <Actions>
              <Button submit>{t('join.next')}</Button>
            </Actions>
          </Form>
        </Page>
      )
    case 'name': {
      const offer: RoomView['offer'] = { kind: 'voice', role: null, host: true }
      return (
        <NameAndRole
          room={{ settings: now.settings, offer }}
          act={t('join.next')}
          onNamed={async (named) => {
            step.value = { at: 'keep', settings: now.settings, named }
            return null
          }}
          onBack={() => void (step.value = { at: 'table' })}
        />
      )
    }
    case 'keep':
      return (
        <WordsForTable
          name={name.value.trim().toLowerCase()}
          onKept={(secret) => open(now.settings, now.named, secret)}
        />
      )
  }
}
