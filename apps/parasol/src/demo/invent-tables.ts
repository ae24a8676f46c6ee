import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Secret, secretOf, wordsOf } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { type TableKind, type TableSettings, templateOf } from '@parasol/tables-protocol'
import * as v from 'valibot'
import type { DemoPlace } from '../demo-contract.ts'
import { NEIGHBOURHOOD, NETWORK, ROLE_NAMES } from './invented-tables.ts'
import { type InventedTable, type Seated, tablesAt } from './table-client.ts'

const keptShape = v.array(v.strictObject({ name: v.string(), title: v.string(), secret: v.string() }))
type Kept = v.InferOutput<typeof keptShape>

const keptIn = (home: string): string => join(home, 'demo-tables.json')

/** Three invented tables midway on their path, once; then the words of each one's host. */
export async function inventTables({ home, tables, code }: DemoPlace): Promise<readonly string[]> {
  const path = keptIn(home)
  const kept = existsSync(path)
    ? v.parse(keptShape, JSON.parse(readFileSync(path, 'utf8')))
    : await make(tables, code)
  writeFileSync(path, JSON.stringify(kept), { mode: 0o600 })
  return [
    '  Hosts of three invented tables, at the tables (short name, then words):',
    ...kept.flatMap(({ name, secret }) => {
      const own = secretOf(Buffer.from(secret, 'base64url'))
      return own ? [`    ${name}`, `      ${wordsOf(own, english).join(' ')}`] : []
    }),
    '',
  ]
}

const settingsOf = (kind: TableKind, title: string): TableSettings => ({
  ...templateOf(kind, { role: (id) => ROLE_NAMES[id] ?? id }),
  title,
  about: 'Invented, to look around. Nobody here is real.',
})

async function make(origin: string, code: string): Promise<Kept> {
  const service = tablesAt(origin)
  const [harbour, governing, province] = [
    settingsOf('neighbourhood', 'Harbour neighbourhood table (invented)'),
    settingsOf('governing', 'Governing table (invented)'),
    settingsOf('network', 'Provincial network (invented)'),
  ]
  const of = (name: string, title: string, secret: Secret) => ({
    name,
    title,
    secret: Buffer.from(secret).toString('base64url'),
  })
  const one = await service.open('harbour-demo', harbour, { code, alias: 'Heron', role: 'sex-workers' })
  await midwayThroughNeeds(one)
  const two = await service.open('governing-demo', governing, { code, alias: 'Cedar', role: 'organisations' })
  await votingOnRetention(two)
  const three = await service.open('network-demo', province, { code, alias: 'Tide', role: 'organisations' })
  await committed(three)
  return [
    of('harbour-demo', harbour.title, one.host.secret),
    of('governing-demo', governing.title, two.host.secret),
    of('network-demo', province.title, three.host.secret),
  ]
}

async function seat(
  table: InventedTable,
  roles: Readonly<Record<string, readonly string[]>>,
): Promise<readonly Seated[]> {
  const seated: Seated[] = [table.host]
  for (const [role, names] of Object.entries(roles))
    for (const name of names) seated.push(await table.join(name, role))
  return seated
}

async function midwayThroughNeeds(table: InventedTable): Promise<void> {
  const people = await seat(table, NEIGHBOURHOOD.people)
  for (const [at, observation] of NEIGHBOURHOOD.observations.entries())
    await people[at % people.length]?.act('observations', observation)
  await table.host.act('step', { to: 'needs' })
  for (const text of NEIGHBOURHOOD.statements) await table.host.act('statements', { text })
  const { statements } = await table.host.view()
  for (const [who, person] of people.slice(1, 9).entries())
    for (const [at, { id }] of statements.entries())
      if ((who + at) % 5 !== 0) await person.act('votes', { id, vote: (who * at) % 7 === 3 ? -1 : 1 })
}

async function votingOnRetention(table: InventedTable): Promise<void> {
  const people = await seat(table, {
    'lived-experience': ['Juniper', 'Sparrow', 'Fern', 'Otter'],
    organisations: ['Alder', 'Marten', 'Lichen', 'Pike'],
  })
  await table.host.act('step', { to: 'needs' })
  await table.host.act('statements', { text: 'A report should be kept for a year at most.' })
  const { statements } = await table.host.view()
  for (const person of people) for (const { id } of statements) await person.act('votes', { id, vote: 1 })
  await table.host.act('step', { to: 'agreement' })
  await table.host.act('step', { to: 'decide' })
  await table.host.act('proposals', {
    title: 'Keep reports for one year',
    text: 'A report and its mailbox are deleted a year after they came. Invented.',
    rule: { way: 'consent', quorum: 0.6, share: 0.6, roles: [] },
    rules: [{ rule: 'reports-months', value: 12 }],
    statements: statements.map(({ id }) => id),
  })
  const [proposal] = (await table.host.view()).proposals
  await table.host.act('proposals/open', { id: proposal?.id, closesOn: null })
  for (const person of people.slice(1, 4))
    await person.act('proposals/ballot', { id: proposal?.id, option: 'agree', reason: '' })
}

async function committed(table: InventedTable): Promise<void> {
  const people = await seat(table, NETWORK.people)
  await table.host.act('step', { to: 'needs' })
  for (const text of NETWORK.statements) await table.host.act('statements', { text })
  const { statements } = await table.host.view()
  for (const [who, person] of people.entries())
    for (const [at, { id }] of statements.entries())
      await person.act('votes', { id, vote: at === 1 ? (who % 2 === 0 ? 1 : -1) : 1 })
  for (const to of ['agreement', 'decide', 'commit']) await table.host.act('step', { to })
  for (const commitment of NETWORK.commitments)
    await people[1]?.act('commitments', { ...commitment, proposal: null, keep: false })
  const [first] = (await table.host.view()).commitments
  await table.host.act('commitments/update', {
    id: first?.id,
    state: 'kept',
    note: 'Done in the spring. Invented.',
    evidence: 'Invented page',
  })
}
