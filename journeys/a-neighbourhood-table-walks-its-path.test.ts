import { expect } from '@playwright/test'
import { readSecret } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { tablesAt, type Seated } from '../apps/parasol/src/demo/table-client.ts'
import { test } from './invented-network.ts'
import { press, shows, wordsShown } from './profile.ts'
import { tablesSay } from './says.ts'
import { OPENING_CODE } from './start-service.ts'
import {
  goesToStep,
  keepsWords,
  keysPress,
  keysType,
  movesOn,
  openTablePerson,
  tabsTo,
} from './table-person.ts'

const NAME = 'harbour-table'
const WORKERS = tablesSay('role.sex-workers')
const RESIDENTS = tablesSay('role.residents')

test('[TABLE-1] twelve people take stock, say what they need, find where they agree, decide, commit and come back to it', async ({
  browser,
  network: { parasol },
}) => {
  test.setTimeout(240_000)
  const host = await openTablePerson(browser, parasol.tables, 'desk')
  const { page } = host

  await press(page, tablesSay('welcome.open'))
  await page.getByLabel(tablesSay('open.code')).fill(OPENING_CODE)
  await page.getByLabel(tablesSay('open.name')).fill('Harbour table (invented)')
  await page.getByLabel(tablesSay('open.short')).fill(NAME)
  await press(page, tablesSay('join.next'))
  await page.getByLabel(tablesSay('join.name')).fill('Heron')
  await page.getByRole('checkbox', { name: WORKERS }).check()
  await press(page, tablesSay('join.next'))
  await keepsWords(page)

  await page.getByRole('button', { name: tablesSay('nav.people'), exact: true }).click()
  await press(page, tablesSay('people.invite'))
  await page.getByLabel(tablesSay('invite.count')).fill('11')
  await press(page, tablesSay('invite.make'))
  await shows(page, tablesSay('invite.made'))
  const invitation = await wordsShown(page, tablesSay('invite.made'))

  // A neighbour, on a phone.
  const neighbour = await openTablePerson(browser, parasol.tables)
  await neighbour.comesIn(invitation, { alias: 'Maple', role: RESIDENTS })

  // A worker on the smallest phone, who uses keys alone.
  const worker = await openTablePerson(browser, parasol.tables)
  const hers = worker.page
  await hers.setViewportSize({ width: 320, height: 568 })
  await keysPress(hers, tablesSay('welcome.invitation'))
  await keysType(hers, tablesSay('invitation.words'), invitation.join(' '))
  await keysPress(hers, tablesSay('invitation.look'))
  await expect(hers.getByText(tablesSay('room.officials.may-come'))).toBeVisible()
  await keysPress(hers, tablesSay('room.join'))
  await keysType(hers, tablesSay('join.name'), 'Wren')
  await tabsTo(hers, hers.getByRole('checkbox', { name: WORKERS }))
  await hers.keyboard.press('Space')
  await keysPress(hers, tablesSay('join.next'))
  await keysPress(hers, tablesSay('keep.make'))
  const herWords = await wordsShown(hers, tablesSay('keep.yours'))
  await keysPress(hers, tablesSay('keep.kept'))
  const asked = hers.locator('#asked-word')
  await asked.waitFor()
  const place = Number(/\d+/.exec((await hers.locator('label[for="asked-word"]').textContent()) ?? '')?.[0])
  await tabsTo(hers, asked)
  await hers.keyboard.type(herWords[place - 1] ?? '')
  await hers.keyboard.press('Enter')
  await expect(hers.locator('.path')).toBeVisible()

  // Nine more come with the same words.
  const secret = readSecret(invitation.join(' '), [english])
  if (!secret.ok) throw new Error('the invitation cannot be read')
  const others: Seated[] = []
  for (const role of [
    'sex-workers',
    'sex-workers',
    'sex-workers',
    'residents',
    'residents',
    'residents',
    'residents',
    'providers',
    'providers',
  ])
    others.push(
      await tablesAt(parasol.tables).comeIn(secret.value, { alias: `Person ${others.length}`, role }),
    )

  // Stock.
  await keysPress(hers, tablesSay('step.stock'))
  await keysType(hers, tablesSay('stock.what'), 'Lights are out. Call 604 555 0142.')
  await expect(hers.getByText(tablesSay('identifying.limit'))).toBeVisible()
  await keysType(hers, tablesSay('stock.what'), 'Lights are out between the stops.')
  await expect(hers.getByText(tablesSay('identifying.limit'))).toHaveCount(0)
  await keysPress(hers, tablesSay('stock.send'))
  await expect(hers.getByRole('article', { name: 'Lights are out between the stops.' })).toBeVisible()
  await neighbour.goesToStep('stock')
  await expect(neighbour.page.getByText('Lights are out between the stops.')).toBeVisible()

  // Needs.
  await movesOn(page, 'needs')
  const states = async (who: typeof page, text: string): Promise<void> => {
    await goesToStep(who, 'needs')
    await who.getByText(tablesSay('needs.add'), { exact: true }).click()
    await who.getByLabel(tablesSay('needs.own')).fill(text)
    await press(who, tablesSay('needs.send'))
  }
  await states(page, 'We need light at night.')
  await states(neighbour.page, 'The park should close at ten.')
  await expect(neighbour.page.getByText(tablesSay('needs.sentWaits'))).toBeVisible()
  await goesToStep(page, 'needs')
  await page
    .getByRole('article', { name: 'The park should close at ten.' })
    .getByRole('button', { name: tablesSay('needs.letIn') })
    .click()
  await expect(page.getByText(tablesSay('needs.noneWaits'))).toBeVisible()

  const votes: Readonly<Record<string, (at: number) => number>> = {
    'We need light at night.': () => 1,
    'The park should close at ten.': (at) => (at < 3 ? -1 : 1),
  }
  for (const [at, person] of others.entries())
    for (const { id, text } of (await person.view()).statements)
      await person.act('votes', { id, vote: votes[text]?.(at) ?? 0 })
  // By the letter of each answer, whichever statement comes first.
  await keysPress(hers, tablesSay('nav.home'))
  await keysPress(hers, tablesSay('step.needs'))
  for (let answered = 0; answered < 2; answered++) {
    const statement = await hers.locator('#statement').textContent()
    await hers.keyboard.press(statement === 'We need light at night.' ? 'a' : 'd')
    await expect(hers.locator('#statement', { hasText: statement ?? '' })).toHaveCount(0)
  }
  await expect(hers.getByRole('heading', { name: tablesSay('needs.allDone') })).toBeVisible()
  for (const who of [page, neighbour.page]) {
    await goesToStep(who, 'needs')
    for (let answered = 0; answered < 2; answered++) {
      const statement = await who.locator('#statement').textContent()
      const no = who === page && statement !== 'We need light at night.'
      await who
        .locator('.answer')
        .getByRole('button', {
          name: no ? tablesSay('needs.disagree') : tablesSay('needs.agree'),
          exact: true,
        })
        .click()
      await expect(who.locator('#statement', { hasText: statement ?? '' })).toHaveCount(0)
    }
  }

  // Where we agree.
  await movesOn(page, 'agreement')
  await keysPress(hers, tablesSay('nav.home'))
  await keysPress(hers, tablesSay('step.agreement'))
  const agreed = hers.getByRole('article', { name: 'We need light at night.' })
  await expect(agreed.getByText(tablesSay('cell.most.agree')).first()).toBeVisible()
  await expect(hers.getByRole('heading', { name: tablesSay('verdict.divided') })).toBeVisible()
  await expect(hers.getByText(tablesSay('groups.tooFew'))).toBeVisible()
  await tabsTo(hers, hers.locator('summary').filter({ hasText: tablesSay('agreed.asTable') }))
  await hers.keyboard.press('Enter')
  await expect(hers.getByRole('table', { name: tablesSay('agreed.asTable') })).toBeVisible()

  // Decide.
  await movesOn(page, 'decide')
  await neighbour.goesToStep('decide')
  await press(neighbour.page, tablesSay('decide.propose'))
  await neighbour.page.getByLabel(tablesSay('propose.name')).fill('Ask the city for lights')
  await neighbour.page.getByLabel(tablesSay('propose.text')).fill('We write to the city together.')
  await press(neighbour.page, tablesSay('propose.send'))
  await expect(neighbour.page.getByRole('button', { name: 'Ask the city for lights' })).toBeVisible()
  await goesToStep(page, 'decide')
  await press(page, 'Ask the city for lights')
  await press(page, tablesSay('decide.openAct'))
  await expect(page.getByRole('heading', { name: tablesSay('reveals.title') })).toBeVisible()
  const id = (await others[0]?.view())?.proposals[0]?.id
  for (const person of others) await person.act('proposals/ballot', { id, option: 'agree', reason: '' })
  const casts = async (who: typeof page, option: 'agree' | 'stand-aside'): Promise<void> => {
    await who.locator(`input[name="ballot"][value="${option}"]`).check()
    await press(who, tablesSay('ballot.cast'))
    await expect(who.getByText(tablesSay('ballot.done'))).toBeVisible()
  }
  await casts(page, 'agree')
  await neighbour.goesToStep('decide')
  await press(neighbour.page, 'Ask the city for lights')
  await casts(neighbour.page, 'stand-aside')
  await keysPress(hers, tablesSay('nav.home'))
  await keysPress(hers, tablesSay('waiting.vote', { title: 'Ask the city for lights' }))
  await tabsTo(hers, hers.locator('input[name="ballot"][value="agree"]'))
  await hers.keyboard.press('Space')
  await keysPress(hers, tablesSay('ballot.cast'))
  await expect(hers.getByText(tablesSay('ballot.done'))).toBeVisible()
  await press(page, tablesSay('decide.close'))
  await expect(page.getByText(tablesSay('outcome.passed'), { exact: true })).toBeVisible()
  await expect(page.getByText(tablesSay('outcome.turnout', { tookPart: 12, entitled: 12 }))).toBeVisible()
  await expect(page.getByText(tablesSay('check.fits'))).toBeVisible()

  // Commit.
  await movesOn(page, 'commit')
  await neighbour.goesToStep('commit')
  await neighbour.page.getByText(tablesSay('commit.add'), { exact: true }).click()
  await neighbour.page.getByLabel(tablesSay('commit.action')).fill('Send the letter')
  await neighbour.page.getByLabel(tablesSay('commit.theme')).fill('Light')
  await neighbour.page.getByLabel(tablesSay('commit.owner')).fill('Residents’ group (invented)')
  await neighbour.page.getByLabel(tablesSay('commit.due')).fill('2027-03-01')
  await press(neighbour.page, tablesSay('commit.send'))
  const promise = neighbour.page.getByRole('article', { name: 'Send the letter' })
  await promise.getByText(tablesSay('commit.followUp'), { exact: true }).click()
  await promise.getByRole('radio', { name: tablesSay('commit.state.kept') }).check()
  await promise.getByLabel(tablesSay('commit.evidence')).fill('A copy hangs in the hall')
  await promise.getByRole('button', { name: tablesSay('commit.saveUpdate') }).click()
  await expect(promise.getByText('A copy hangs in the hall')).toBeVisible()

  // Next agenda, and the next round.
  await movesOn(page, 'agenda')
  await goesToStep(page, 'agenda')
  await expect(
    page.getByText(tablesSay('agenda.divided', { text: 'The park should close at ten.' })),
  ).toBeVisible()
  await page.getByText(tablesSay('agenda.change'), { exact: true }).click()
  await page.getByLabel(tablesSay('agenda.day')).fill('2027-01-12')
  await page.getByLabel(tablesSay('agenda.time'), { exact: true }).fill('18:30')
  await press(page, tablesSay('agenda.save'))
  await expect(page.getByText(/18:30/).first()).toBeVisible()
  await movesOn(page, 'stock')
  await expect(page.getByText(tablesSay('home.round', { round: 2 }))).toBeVisible()

  // She comes back another day, by keys alone, and sees what was kept.
  await keysPress(hers, tablesSay('table.signOut'))
  await keysPress(hers, tablesSay('welcome.return'))
  await keysType(hers, tablesSay('return.name'), NAME)
  await keysType(hers, tablesSay('return.words'), herWords.join(' '))
  await keysPress(hers, tablesSay('return.sit'))
  await expect(hers.locator('.path')).toBeVisible()
  await keysPress(hers, tablesSay('nav.kept'))
  await shows(hers, tablesSay('kept.title'))
  await expect(hers.getByText(tablesSay('kept.count', { kept: 1, count: 1 }))).toBeVisible()

  // Nobody's answer is left anywhere at the table.
  const left = await others[0]?.view()
  expect(left?.statements).toEqual([])
  expect(JSON.stringify(left)).not.toContain('"vote":')
  for (const person of [host, neighbour, worker]) await person.close()
})
