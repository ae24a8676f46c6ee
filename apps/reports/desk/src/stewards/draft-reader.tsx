import { Button, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { FilesButton } from '../shell/files.tsx'
import { t } from '../shell/text.ts'
import { readDraft, type ReadDraft } from './founding-draft.ts'

/** Takes in a founding draft, pasted or from a file, and says in words why one cannot be used. */
export function DraftReader({
  label,
  act,
  onRead,
}: {
  readonly label: string
  readonly act: string
  readonly onRead: (draft: ReadDraft) => 'other-draft' | null
}): VNode {
  const id = useId()
  const text = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const read = (texts: readonly string[]): void => {
    error.value = undefined
    for (const each of texts) {
      const draft = readDraft(each)
      const failure = draft.ok ? onRead(draft.value) : draft.failure
      if (failure) error.value = t(`draft.failure.${failure}`)
    }
    if (!error.peek()) text.value = ''
  }
  return (
    <>
      <TextArea name={`draft-${id}`} label={label} rows={3} value={text} error={error.value} />
      <div class="actions">
        <Button look="secondary" onPress={() => read([text.peek()])}>
          {act}
        </Button>
        <FilesButton
          name={`draft-files-${id}`}
          label={t('draft.files')}
          accept=".json,application/json"
          onTexts={read}
        />
      </div>
    </>
  )
}
