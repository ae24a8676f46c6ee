import { type Base64url, bytesOf, type Charter, type Day, toBase64url } from '@parasol/charter'
import { addInvitationsRoute, putDocumentRoute, readDocumentRoute } from '@parasol/protocol'
import {
  invitationKeys,
  newSecret,
  openDocument,
  sealDocument,
  sealWelcome,
  type Secret,
} from '@parasol/sealing'
import { ask } from './ask.ts'
import { type Person, type Place, random } from './province.ts'

const NAME = 'register'

/** Makes one invitation as staff do: a place in the register, and a welcome that opens with its words. */
export async function invite(
  desk: string,
  charter: Charter,
  { place, token, expires }: { readonly place: Place; readonly token: string; readonly expires: Day },
): Promise<Secret> {
  const [person] = place.people as [Person]
  const at = { charter, organisation: place.id, name: NAME } as const
  const params = { organisation: place.id, name: NAME }
  const kept = await ask(desk, readDocumentRoute, { token, params })
  const { version } = kept
  const secrets = [place.inbox.secret]
  const opened = await openDocument({ ...at, version, sealed: bytesOf(kept.sealed), secrets })
  if (!opened.ok || opened.value.name !== NAME) throw new Error('the register does not open')
  const { content: register } = opened.value
  const newest = charter.organisations.get(place.id)?.circle.version
  const circle = register.circle.find(({ version: each }) => each === newest)
  if (!circle) throw new Error('the register does not hold the newest circle')

  const secret = newSecret(random)
  const keys = invitationKeys(secret)
  const slot = register.nextSlot
  const { invitation } = keys
  const invitations = [
    ...register.invitations,
    { invitation, sign: keys.sign.public, slot, expires, note: '' },
  ]
  const document = { name: NAME, content: { ...register, nextSlot: slot + 1, invitations } } as const
  const sealing = { ...at, document, version: version + 1, key: person.keys.sign, random }
  const sealed = await sealDocument(sealing)
  if (!sealed.ok) throw new Error(sealed.failure)
  const body = { version: version + 1, sealed: toBase64url(sealed.value) as Base64url }
  await ask(desk, putDocumentRoute, { token, params, body })

  const offer = {
    charter,
    organisation: place.id,
    keys,
    slot,
    circle,
    expires,
    key: person.keys.sign,
    random,
  }
  const welcome = toBase64url(sealWelcome(offer)) as Base64url
  const invited = { invitations: [{ invitation, expires, welcome }] }
  await ask(desk, addInvitationsRoute, { token, params: { organisation: place.id }, body: invited })
  return secret
}
