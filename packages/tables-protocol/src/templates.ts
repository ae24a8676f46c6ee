import type { TableKind, TableSettings } from './table.ts'

type Words = {
  readonly role: (id: string) => string
}

const CONSENT = { way: 'consent', quorum: 0.5, share: 0.5, roles: [] } as const

/** What a new table starts from; everything in it can be changed. @param words names of roles in the host's language */
export function templateOf(kind: TableKind, { role }: Words): Omit<TableSettings, 'title' | 'about'> {
  const seat = (id: string, mustHear = false, official = false) => ({
    id,
    name: role(id),
    mustHear,
    official,
  })
  const common = { kind, moderation: 'before', smallestCell: 5, governs: false } as const
  switch (kind) {
    case 'governing':
      return {
        ...common,
        door: 'invitation',
        roles: [seat('lived-experience', true), seat('organisations')],
        officials: 'barred',
        rule: { ...CONSENT, quorum: 0.6, share: 0.6 },
        governs: true,
      }
    case 'neighbourhood':
      return {
        ...common,
        door: 'invitation',
        roles: [
          seat('sex-workers', true),
          seat('residents'),
          seat('providers'),
          seat('business'),
          seat('indigenous'),
          seat('government', false, true),
        ],
        officials: 'listening',
        rule: CONSENT,
      }
    case 'network':
      return {
        ...common,
        door: 'invitation',
        roles: [seat('lived-experience', true), seat('organisations'), seat('indigenous'), seat('health')],
        officials: 'barred',
        rule: { way: 'majority', quorum: 0.5, share: 0.6, roles: ['organisations'] },
      }
    case 'open':
      return {
        ...common,
        door: 'open',
        roles: [seat('sex-workers', true), seat('residents'), seat('organisations'), seat('others')],
        officials: 'barred',
        rule: { way: 'majority', quorum: 0.2, share: 0.5, roles: [] },
      }
  }
}
