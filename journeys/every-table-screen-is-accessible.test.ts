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
