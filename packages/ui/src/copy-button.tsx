import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from './button.tsx'
import { uiText } from './languages.ts'

/** Copies a text and says whether it worked. @param label names the act, e.g. "Copy the words" */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }): VNode {
  const [outcome, setOutcome] = useState<'ui.copied' | 'ui.copyFailed' | null>(null)
  const copy = async (): Promise<void> => {
    setOutcome(null)
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('ui.copied')
    } catch {
      setOutcome('ui.copyFailed')
    }
  }
  return (
    <div class="copy">
      <Button look="secondary" onPress={copy}>
        {label ?? uiText('ui.copy')}
      </Button>
      <span role="status">{outcome ? uiText(outcome) : ''}</span>
    </div>
  )
}
