import { exitNow } from '@parasol/ui'

const CHANNEL = 'windows'
const LEAVE = 'leave'

/** Other windows of this page would go on keeping things: they leave as by the exit. */
export function leaveOtherWindows(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(LEAVE)
  channel.close()
}

/** Leaves when another window clears this phone. */
export function heedOtherWindows(): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', ({ data }) => {
    if (data === LEAVE) exitNow()
  })
}
