import type { VNode } from 'preact'
import { Button } from './button.tsx'
import { uiText } from './languages.ts'

/** Says what was just done and offers to take it back. The caller decides when it goes. */
export function Undo({ text, onUndo }: { readonly text: string; readonly onUndo: () => void }): VNode {
  return (
    <div class="undo">
      <p role="status">{text}</p>
      <Button look="secondary" onPress={onUndo}>
        {uiText('ui.undo')}
      </Button>
    </div>
  )
}
