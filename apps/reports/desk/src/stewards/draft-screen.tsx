import { fingerprintOf, hashOfStatement, FOUNDING, type Hash, NETWORK_STATE, sha256 } from '@parasol/charter'
import { staffKeys, stewardKeys } from '@parasol/sealing'
import {
  Actions,
  Button,
  CopyButton,
  ErrorSummary,
  Form,
  Notice,
  Page,
  SummaryList,
  Tag,
  useScreenFocus,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { saveFile } from '../shell/files.tsx'
import { shownDay, t } from '../shell/text.ts'
import { readWords } from '../shell/read-words.ts'
import { forgetWords, useWords, WordsField } from '../shell/words-field.tsx'
import { DraftReader } from './draft-reader.tsx'
import {
  type FoundingDraft,
  joinDrafts,
  networkFileOf,
  readDraft,
  type ReadDraft,
  signDraft,
} from './founding-draft.ts'

/** One number for both statements, the same on every steward's screen. */
function fingerprint({ founding, network }: FoundingDraft): string {
  const both = [
    hashOfStatement(FOUNDING, founding.statement),
    hashOfStatement(NETWORK_STATE, network.statement),
  ]
  return fingerprintOf(sha256(new TextEncoder().encode(both.join(' '))) satisfies Hash)
}

const reread = (draft: FoundingDraft): ReadDraft | null => {
  const read = readDraft(JSON.stringify(draft))
  return read.ok ? read.value : null
}

/** Where a founding draft is read, signed, joined with other signed copies, and at last saved as network.json. */
export function DraftScreen({
  draft,
  onBack,
}: {
  readonly draft: FoundingDraft | null
  readonly onBack: () => void
}): VNode {
  const open = useSignal<ReadDraft | null>(draft && reread(draft))
  const take = (read: ReadDraft): 'other-draft' | null => {
    const had = open.peek()
    if (!had) {
      open.value = read
      return null
    }
    const joined = joinDrafts(had.draft, read.draft)
    if (!joined.ok) return joined.failure
    open.value = reread(joined.value)
    return null
  }
  const now = open.value
  useScreenFocus(now === null)
  if (!now)
    return (
      <Page key="read" heading={t('draft.readTitle')} lead={t('draft.readLead')} onBack={onBack}>
        <DraftReader label={t('draft.paste')} act={t('draft.read')} onRead={take} />
      </Page>
    )
  const missing = Math.max(0, now.founding.threshold - now.signedBy.length)
  return (
    <Page
      key="draft"
      heading={t('draft.title', { name: now.founding.name })}
      lead={t('draft.lead')}
      onBack={onBack}
    >
      <DraftContent draft={now} />
      <SignDraft draft={now} onSigned={(signed) => void (open.value = reread(signed))} />
      <section class="stack panel" aria-labelledby="pass-on">
        <h2 id="pass-on">{t('draft.passOn')}</h2>
        <p>{t('draft.passOnHow')}</p>
        <Actions>
          <CopyButton text={JSON.stringify(now.draft)} label={t('draft.copy')} />
          <Button look="secondary" onPress={() => saveFile('founding-draft.json', JSON.stringify(now.draft))}>
            {t('draft.save')}
          </Button>
        </Actions>
      </section>
      <section class="stack panel" aria-labelledby="join">
        <h2 id="join">{t('draft.join')}</h2>
        <p>{t('draft.joinHow')}</p>
        <DraftReader label={t('draft.pasteSigned')} act={t('draft.add')} onRead={take} />
      </section>
      {missing > 0 ? (
        <Notice live>
          <p>{t('draft.missing', { signed: now.signedBy.length, missing })}</p>
        </Notice>
      ) : (
        <Finished draft={now.draft} />
      )}
    </Page>
  )
}

function DraftContent({ draft }: { readonly draft: ReadDraft }): VNode {
  const { founding, state, signedBy } = draft
  return (
    <section class="stack panel" aria-labelledby="draft-content">
      <h2 id="draft-content">{t('draft.content')}</h2>
      <SummaryList
        rows={[
          { term: t('draft.name'), value: founding.name },
          { term: t('draft.day'), value: shownDay(founding.day) },
          {
            term: t('draft.threshold'),
            value: t('draft.thresholdOf', { threshold: founding.threshold, of: founding.stewards.length }),
          },
          {
            term: t('draft.areas'),
            value: state.areas.map(({ name }) => name).join('\n') || t('draft.noAreas'),
          },
          {
            term: t('draft.fingerprint'),
            value: <span class="fingerprint">{fingerprint(draft.draft)}</span>,
          },
        ]}
      />
      <h3>{t('draft.stewards')}</h3>
      <ol class="cards-list" aria-label={t('draft.stewards')}>
        {founding.stewards.map((key) => (
          <li key={key}>
            <Handle of={key} />
            {signedBy.includes(key) ? (
              <Tag kind="good">{t('draft.signed')}</Tag>
            ) : (
              <Tag>{t('draft.unsigned')}</Tag>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function SignDraft({
  draft,
  onSigned,
}: {
  readonly draft: ReadDraft
  readonly onSigned: (draft: FoundingDraft) => void
}): VNode {
  const typed = useWords()
  const done = useSignal(false)
  const sign = async (): Promise<void> => {
    done.value = false
    const secret = await readWords(typed)
    if (!secret.ok) return
    const keys = [stewardKeys(secret.value).sign, staffKeys(secret.value).sign]
    const key = keys.find((each) => draft.founding.stewards.includes(each.public))
    const signed = key && signDraft(draft, key)
    if (!signed?.ok) {
      typed.error.value = t('draft.noSteward')
      return
    }
    forgetWords(typed)
    done.value = true
    onSigned(signed.value)
  }
  return (
    <section class="stack panel" aria-labelledby="sign">
      <h2 id="sign">{t('draft.sign')}</h2>
      <p>{t('draft.signHow')}</p>
      <ErrorSummary errors={typed.error.value ? [{ name: 'words', text: typed.error.value }] : []} />
      <Form onSubmit={sign}>
        <WordsField typed={typed} />
        <Actions>
          <Button submit>{t('draft.signIt')}</Button>
        </Actions>
      </Form>
      {done.value && (
        <Notice kind="good" live>
          <p>{t('draft.signedNow')}</p>
        </Notice>
      )}
    </section>
  )
}

function Finished({ draft }: { readonly draft: FoundingDraft }): VNode | null {
  const file = networkFileOf(draft)
  if (!file.ok) return null
  return (
    <Notice kind="good" heading={t('draft.finished')} live>
      <p>{t('draft.finishedHow')}</p>
      <ol class="steps">
        <li>{t('draft.stepSave')}</li>
        <li>
          {t('draft.stepInit')} <code class="code-inline">parasol init network.json</code>
        </li>
        <li>{t('draft.stepOpen')}</li>
      </ol>
      <Actions>
        <Button onPress={() => saveFile('network.json', JSON.stringify(file.value), 'application/json')}>
          {t('draft.saveNetwork')}
        </Button>
        <CopyButton text={JSON.stringify(file.value)} label={t('draft.copyNetwork')} />
      </Actions>
    </Notice>
  )
}
