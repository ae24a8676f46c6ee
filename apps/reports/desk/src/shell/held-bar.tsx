import { Actions, Button } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { millisecondsOf } from '@parasol/charter'
import { t } from './text.ts'
import { letGo, takeBack } from './work/held.ts'
import type { Work } from './work/work.ts'

const TICK_MS = 250
const SECOND_MS = 1000

/** What goes out in a moment: ten seconds to take it back, or to send it at once. Always mounted, so that it is read out. */
export function HeldBar({ work }: { readonly work: Work }): VNode {
  const held = work.held.value
  const left = useSignal(0)
  useEffect(() => {
    if (!held) return undefined
    const look = (): void => {
      const ms = held.at - millisecondsOf(work.desk.ports.now())
      left.value = Math.max(0, Math.ceil(ms / SECOND_MS))
    }
    look()
    const timer = setInterval(look, TICK_MS)
    return () => clearInterval(timer)
  }, [held])
  return (
    <div class={held ? 'held' : 'held held-empty'}>
      <p role="status">{held ? held.say() : ''}</p>
      {held && (
        <>
          <p class="held-left" aria-hidden="true">
            {left.value}
          </p>
          <Actions>
            <Button look="secondary" onPress={() => takeBack(work)}>
              {t('held.undo')}
            </Button>
            <Button look="quiet" onPress={() => letGo(work)}>
              {t('held.now')}
            </Button>
          </Actions>
        </>
      )}
    </div>
  )
}
