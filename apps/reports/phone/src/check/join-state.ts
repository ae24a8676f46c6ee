import type { OrganisationId } from '@parasol/charter'
import { handleOf, memberKeys, type Secret } from '@parasol/sealing'
import { onExit } from '@parasol/ui'
import { signal } from '@preact/signals'
import { openEngine } from '../shell/engine.ts'
import { locksSoFar } from '../shell/locking.ts'
import { charterNow } from '../shell/roster.ts'
import { membership, showWarnings } from '../shell/warnings/membership.ts'
import { join, type JoinFailure } from './join.ts'

/** How far joining is; null when nobody is joining. */
export type Joining =
  | { readonly at: 'who' }
  | { readonly at: 'words'; readonly organisation: OrganisationId; readonly failure: JoinFailure | null }
  | { readonly at: 'lock'; readonly organisation: OrganisationId; readonly invitation: Secret }
  | { readonly at: 'joining' }
  | { readonly at: 'done'; readonly own: Secret; readonly handle: string }

export const joining = signal<Joining | null>(null)

const leave = (): void => {
  joining.value = null
}

onExit(leave)

/** Joins with what was entered, and shows handle and own words once. */
export async function finishJoining(passphrase: string): Promise<void> {
  const asked = joining.peek()
  const charter = charterNow()
  if (asked?.at !== 'lock' || !charter) return
  const { organisation, invitation } = asked
  joining.value = { at: 'joining' }
  const since = locksSoFar()
  const joined = await join(await openEngine(), charter, { organisation, invitation, passphrase })
  if (!joined.ok) {
    joining.value = { at: 'words', organisation, failure: joined.failure }
    return
  }
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
