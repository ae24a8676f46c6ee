import type { NavItem } from '@parasol/ui'
import { type Place, places, type Room } from './shell/places.ts'
import type { Session } from './shell/session.ts'
import { t } from './shell/text.ts'
import { ownState, type Work } from './shell/work/work.ts'

const WORK: readonly (readonly [Room, Place])[] = [
  ['inbox', { room: 'inbox', report: null }],
  ['warnings', { room: 'warnings', recall: null }],
  ['patterns', { room: 'patterns' }],
  ['members', { room: 'members', view: 'list' }],
]
const ORGANISATION = ['organisation', { room: 'organisation', view: 'overview' }] as const
const NETWORK = ['network', { room: 'network', view: 'overview' }] as const
const YOU = ['you', { room: 'you' }] as const

const open = ({ steward }: Session, work: Work | null): readonly (readonly [Room, Place])[] => [
  ...(work && ownState(work).ok ? WORK : []),
  ...(work ? [ORGANISATION] : []),
  ...(steward ? [NETWORK] : []),
  YOU,
]

/** The rooms that are open to whoever is signed in. */
export const navigation = (session: Session, work: Work | null, now: Place): readonly NavItem[] =>
  open(session, work).map(([room, place]) => ({
    name: room,
    label: t(`nav.${room as 'inbox'}`),
    current: now.room === room || ((now.room === 'write' || now.room === 'sheets') && room === 'warnings'),
    onPress: () => places.reset(place),
  }))

/** What the charter says somebody is, in words. */
export const rolesOf = ({ staff, steward }: Session, organisations: readonly string[]): readonly string[] => [
  ...(staff ? organisations.map((name) => t('you.worksAt', { name })) : []),
  ...(steward ? [t('you.steward')] : []),
]
