import { expect, type Page } from '@playwright/test'
import { wordsOf } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { templateOf } from '@parasol/tables-protocol'
import { tablesAt } from '../apps/parasol/src/demo/table-client.ts'
import { test } from './invented-network.ts'
import { lookOverPhone, PATIENCE_MS } from './look-over.ts'
import { press, wordsShown } from './profile.ts'
import { tablesSay } from './says.ts'
import { OPENING_CODE } from './start-service.ts'
import { goesToStep, openTablePerson, type Step } from './table-person.ts'

const LONG =
  'Invented: somebody who lives between the two bridges and works at night should be asked before anything is built'
const COMMITMENT = {
  theme: 'Light',
  action: LONG,
  owner: 'Lantern House (invented)',
  due: '2027-03-31',
  resources: 'One afternoon',
  proposal: null,
  keep: true,
}

/** A table at which everything has happened once, so that no screen is empty. */
async function fullTable(origin: string, name: string) {
  const settings = {
    ...templateOf('governing', { role: (id) => tablesSay(`role.${id as 'residents'}`) }),
    title: 'Governing table of the whole province (invented)',
    about: 'Invented.',
  }
  const table = await tablesAt(origin).open(name, settings, {
    code: OPENING_CODE,
    alias: 'Cedar',
    role: 'organisations',
  })
  const people = [table.host]
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    people.push(
      await table.join(`Person with a long name ${at}`, at < 5 ? 'lived-experience' : 'organisations'),
    )
  await people[1]?.act('observations', {
    text: LONG,
    where: 'near the harbour',
    when: 'this fall',
    source: 'seen it',
  })
  await table.host.act('step', { to: 'needs' })
  for (const text of [LONG, 'We need light.', 'We need a bus.']) await table.host.act('statements', { text })
  const { statements } = await table.host.view()
  for (const [at, person] of people.entries())
    for (const [which, { id }] of statements.entries())
      await person.act('votes', { id, vote: which === 1 ? (at % 2 === 0 ? 1 : -1) : 1 })
  for (const to of ['agreement', 'decide']) await table.host.act('step', { to })
  const rule = { way: 'consent', quorum: 0.5, share: 0.5, roles: [] }
  const proposes = (title: string, rules: object[] | null) =>
    table.host.act('proposals', {
      title,
      text: LONG,
      rule,
      rules,
      statements: statements.map(({ id }) => id),
    })
  await proposes('Decided', [{ rule: 'reports-months', value: 12 }])
  await proposes('Open', null)
  await proposes('Draft', null)
  const idOf = async (title: string) =>
    (await table.host.view()).proposals.find((each) => each.title === title)?.id
  await table.host.act('proposals/revise', {
    id: await idOf('Draft'),
    title: 'Draft',
    text: 'Invented, shorter.',
    rule,
    rules: null,
    statements: [],
  })
  for (const title of ['Decided', 'Open'])
    await table.host.act('proposals/open', { id: await idOf(title), closesOn: null })
  for (const [at, person] of people.entries())
    await person.act('proposals/ballot', {
      id: await idOf('Decided'),
      option: at === 3 ? 'disagree' : 'agree',
      reason: at === 3 ? LONG : '',
    })
  await table.host.act('proposals/close', { id: await idOf('Decided') })
  await table.host.act('proposals/outcome', { id: await idOf('Decided'), outcome: LONG })
  await table.host.act('commitments', COMMITMENT)
  await table.host.act('commitments/update', {
    id: (await table.host.view()).commitments[0]?.id,
    state: 'under-way',
    note: LONG,
    evidence: LONG,
  })
  const meeting = {
    day: '2027-01-12',
    time: '10:00',
    zone: 'America/Vancouver',
    place: 'The hall (invented)',
    notes: LONG,
  }
  await table.host.act('meeting', { meeting })
  return { words: wordsOf(table.host.secret, english), table }
}

/** A table that is being asked, one statement of which waits for its host; and one that anybody may read, large enough for groups of opinion. */
async function askedAndOpenTables(origin: string) {
  const settings = (kind: 'neighbourhood' | 'open') => ({
    ...templateOf(kind, { role: (id) => tablesSay(`role.${id as 'residents'}`) }),
    title: `Table of the ${kind} (invented)`,
    about: 'Invented.',
  })
  const asked = await tablesAt(origin).open('asked', settings('neighbourhood'), {
    code: OPENING_CODE,
    alias: 'Heron',
    role: 'residents',
  })
  const other = await asked.join('Somebody', 'residents')
  await asked.host.act('step', { to: 'needs' })
  for (const text of [LONG, 'We need light.']) await asked.host.act('statements', { text })
  await other.act('statements', { text: LONG })
  const [first] = (await asked.host.view()).statements
  await asked.host.act('votes', { id: first?.id, vote: 1 })

  const call = settings('open')
  const roles = [
    { id: 'anybody', name: 'Anybody', mustHear: false, official: false },
    { id: 'others', name: 'Others', mustHear: false, official: false },
  ]
  const open = await tablesAt(origin).open(
    'call',
    { ...call, roles, door: 'open', moderation: 'after', rule: { ...call.rule, roles: [] } },
    { code: OPENING_CODE, alias: 'Host', role: 'anybody' },
  )
  const people = [open.host]
  for (let at = 1; at < 52; at++) people.push(await open.join(`Person ${at}`, at % 3 ? 'anybody' : 'others'))
  await open.host.act('step', { to: 'needs' })
  for (let at = 0; at < 8; at++) await open.host.act('statements', { text: `Invented statement ${at}` })
  const { statements } = await open.host.view()
  for (const [who, person] of people.entries())
    for (const [at, { id }] of statements.entries())
      await person.act('votes', { id, vote: who % 2 === (at < 4 ? 0 : 1) ? 1 : -1 })
  await open.host.act('step', { to: 'agreement' })
  return wordsOf(asked.host.secret, english)
}

const opensEverything = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('main details')) (each as HTMLDetailsElement).open = true
  })

test('[UI-54] every screen of the tables, with every axe rule, in each language', async ({
  browser,
  network: { parasol },
}) => {
  test.setTimeout(2 * PATIENCE_MS)
  const { words } = await fullTable(parasol.tables, 'looked-over')
  const askedWords = await askedAndOpenTables(parasol.tables)
  const person = await openTablePerson(browser, parasol.tables)
  const { page } = person
  const findings: string[] = []
  const look = async (screen: string): Promise<void> => {
    await opensEverything(page)
    findings.push(...(await lookOverPhone(page, `table ${screen}`)))
  }
  await look('welcome')
  for (const [view, button] of [
    ['invitation', tablesSay('welcome.invitation')],
    ['return', tablesSay('welcome.return')],
    ['open calls', tablesSay('welcome.calls')],
    ['open a table', tablesSay('welcome.open')],
  ] as const) {
    await press(page, button)
    await look(view)
    await press(page, 'Back')
  }
  await press(page, tablesSay('welcome.calls'))
  await press(page, tablesSay('calls.read'))
  await expect(page.locator('.opinion-map')).toBeAttached()
  await look('open call')
  await press(page, 'Back')
  await press(page, 'Back')
  const asked = await openTablePerson(browser, parasol.tables)
  await asked.comesBack('asked', askedWords)
  for (const step of ['stock', 'needs'] satisfies Step[]) {
    await asked.goesToStep(step)
    await opensEverything(asked.page)
    findings.push(...(await lookOverPhone(asked.page, `table asked, ${step}`)))
  }
  await asked.close()
  await press(page, tablesSay('welcome.return'))
  await press(page, tablesSay('return.sit'))
  await look('return with errors')
  await press(page, 'Back')
  await person.comesBack('looked-over', words)
  await look('home')
  await press(page, tablesSay('home.next', { step: tablesSay('step.commit') }))
  await look('next step')
  await page.keyboard.press('Escape')
  for (const step of ['stock', 'needs', 'agreement', 'decide', 'commit', 'agenda'] satisfies Step[]) {
    await goesToStep(page, step)
    await look(step)
  }
  for (const title of ['Decided', 'Open', 'Draft']) {
    await goesToStep(page, 'decide')
    await press(page, title)
    if (title === 'Draft') await press(page, tablesSay('decide.versions', { count: 2 }))
    await look(`proposal ${title}`)
  }
  await goesToStep(page, 'decide')
  await press(page, tablesSay('decide.propose'))
  await look('new proposal')
  const to = (room: 'people' | 'kept' | 'me' | 'settings'): Promise<void> =>
    page
      .getByRole('navigation')
      .getByRole('button', { name: tablesSay(`nav.${room}`), exact: true })
      .click()
  for (const room of ['people', 'kept', 'me', 'settings'] as const) {
    await to(room)
    await look(room)
  }
  await to('people')
  await press(page, tablesSay('people.log'))
  await look('log')
  await press(page, 'Back')
  await press(page, tablesSay('people.invite'))
  await look('invite')
  await press(page, tablesSay('invite.make'))
  const invitation = await wordsShown(page, tablesSay('invite.made'))
  await look('invitation made')

  const newcomer = await openTablePerson(browser, parasol.tables)
  const looksAt = async (screen: string): Promise<void> => {
    await opensEverything(newcomer.page)
    findings.push(...(await lookOverPhone(newcomer.page, `table ${screen}`)))
  }
  await press(newcomer.page, tablesSay('welcome.invitation'))
  await newcomer.page.getByLabel(tablesSay('invitation.words')).fill(invitation.join(' '))
  await press(newcomer.page, tablesSay('invitation.look'))
  await looksAt('room')
  await press(newcomer.page, tablesSay('room.join'))
  await press(newcomer.page, tablesSay('join.next'))
  await looksAt('name and role with errors')
  await newcomer.page.getByLabel(tablesSay('join.name')).fill('Newcomer')
  await newcomer.page.getByRole('checkbox').first().check()
  await press(newcomer.page, tablesSay('join.next'))
  await looksAt('words')
  await press(newcomer.page, tablesSay('keep.make'))
  await looksAt('words to keep')
  await press(newcomer.page, tablesSay('keep.kept'))
  await looksAt('words asked back')

  expect(findings).toEqual([])
  await person.close()
  await newcomer.close()
})
