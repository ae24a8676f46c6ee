import { type Charter, fail, ok, type OrganisationId, type Result, toBase64url } from '@parasol/charter'
import { createVault, findCirclePlace, type Vault } from '@parasol/device'
import { memberKeys, type Secret } from '@parasol/sealing'
import type { Engine } from '../shell/engine.ts'
import { stretch } from '../shell/stretch.ts'

/** 'not-a-member': no place of this organisation opens with these words. */
export type ComeBackFailure = 'not-a-member' | 'offline' | 'server'

/** Brings a member back with her own words: on another phone, or on this one once it was cleared. Her place is looked for in every page
 *  of her organisation, so the server learns no more than at any other update. */
export async function comeBack(
  engine: Engine,
  charter: Charter,
  {
    organisation,
    own,
    passphrase,
  }: { readonly organisation: OrganisationId; readonly own: Secret; readonly passphrase: string },
): Promise<Result<Vault, ComeBackFailure>> {
  const { receive } = memberKeys(own)
  const found = await findCirclePlace({ http: engine.http, charter, organisation, receive })
  if (!found.ok) {
    const { reason } = found.failure
    return fail(reason === 'no-key' ? 'not-a-member' : reason === 'offline' ? 'offline' : 'server')
  }
  const { slot, reader } = found.value
  const secrets = {
    member: toBase64url(own),
    organisation,
    copies: toBase64url(engine.random(32)),
    slot: String(slot),
    circleVersion: String(reader.version),
    circle: toBase64url(reader.secret),
  }
  const { store, random } = engine
  return ok(await createVault({ store, stretch, random }, { passphrase, secrets }))
}
