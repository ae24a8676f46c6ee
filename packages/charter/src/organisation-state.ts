import * as v from 'valibot'
import { dayShape } from './calendar.ts'
import { hashShape, networkIdShape, organisationIdShape, publicKeyShape } from './encoded.ts'
import { list, unique, uniqueList } from './lists.ts'
import { areaIdShape, versionShape } from './network-state.ts'
import type { StatementType } from './signing.ts'
import { line } from './text.ts'

/** Statement type of an organisation state. */
export const ORGANISATION_STATE = 'parasol/organisation/1' satisfies StatementType

const MOST_STAFF = 500

/** What staff can be trusted with: reading and sorting reports, writing and publishing warnings, reading drafts a second time. */
export const STAFF_TASKS = ['intake', 'editor', 'second-reader'] as const
/** One of the tasks. */
export type StaffTask = (typeof STAFF_TASKS)[number]

export const staffEntryShape = v.strictObject({
  key: publicKeyShape,
  receive: publicKeyShape,
  tasks: v.exactOptional(uniqueList(v.picklist(STAFF_TASKS), 0, STAFF_TASKS.length)),
})
/** One person on staff: an Ed25519 key to sign with and an X25519 key to receive with. Without `tasks` they do all of them. */
export type StaffEntry = Readonly<v.InferOutput<typeof staffEntryShape>>

const formerStaffShape = v.strictObject({ key: publicKeyShape, lastVersion: versionShape })
/** Somebody who left: what they signed while `lastVersion` or an older one was in force still stands. */
export type FormerStaff = Readonly<v.InferOutput<typeof formerStaffShape>>

const versionedKeyShape = v.strictObject({ version: versionShape, key: publicKeyShape })

const serverShape = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9][0-9]{1,4})?$/),
)

const MOST_PIECES = 9
const piecesShape = v.pipe(v.number(), v.safeInteger(), v.minValue(2), v.maxValue(MOST_PIECES))
const recoveryShape = v.pipe(
  v.strictObject({ key: publicKeyShape, needed: piecesShape, pieces: piecesShape }),
  v.check(({ needed, pieces }) => needed <= pieces),
)
const recoveredShape = v.strictObject({ version: versionShape, day: dayShape, by: publicKeyShape })

const statementShape = v.strictObject({
  kind: v.literal('organisation'),
  network: networkIdShape,
  organisation: organisationIdShape,
  version: versionShape,
  previous: v.nullable(hashShape),
  day: dayShape,
  hours: line(200),
  reading: line(200),
  languages: uniqueList(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), 0, 40),
  areas: uniqueList(areaIdShape, 0, 200),
  cover: v.nullable(organisationIdShape),
  server: v.nullable(serverShape),
  inbox: versionedKeyShape,
  circle: versionedKeyShape,
  twoToPublish: v.exactOptional(v.literal(true)),
  recovery: v.exactOptional(recoveryShape),
  recovered: v.exactOptional(list(recoveredShape, 1, 100)),
  staff: list(staffEntryShape, 1, MOST_STAFF),
  former: list(formerStaffShape, 0, 4 * MOST_STAFF),
})
type Statement = Readonly<v.InferOutput<typeof statementShape>>

const chained = ({ version, previous }: Statement): boolean => (version === 1) === (previous === null)

const coveredByAnother = ({ cover, organisation }: Statement): boolean => cover !== organisation

// Words are never used again once lost, so nobody is staff and former staff at once.
const keysUnique = ({ staff, former }: Statement): boolean =>
  unique([...staff, ...former].map(({ key }) => key)) && unique(staff.map(({ receive }) => receive))

const formerBefore = ({ former, version }: Statement): boolean =>
  former.every(({ lastVersion }) => lastVersion < version)

/** Shape of an OrganisationState: no key twice among staff and former staff, not covered by itself, `former` in the past. */
export const organisationStateShape = v.pipe(
  statementShape,
  v.check((state) => chained(state)),
  v.check((state) => coveredByAnother(state)),
  v.check((state) => keysUnique(state)),
  v.check((state) => formerBefore(state)),
)
/** What a coordinator says of their organisation, whole: hours, areas, languages, cover, inbox and circle keys, staff.
 *  `previous` is the hash of version - 1, null for version 1. `server` is an https origin, null for the network's own. With
 *  `twoToPublish` no warning goes out before a second person has said yes to its exact text. `recovery`: the inbox key is wrapped to
 *  this key, too, whose private half lies in `pieces` pieces with people, `needed` of them open it. `recovered`: each time that was
 *  done, in which version, and who holds the inbox key since. */
export type OrganisationState = Statement
