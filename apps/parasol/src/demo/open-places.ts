import {
  type Base64url,
  type Charter,
  type Day,
  ORGANISATION_STATE,
  type OrganisationState,
  toBase64url,
  verifyCharter,
} from '@parasol/charter'
import { changeOrganisationRoute, putDocumentRoute, readCharterRoute } from '@parasol/protocol'
import { inboxContext, makePage, sealDocument, signStatement, wrapKey } from '@parasol/sealing'
import { ask } from './ask.ts'
import { type Person, type Place, type Province, random } from './province.ts'
import { signIn } from './sign-in.ts'

const encode = (bytes: Uint8Array): Base64url => toBase64url(bytes) as Base64url

/** The verified roster as the running service has it. */
export async function readCharter(origin: string, { file }: Province): Promise<Charter> {
  const bundle = await ask(origin, readCharterRoute, {})
  const charter = verifyCharter({ pin: file.founding, bundle, seen: null })
  if (!charter.ok) throw new Error(`the roster is refused: ${charter.failure.reason}`)
  return charter.value
}

function stateOf(province: Province, place: Place, day: Day): OrganisationState {
  const { id, languages, areas, people, inbox, circle } = place
  return {
    kind: 'organisation',
    network: province.network,
    organisation: id,
    version: 1,
    previous: null,
    day,
    hours: 'Monday to Friday, 10 to 6',
    reading: 'by the end of the next working day',
    languages,
    areas,
    cover: null,
    server: null,
    inbox: { version: 1, key: inbox.public },
    circle: { version: 1, key: circle.public },
    staff: people.map(({ keys }) => ({ key: keys.sign.public, receive: keys.receive.public })),
    former: [],
  }
}

async function inboxWrap(province: Province, place: Place, { keys }: Person) {
  const context = inboxContext(province.network, place.id, 1)
  const wrapped = await wrapKey({ to: keys.receive.public, context, key: place.inbox.secret, random })
  if (!wrapped.ok) throw new Error(wrapped.failure)
  return { key: keys.sign.public, wrap: encode(wrapped.value) }
}

/** A place's coordinator signs its first state with its inbox, circle and staff. */
export async function openPlace(
  desk: string,
  province: Province,
  { place, day }: { place: Place; day: Day },
) {
  const [coordinator] = place.people as [Person]
  const token = await signIn(desk, province.network, coordinator.keys.sign)
  const signed = signStatement(ORGANISATION_STATE, stateOf(province, place, day), coordinator.keys.sign)
  const inboxWraps = await Promise.all(place.people.map((person) => inboxWrap(province, place, person)))
  const { network } = province
  const page = { network, organisation: place.id, version: 1, page: 0, circle: place.circle.secret, random }
  const pages = [{ page: 0, bytes: encode(await makePage({ ...page, members: [] })) }]
  await ask(desk, changeOrganisationRoute, { token, body: { signed, inboxWraps, pages } })
  return token
}

/** The organisation's sealed list of members and invitations, empty but for the circle's key. */
export async function beginRegister(
  desk: string,
  charter: Charter,
  { place, token }: { readonly place: Place; readonly token: string },
): Promise<void> {
  const [coordinator] = place.people as [Person]
  const sealed = await sealDocument({
    charter,
    organisation: place.id,
    document: {
      name: 'register',
      content: {
        circle: [{ version: 1, secret: encode(place.circle.secret) }],
        nextSlot: 0,
        members: [],
        invitations: [],
      },
    },
    version: 1,
    key: coordinator.keys.sign,
    random,
  })
  if (!sealed.ok) throw new Error(sealed.failure)
  await ask(desk, putDocumentRoute, {
    token,
    params: { organisation: place.id, name: 'register' },
    body: { version: 1, sealed: encode(sealed.value) },
  })
}
