import { Dialog, KeyHint } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from './shell/text.ts'

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['/', 'find'],
  ['r', 'refresh'],
  ['a', 'take'],
  ['s', 'change'],
  ['n', 'note'],
  ['m', 'message'],
  ['e', 'escalate'],
  ['d', 'decline'],
  ['w', 'write'],
  ['x', 'publish'],
  ['u', 'undo'],
  ['b', 'back'],
  ['i', 'inbox'],
  ['p', 'warnings'],
  ['?', 'help'],
] as const

/** Every single-key shortcut, and how to leave at once. */
export function KeyboardMap({ onClose }: { readonly onClose: () => void }): VNode {
  return (
    <Dialog heading={t('keys.title')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([key, act]) => (
          <div key={key}>
            <dt>
              <KeyHint>{key}</KeyHint>
            </dt>
            <dd>{t(`keys.${act}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <KeyHint>Shift</KeyHint> ×3
          </dt>
          <dd>{t('keys.exit')}</dd>
        </div>
      </dl>
      <p class="hint">{t('keys.off')}</p>
    </Dialog>
  )
}
