import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PolicyDraft, policyDraftText } from '@parasol/charter'
import { expect } from '@playwright/test'
import { openDesk } from './desk.ts'
import { questionFaults } from '../packages/ui/gallery/in-page.ts'
import { coordinatorWords, HARBOUR, PUBLISHED, test } from './invented-network.ts'
import { lookOver, lookOverPhone, PATIENCE_MS } from './look-over.ts'
import { openMember } from './member.ts'
import { openProfile, press, shows } from './profile.ts'
import { INVENTED_STORY, openReporter } from './reporter.ts'
import { deskSays, formSays, phoneSays } from './says.ts'
import { invites, opensTheReport, writesBeside } from './staff.ts'
import { installParasol, type Parasol } from './start-service.ts'

const STORY = { ...INVENTED_STORY, area: HARBOUR.name }

test('[UI-01] [UI-13] [UI-51] [UI-54] [UI-59] [UI-60] [UI-63] [UI-21] [UI-61] every screen of a report and its receipt', async ({
  browser,
  network,
}) => {
  test.setTimeout(PATIENCE_MS)
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page } = reporter
  const findings: string[] = []
  const questions: string[] = []
  const look = async (screen: string): Promise<void> =>
    void findings.push(...(await lookOverPhone(page, screen)))

  await look('start')
  for (const [screen, button] of [
    ['safety', phoneSays('app.safety')],
    ['help', phoneSays('app.help')],
    ['settings', phoneSays('app.settings')],
  ] as const) {
    await press(page, button)
    await look(screen)
  }
  await press(page, new RegExp(`^${phoneSays('icon.title')}`))
  await look('name and picture')
  await press(page, 'Back')
  await press(page, phoneSays('settings.clear'))
  await look('clear this phone')
  await press(page, phoneSays('app.home'))
  await reporter.tells(STORY, network.places[0].name, async (screen) => {
    await look(screen)
    if (![phoneSays('before.title'), phoneSays('answers.title')].includes(screen)) questions.push(screen)
    if (questions.at(-1) !== screen) return
    const faults = await page.evaluate(questionFaults, phoneSays('app.continue'))
    findings.push(...faults.map((fault) => `${screen}: ${fault}`))
  })
  expect(questions.length).toBeGreaterThan(15)
  const words = await reporter.locksIt()
  await look('words')
  await reporter.context.setOffline(true)
  await press(page, phoneSays('words.keep'))
  await shows(page, phoneSays('send.offlineTitle'))
  await look('no connection')
  await press(page, phoneSays('send.keep'))
  await shows(page, phoneSays('send.waitingTitle'))
  await look('waiting')
  await reporter.context.setOffline(false)
  await shows(page, phoneSays('sent.title'))
  await look('sent')
  await press(page, phoneSays('sent.home'))
  await press(page, new RegExp(`^${phoneSays('start.words')}`))
  await page.getByLabel(phoneSays('receipt.field')).fill('not words at all')
  await press(page, phoneSays('receipt.open'))
  await look('words that are wrong')
  await press(page, phoneSays('app.home'))
  await reporter.opensWith(words)
  for (const details of await page.locator('summary').all()) await details.click()
  await look('mailbox')
  await press(page, phoneSays('receipt.takeBack'))
  await look('take back')
  await press(page, phoneSays('receipt.takeBackGo'))
  await shows(page, phoneSays('receipt.gone'))
  await look('taken back')
  await reporter.close()
  expect(findings).toEqual([])
})

test('[UI-01] [UI-13] [UI-51] [UI-54] [UI-59] [UI-60] [UI-63] [UI-61] every screen of a member', async ({
  browser,
  network,
}) => {
  test.setTimeout(PATIENCE_MS)
  const member = await openMember(browser, network.parasol.phone, 'cold tea beside the lamp')
  const { page } = member
  const findings: string[] = []
  const look = async (screen: string): Promise<void> =>
    void findings.push(...(await lookOverPhone(page, screen)))

  await member.joins(network.places[0].name, await network.invitationWords(), look)
  await look('check')
  await member.findsNothing('zzzz 0000')
  await look('nothing found')
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
  await look('found')
  await press(page, phoneSays('warning.open'))
  await look('a warning')
  await press(page, 'Back')
  await press(page, phoneSays('check.newest'))
  await look('newest warnings')
  await press(page, 'Back')
  await press(page, phoneSays('app.settings'))
  await press(page, new RegExp(`^${phoneSays('lock.title')}`))
  await look('when warnings lock')
  await press(page, phoneSays('lock.now'))
  await press(page, phoneSays('member.unlock'))
  await look('locked')
  await member.close()
  expect(findings).toEqual([])
})

test('[UI-01] [UI-13] [UI-51] [UI-59] every screen of a desk', async ({ browser, network }) => {
  test.setTimeout(PATIENCE_MS)
  const desk = await openDesk(browser, network.parasol.desk)
  const { page } = desk
  const findings: string[] = []
  const look = async (screen: string): Promise<void> => void findings.push(...(await lookOver(page, screen)))

  await look('sign in')
  await press(page, deskSays('start.makeWords'))
  await look('make words')
  await press(page, 'Back')
  await press(page, deskSays('start.cardAgain'))
  await look('card again')
  await press(page, 'Back')
  await network.receivesAReport({ plate: 'OIQ 480U' })
  await desk.signsIn(coordinatorWords(network.places[0]))
  await desk.goesTo('inbox')
  await look('inbox')
  await opensTheReport(desk)
  await look('report')
  await writesBeside(desk, {
    text: 'Reported: would not leave.',
    when: 'lately',
    place: 'Uptown',
    takenOver: [formSays('field.plate.label')],
    feed: HARBOUR.name,
  })
  await look('write')
  await press(page, deskSays('publish.publish'))
  await look('publish')
  await press(page, 'Close')
  for (const room of ['warnings', 'patterns', 'members', 'organisation', 'you'] as const) {
    await desk.goesTo(room)
    await look(room)
  }
  await desk.goesTo('organisation')
  await press(page, deskSays('organisation.change'))
  await look('change details')
  await desk.goesTo('organisation')
  await press(page, deskSays('staff.add'))
  await look('add staff')
  await desk.goesTo('members')
  await press(page, deskSays('members.invite'))
  await look('invite')
  await invites(desk, 'Grey scarf', look)
  await press(page, deskSays('keys.title'))
  await look('keyboard map')
  await desk.close()
  expect(findings).toEqual([])
})

test('[UI-01] [UI-13] [UI-51] [UI-59] every screen of a steward', async ({ browser, network }) => {
  test.setTimeout(PATIENCE_MS)
  const desk = await openDesk(browser, network.parasol.desk)
  const { page } = desk
  const findings: string[] = []
  const look = async (screen: string): Promise<void> => void findings.push(...(await lookOver(page, screen)))

  await desk.signsIn(network.stewardsWords[0])
  await look('network')
  for (const change of ['admit', 'changeCoordinators', 'close', 'addAreas', 'changeStewards'] as const) {
    await press(page, deskSays(`network.${change}`))
    await look(change)
    await press(page, 'Back')
  }
  await press(page, deskSays('policy.load'))
  await look('put a decision in force')
  const draft = policyDraftText({
    format: 'parasol-policy',
    version: 1,
    decision: {
      table: 'AAAAAAAAAAAAAAAAAAAAAA' as PolicyDraft['decision']['table'],
      tableName: 'Governing table of the whole province (invented)',
      number: 4,
      title: 'How long things are kept, and who lets a warning out',
      day: '2026-11-20' as PolicyDraft['decision']['day'],
    },
    rules: [
      { rule: 'reports-months', value: 12 },
      { rule: 'second-reader', value: 'always' },
    ],
  })
  const file = { name: 'decision.json', mimeType: 'application/json', buffer: Buffer.from(draft) }
  await page.locator('#policy-file').setInputFiles(file)
  await look('decision to sign')
  await desk.close()
  expect(findings).toEqual([])
})

test.describe('before a network is founded', () => {
  let parasol: Parasol
  test.beforeAll(async () => {
    parasol = await installParasol()
    await parasol.start()
  })
  test.afterAll(() => parasol.remove())

  test('[UI-01] [UI-13] [UI-51] [UI-59] every screen', async ({ browser }) => {
    test.setTimeout(PATIENCE_MS)
    // What is for tests alone is in no page that is built without asking for it.
    for (const app of ['phone', 'desk']) {
      const assets = join(parasol.folder, 'apps/reports', app, 'dist/assets')
      for (const file of readdirSync(assets).filter((name) => name.endsWith('.js')))
        expect(readFileSync(join(assets, file), 'utf8')).not.toContain('en-XA"')
    }
    const findings: string[] = []
    const phone = await openProfile(browser, parasol.phone)
    findings.push(...(await lookOverPhone(phone.page, 'phone')))
    await phone.close()

    const desk = await openDesk(browser, parasol.desk)
    const { page } = desk
    const look = async (screen: string): Promise<void> =>
      void findings.push(...(await lookOver(page, screen)))
    await look('nothing founded')
    const { card } = await desk.makesWords('steward', look)
    await press(page, deskSays('founding.gather'))
    await page.getByLabel(deskSays('founding.stewardCard')).fill(card)
    await press(page, deskSays('cards.add'))
    await page.getByLabel(deskSays('founding.name')).fill('Invented Province')
    await page.getByLabel(deskSays('founding.threshold')).fill('1')
    await look('gather cards')
    await press(page, deskSays('founding.makeDraft'))
    await look('founding draft')
    await desk.close()
    expect(findings).toEqual([])
  })
})
