import { SMALLEST_CELL } from '@parasol/agreement'
import { exactBytes, line, list, name, prose, uniqueList } from '@parasol/charter'
import * as v from 'valibot'

/** Shape of an id: 16 random bytes, for a table, a seat, and anything on a table. */
export const idShape = exactBytes<'TableThing'>(16)
/** The id of a table or of something at it. */
export type TableThingId = v.InferOutput<typeof idShape>

/** Shape of a table's short name, which people type to come back: lower-case letters, digits and hyphens, 3 to 40. */
export const shortNameShape = v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/))

/** Shape of a role's id at one table. */
export const roleIdShape = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/))

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))
const shareShape = v.pipe(v.number(), v.gtValue(0), v.ltValue(1))

const roleShape = v.strictObject({
  id: roleIdShape,
  name: name(80),
  mustHear: v.boolean(),
  official: v.boolean(),
})
/** A stakeholder group at a table. `mustHear`: people with lived experience, with a quorum of their own. `official`: police or government. */
export type RoleSetting = Readonly<v.InferOutput<typeof roleShape>>

/** Shape of a decision rule. */
export const decisionRuleShape = v.strictObject({
  way: v.picklist(['consent', 'majority']),
  quorum: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  share: shareShape,
  roles: uniqueList(roleIdShape, 0, 12),
})

/** What a table is for; each starts from a template, all of which the table may change. */
export const TABLE_KINDS = ['governing', 'neighbourhood', 'network', 'open'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** Shape of TableSettings: a role once; no official role where officials are barred; quorum roles that exist. */
export const settingsShape = v.pipe(
  v.strictObject({
    kind: v.picklist(TABLE_KINDS),
    title: name(120),
    about: prose(800),
    /** `open`: anybody may take a seat, and what is published can be read by anybody. */
    door: v.picklist(['invitation', 'open']),
    roles: list(roleShape, 1, 12),
    /** `barred`: no police or government at this table. `listening`: seated without a vote. `voting`: as everybody else. */
    officials: v.picklist(['barred', 'listening', 'voting']),
    /** `before`: a host looks at each statement before others see it. `after`: at once, and a host may take it out. */
    moderation: v.picklist(['before', 'after']),
    smallestCell: whole(SMALLEST_CELL, 50),
    rule: decisionRuleShape,
    /** Whether its decisions may set rules of the reports service. */
    governs: v.boolean(),
  }),
  v.check(({ roles }) => new Set(roles.map(({ id }) => id)).size === roles.length),
  v.check(({ roles, officials }) => officials !== 'barred' || roles.every(({ official }) => !official)),
  v.check(({ governs, officials }) => !governs || officials === 'barred'),
  v.check(({ roles, rule }) => rule.roles.every((each) => roles.some(({ id }) => id === each))),
)
/** How a table works. A table that governs the reports service has no police or government at it. */
export type TableSettings = Readonly<v.InferOutput<typeof settingsShape>>

/** The path that a table walks, again and again. */
export const STEPS = ['stock', 'needs', 'agreement', 'decide', 'commit', 'agenda'] as const
export type TableStep = (typeof STEPS)[number]

/** `voice`: has a vote. `guest`: looks on. `interpreter`: looks on, for somebody who speaks another language. */
export const SEAT_KINDS = ['voice', 'guest', 'interpreter'] as const
export type SeatKind = (typeof SEAT_KINDS)[number]

/** Shape of the name somebody goes by at one table. */
export const aliasShape = name(40)

/** Shape of a person's language. */
export const languageShape = v.picklist(['en', 'fr'])

/** Where and when, coarse on purpose: a neighbourhood and a season, never an address or a day. */
export const COARSE = { where: line(80), when: line(60), source: line(120) } as const

/** Whether somebody of this role votes at this table. */
export function votes(settings: TableSettings, kind: SeatKind, roles: readonly string[]): boolean {
  if (kind !== 'voice') return false
  const official = settings.roles.some(({ id, official: is }) => is && roles.includes(id))
  return !official || settings.officials === 'voting'
}
