import type { OrganisationId } from '@parasol/charter'
import { handleOf, memberKeys, type Secret } from '@parasol/sealing'
import { onExit } from '@parasol/ui'
import { signal } from '@preact/signals'
import { openEngine } from '../shell/engine.ts'
import { locksSoFar } from '../shell/locking.ts'
import { keepNow } from '../shell/offline-copy.ts'
import { charterNow } from '../shell/roster.ts'
import { membership, showWarnings } from '../shell/warnings/membership.ts'
import { comeBack, type ComeBackFailure } from './come-back.ts'
import { join, type JoinFailure } from './join.ts'

/** With an invitation for the first time, or with a member's own words. */
export type JoinBy = 'invitation' | 'own'

/** How far joining is; null when nobody is joining. */
export type Joining =
  | { readonly at: 'who'; readonly by: JoinBy }
  | {
      readonly at: 'words'
      readonly by: JoinBy
      readonly organisation: OrganisationId
      readonly failure: JoinFailure | ComeBackFailure | null
    }
  | {
      readonly at: 'lock'
      readonly by: JoinBy
      readonly organisation: OrganisationId
      readonly secret: Secret
    }
  | { readonly at: 'joining' }
  | { readonly at: 'done'; readonly own: Secret; readonly handle: string }

export const joining = signal<Joining | null>(null)

const leave = (): void => {
  joining.value = null
}

onExit(leave)

/** Joins with what was entered, and shows handle and own words once; whoever comes back goes straight on. */
export async function finishJoining(passphrase: string): Promise<void> {
  const asked = joining.peek()
  const charter = charterNow()
  if (asked?.at !== 'lock' || !charter) return
  const { organisation, by, secret } = asked
  joining.value = { at: 'joining' }
  const since = locksSoFar()
  const engine = await openEngine()
  const failed = (failure: JoinFailure | ComeBackFailure): void => {
    joining.value = { at: 'words', by, organisation, failure }
  }
  if (by === 'own') {
    const back = await comeBack(engine, charter, { organisation, own: secret, passphrase })
    if (!back.ok) return failed(back.failure)
    showWarnings(back.value, since)
    void keepNow()
    return doneJoining()
  }
  const joined = await join(engine, charter, { organisation, invitation: secret, passphrase })
  if (!joined.ok) return failed(joined.failure)
  const { vault, own } = joined.value
  showWarnings(vault, since)
  joining.value = { at: 'done', own, handle: handleOf(memberKeys(own).receive.public) }
}

/** Her own words were shown once; from here on they are only in the vault. */
export function doneJoining(): void {
  leave()
  if (membership.peek().at === 'unknown' || membership.peek().at === 'none')
    membership.value = { at: 'locked' }
}
