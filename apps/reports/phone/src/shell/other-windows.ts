import { exitNow } from '@parasol/ui'

const LEAVE = 'leave'

// One object for both ways: a channel does not hear itself, but another of the same name in this window would.
let channel: BroadcastChannel | null = null

/** Leaves when another window clears this phone. */
export function heedOtherWindows(): void {
  channel = new BroadcastChannel('windows')
  channel.addEventListener('message', ({ data }) => {
    if (data === LEAVE) exitNow()
  })
}

/** Other windows of this page would go on keeping things: they leave as by the exit. */
export const leaveOtherWindows = (): void => channel?.postMessage(LEAVE)
