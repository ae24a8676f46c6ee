import { type Charter, fail, type ReadNetworkFile, type Result } from '@parasol/charter'
import { type SyncFailure, syncCharter } from '@parasol/device'
import { type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Ports } from './ports.ts'

/** The desk before anybody has signed in. */
export type Desk = {
  readonly ports: Ports
  /** The network that this build belongs to; `null` before any is founded. */
  readonly pin: ReadNetworkFile | null
  /** As last verified. */
  readonly charter: Signal<Charter | null>
}

export const createDesk = (ports: Ports, pin: ReadNetworkFile | null): Desk => ({
  ports,
  pin,
  charter: signal<Charter | null>(null),
})

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no desk around this view')
  return desk
}

/** Fetches and verifies the charter; a refusal keeps the last good one. */
export async function refreshCharter({ ports, pin, charter }: Desk): Promise<Result<Charter, SyncFailure>> {
  if (!pin) return fail({ reason: 'not-founded', about: 'pin' })
  const synced = await syncCharter({ http: ports.http, store: ports.store, pin: pin.foundingSigned })
  if (synced.ok) charter.value = synced.value
  return synced
}
