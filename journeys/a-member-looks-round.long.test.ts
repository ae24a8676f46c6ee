import { hasPoppler, readPdf } from '@parasol/testkit'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { openDesk } from './desk.ts'
import {
  coordinatorWords,
  HARBOUR,
  type InventedNetwork,
  inventNetwork,
  PUBLISHED,
} from './invented-network.ts'
import { lookOver, patience } from './look-over.ts'
import { type Member, openMember } from './member.ts'
import { openProfile, press, settles, shows, wordsShown } from './profile.ts'
import { requestsOf } from './requests.ts'
import { deskSays, formSays, phoneSays } from './says.ts'
import { opensTheReport } from './staff.ts'
import { installParasol, type Parasol } from './start-service.ts'

const THEFT = {
  plate: 'IQU 450O',
  text: 'Reported: left with the coats.',
  names: ['Quillon Ozzery'],
  level: 2,
  categories: ['theft'],
} as const
const LATE = { plate: 'UOI 921Z', text: 'Reported: shouts when asked to leave.' }

let parasol: Parasol
let network: InventedNetwork
test.beforeAll(async () => {
  test.setTimeout(240_000)
  parasol = await installParasol()
  network = await inventNetwork(parasol)
  await network.publishes(THEFT)
})
test.afterAll(() => parasol.remove())

async function aMember(browser: Browser): Promise<Member> {
  const member = await openMember(browser, parasol.phone, 'dry leaves over the stairs')
  await member.joins(network.places[0].name, await network.invitationWords())
  return member
}

/** The line that says how fresh the warnings on this phone are. */
const freshLine = (page: Page) => page.getByText(/^Warnings on this phone: updated /)

const cards = (page: Page) => page.locator('.card')

const opensTheList = async ({ page }: Member): Promise<void> => {
  await press(page, phoneSays('check.newest'))
  await shows(page, phoneSays('news.title'))
}

/** Every request of a page, as the browser's own debugger tells it. */
async function askedOf(page: Page): Promise<readonly string[]> {
  const asked: string[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', ({ request }) => void asked.push(request.url))
  await session.send('Network.enable')
  return asked
}

test('[UI-37] [UI-38] she types part of a plate on the big keys, opens the warning, and nothing is asked for', async ({
  browser,
}) => {
  test.setTimeout(patience(120_000))
  const member = await aMember(browser)
  const { page } = member
  const field = page.getByLabel(phoneSays('check.field'))
  const keys = page.getByRole('group', { name: phoneSays('keypad.title') })
  const key = (name: string) => keys.getByRole('button', { name, exact: true })

  const findings: string[] = []
  await test.step('they are away until she wants them, and keep the keyboard of the phone away', async () => {
    await expect(keys).toHaveCount(0)
    await expect(field).toHaveAttribute('inputmode', 'search')
    await press(page, phoneSays('keypad.open'))
    await expect(field).toHaveAttribute('inputmode', 'none')
    findings.push(...(await lookOver(page, 'big keys')))
  })

  // What a page fetches by itself some seconds after its start is not hers.
  await settles(page)
  const asked = await askedOf(page)
  const askedByAnyone = requestsOf(member.context, '')
  await test.step('[UI-41] she types what she saw, and hears it', async () => {
    for (const name of ['4', '5', '1']) await key(name).click()
    await key(phoneSays('keypad.delete')).click()
    await key(phoneSays('keypad.unseen')).click()
    await expect(field).toHaveValue('45?')
    await expect(keys.getByRole('status')).toHaveText(
      phoneSays('keypad.typed', { typed: `4 5 ${phoneSays('keypad.unseen')}` }),
    )
    await key(phoneSays('keypad.clear')).click()
    await expect(field).toHaveValue('')
    await key(phoneSays('keypad.early')).click()
    await key('I').click()
    await key(phoneSays('keypad.late')).click()
    for (const name of ['Q', 'U']) await key(name).click()
    await key(phoneSays('keypad.digits')).click()
    for (const name of ['4', '5', '0']) await key(name).click()
    await expect(field).toHaveValue('IQU450')
  })
  await test.step('she reads the warning that was found', async () => {
    await key(phoneSays('keypad.close')).click()
    await expect(page.getByRole('list', { name: phoneSays('warning.matched') })).toContainText(THEFT.plate)
    await press(page, phoneSays('warning.open'))
    await shows(page, phoneSays('warning.title'))
    await expect(page.getByText(THEFT.text)).toBeVisible()
  })
  await test.step('she reads what the words mean, one tap away', async () => {
    await press(page, phoneSays('meanings.link'))
    await shows(page, phoneSays('meanings.title'))
    await expect(page.getByText(phoneSays('meanings.notSure'))).toBeVisible()
    await expect(page.getByText(formSays('level.4.says'))).toBeVisible()
    await expect(page.getByText(formSays('option.happened.theft'))).toBeVisible()
  })
  expect(asked).toEqual([])
  expect(askedByAnyone).toEqual([])
  findings.push(...(await lookOver(page, 'what the words mean')))
  expect(findings).toEqual([])
  await member.close()
})

test('[UI-41] the big keys are big, apart, and in the lower half, on a small phone and held sideways', async ({
  browser,
}) => {
  const member = await aMember(browser)
  const { page } = member
  await press(page, phoneSays('keypad.open'))
  const keys = page.getByRole('group', { name: phoneSays('keypad.title') })
  for (const [width, height] of [
    [320, 568],
    [390, 844],
    [568, 320],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const name of ['digits', 'early', 'late'] as const) {
      const tab = keys.getByRole('button', { name: phoneSays(`keypad.${name}`), exact: true })
      if ((await tab.count()) > 0) await tab.click()
      const boxes = await keys.getByRole('button').evaluateAll((buttons) =>
        buttons.map((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect()
          return { left, right, top, bottom }
        }),
      )
      const at = `${width} × ${height}, ${name}`
      for (const [index, box] of boxes.entries()) {
        expect(box.right - box.left, at).toBeGreaterThanOrEqual(48)
        expect(box.bottom - box.top, at).toBeGreaterThanOrEqual(48)
        expect(box.left, at).toBeGreaterThanOrEqual(0)
        expect(box.right, at).toBeLessThanOrEqual(width)
        expect(box.bottom, at).toBeLessThanOrEqual(height)
        if (height > 480) expect(box.top, at).toBeGreaterThanOrEqual(height / 2 - 1)
        for (const other of boxes.slice(index + 1)) {
          const across = Math.max(other.left - box.right, box.left - other.right)
          const down = Math.max(other.top - box.bottom, box.top - other.bottom)
          expect(Math.max(across, down), at).toBeGreaterThanOrEqual(7.9)
        }
      }
    }
  }
  await member.close()
})

test('[UI-39] [UI-40] a result says when, where, by whom and how fresh, and after eight days what may be missing', async ({
  browser,
}) => {
  test.setTimeout(patience(120_000))
  const member = await openMember(browser, parasol.phone, 'dry leaves over the stairs')
  const { page } = member
  await page.clock.install({ time: Date.now() })
  await member.joins(network.places[0].name, await network.invitationWords())
  const findings: string[] = []
  await member.finds(THEFT.plate, THEFT.plate)
  const card = cards(page).first()
  for (const said of [
    phoneSays('warning.reported'),
    formSays('level.2.name'),
    phoneSays('warning.when', { when: 'last week' }),
    phoneSays('warning.where', { where: `Near the water, ${HARBOUR.name}` }),
    network.places[0].name,
  ])
    await expect(card).toContainText(said)
  await expect(page.getByText(phoneSays('check.noneSafe'))).toBeVisible()
  await expect(freshLine(page)).toBeVisible()
  await press(page, phoneSays('warning.open'))
  await shows(page, phoneSays('warning.title'))
  await expect(freshLine(page)).toBeVisible()
  await press(page, 'Back')
  await opensTheList(member)
  await expect(freshLine(page)).toHaveText('Warnings on this phone: updated just now')

  await page.clock.fastForward(3 * 3_600_000)
  await expect(freshLine(page)).toHaveText('Warnings on this phone: updated 3 hours ago')
  await page.clock.fastForward(8 * 24 * 3_600_000)
  const old = page.locator('.notice-care').filter({ hasText: phoneSays('check.whyQuiet') })
  await expect(old).toContainText('updated 8 days ago')
  findings.push(...(await lookOver(page, 'out of date')))
  await press(page, 'Back')
  await expect(old).toBeVisible()
  await member.context.setOffline(true)
  await press(page, phoneSays('check.update'))
  await expect(page.locator('.notice-care')).toContainText(phoneSays('check.whyOffline'))
  await member.findsNothing('zzzz 0000')
  await member.close()
  expect(findings).toEqual([])
})

test('she looks what is new near her, by day and as she chose, without a connection and without being counted', async ({
  browser,
}) => {
  test.setTimeout(patience(120_000))
  const member = await aMember(browser)
  const { page } = member
  await opensTheList(member)
  await expect(cards(page)).toHaveCount(2)
  const newest = page.getByRole('heading', { level: 2, name: phoneSays('news.all') })
  await expect(newest).toBeVisible()

  await test.step('she chooses a kind of harm; the choice is kept, locked, on her phone alone', async () => {
    const asked = requestsOf(member.context, '')
    await page.locator('summary').click()
    await page.getByRole('checkbox', { name: formSays('group.money') }).check()
    await expect(cards(page)).toHaveCount(1)
    await expect(page.getByText(THEFT.plate)).toHaveCount(0)
    await expect(cards(page)).toContainText(formSays('category.theft'))
    expect(asked).toEqual([])
    await press(page, 'Back')
    await press(page, phoneSays('check.lock'))
    await member.context.setOffline(true)
    await member.unlocks()
    await opensTheList(member)
    await expect(
      page.getByText(/^No new warnings reached this phone since you looked on .* Updated: /),
    ).toBeVisible()
    await expect(cards(page)).toHaveCount(1)
    await page.locator('summary').click()
    await page.getByRole('checkbox', { name: formSays('group.money') }).uncheck()
    await expect(cards(page)).toHaveCount(2)
  })

  await test.step('what comes later stands apart from what was there before', async () => {
    await network.publishes(LATE)
    await member.context.setOffline(false)
    await press(page, 'Back')
    await member.getsTheNewest()
    await opensTheList(member)
    const fresh = page.locator('section.part').filter({ hasText: /^New since you looked on/ })
    await expect(fresh.locator('.card')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 2, name: phoneSays('news.earlier') })).toBeVisible()
    await expect(cards(page)).toHaveCount(3)
    expect(await lookOver(page, 'what is new')).toEqual([])
  })
  await member.close()
})

test('[UI-42] a warning that staff take back while she reads it is gone from the screen, the list and the search', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const plate = 'ZOU 614I'
  await network.publishes({ plate, text: 'Reported: not the one it was thought to be.' })
  const member = await aMember(browser)
  const { page } = member
  await member.finds(plate, plate)
  await press(page, phoneSays('warning.open'))
  await expect(page.getByText(plate)).toBeVisible()

  const desk = await openDesk(browser, parasol.desk)
  await desk.signsIn(coordinatorWords(network.places[0]))
  await desk.goesTo('warnings')
  const theirs = desk.page.locator('.warnings > li').filter({ hasText: plate })
  await theirs.getByRole('button', { name: deskSays('warnings.recall') }).click()
  await desk.page.getByLabel(deskSays('recall.reason')).fill('It was somebody else.')
  await press(desk.page, deskSays('recall.act'))
  await expect(desk.page.getByText(deskSays('recall.done'))).toBeVisible({ timeout: 20_000 })
  await desk.close()

  await press(page, phoneSays('check.update'))
  await expect(page.getByText(phoneSays('warning.gone'))).toBeVisible()
  await expect(page.getByText(plate)).toHaveCount(0)
  await press(page, 'Back')
  await member.findsNothing(plate)
  await member.context.setOffline(true)
  await press(page, phoneSays('check.lock'))
  await member.unlocks()
  await member.findsNothing(plate)
  await opensTheList(member)
  await expect(page.getByText(plate)).toHaveCount(0)
  await member.close()
})

test('somebody who may be the one warned of writes without an account, and staff decide', async ({
  browser,
}) => {
  test.setTimeout(patience(150_000))
  const words = 'I drove that car after it was sold to me. Ask the yard on Quill Street.'
  const findings: string[] = []

  await test.step('from the first screen, to an organisation she chooses', async () => {
    const reported = await openProfile(browser, parasol.phone)
    const { page } = reported
    await press(page, new RegExp(`^${phoneSays('start.about')}`))
    await shows(page, phoneSays('before.title'))
    await press(page, phoneSays('app.continue'))
    await shows(page, phoneSays('about.title'))
    await press(page, phoneSays('app.continue'))
    await expect(page.getByRole('link', { name: phoneSays('about.saysProblem') })).toBeVisible()
    findings.push(...(await lookOver(page, 'about a warning')))
    await page.getByRole('radio', { name: phoneSays('about.says-about-me') }).check()
    await press(page, phoneSays('app.continue'))
    await shows(page, phoneSays('about.whoTitle'))
    findings.push(...(await lookOver(page, 'which organisation')))
    await page.getByRole('radio', { name: network.places[0].name }).check()
    await press(page, phoneSays('app.continue'))
    await shows(page, phoneSays('about.wordsTitle'))
    await page.getByLabel(phoneSays('about.wordsTitle')).fill(words)
    findings.push(...(await lookOver(page, 'in your own words')))
    await press(page, phoneSays('answers.go'))
    await shows(page, phoneSays('words.title'))
    expect(await wordsShown(page, phoneSays('words.list'))).toHaveLength(12)
    await press(page, phoneSays('words.keep'))
    await shows(page, phoneSays('sent.title'))
    await expect(page.getByText(phoneSays('sent.next3About'))).toBeVisible()
    await expect(page.getByText(phoneSays('sent.fault'))).toHaveCount(0)
    await reported.close()
  })

  const desk = await openDesk(browser, parasol.desk)
  await desk.signsIn(coordinatorWords(network.places[0]))
  await test.step('staff see it as what it is, with no way to make a warning of it', async () => {
    await opensTheReport(desk)
    await expect(desk.page.getByText(words)).toBeVisible()
    const beside = desk.page.getByRole('region', { name: deskSays('aboutWarning.title') })
    await expect(beside).toContainText(deskSays('aboutWarning.says-about-me'))
    await expect(beside).toContainText(deskSays('aboutWarning.unnamed'))
    await expect(desk.page.getByRole('button', { name: deskSays('report.writeWarning') })).toHaveCount(0)
    findings.push(...(await lookOver(desk.page, 'a word about a warning')))
  })

  await test.step('from the warning itself, it comes tied to it', async () => {
    const member = await aMember(browser)
    const { page } = member
    await member.finds(PUBLISHED.plate, PUBLISHED.plate)
    await press(page, phoneSays('warning.open'))
    await press(page, phoneSays('about.open'))
    await page.getByRole('radio', { name: phoneSays('about.says-wrong') }).check()
    await press(page, phoneSays('app.continue'))
    await page.getByLabel(phoneSays('about.wordsTitle')).fill('The plate has a Z, not an I.')
    await press(page, phoneSays('answers.go'))
    await shows(page, phoneSays('words.title'))
    await press(page, phoneSays('words.without'))
    const sure = page.getByRole('dialog').getByRole('button', { name: phoneSays('words.without') })
    if ((await sure.count()) > 0) await sure.click()
    await shows(page, phoneSays('sent.title'))
    await member.close()
    await desk.goesTo('inbox')
    await press(desk.page, deskSays('inbox.refresh'))
    await desk.page
      .getByRole('button')
      .filter({ hasText: deskSays('aboutWarning.says-wrong') })
      .click()
    const beside = desk.page.getByRole('region', { name: deskSays('aboutWarning.title') })
    await expect(beside).toContainText(PUBLISHED.plate)
    await expect(beside.getByRole('button', { name: deskSays('warnings.recall') })).toBeVisible()
  })

  await test.step('nothing was taken back by itself', async () => {
    await desk.goesTo('warnings')
    await expect(desk.page.locator('.warnings > li').filter({ hasText: PUBLISHED.plate })).toHaveCount(1)
  })
  await desk.close()
  expect(findings).toEqual([])
})

test('[UI-47] [UI-42] staff print what members of an area see, with a day to destroy it', async ({
  browser,
}) => {
  test.setTimeout(patience(120_000))
  test.skip(!hasPoppler(), 'poppler-utils is not installed')
  const desk = await openDesk(browser, parasol.desk)
  const { page } = desk
  await page.addInitScript(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await desk.opensAnew()
  await desk.signsIn(coordinatorWords(network.places[0]))
  await desk.goesTo('warnings')
  await press(page, deskSays('sheets.open'))
  await shows(page, deskSays('sheets.title'))
  const findings = await lookOver(page, 'warnings on paper')
  await page.getByRole('radio', { name: deskSays('sheets.size-a4') }).check()
  await press(page, deskSays('sheets.print'))
  await expect(page.locator('[data-printed]')).toHaveCount(1)
  const { pages, fontSizes } = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages.length).toBeGreaterThan(0)
  expect(Math.round(pages[0]?.width ?? 0)).toBe(595)
  expect(Math.min(...fontSizes)).toBeGreaterThanOrEqual(12)
  const textOf = ({ words }: (typeof pages)[number]): string => words.map(({ text }) => text).join(' ')
  for (const each of pages) {
    expect(textOf(each)).toContain('Destroy after')
    expect([...each.shades].filter((shade) => shade !== 0 && shade !== 0xffffff)).toEqual([])
  }
  const all = pages.map(textOf).join(' ')
  expect(all).toContain(THEFT.plate)
  expect(all).toContain(PUBLISHED.text)
  for (const around of [
    deskSays('nav.inbox'),
    deskSays('sheets.lead'),
    deskSays('sheets.care'),
    'Exit now',
    'Back',
  ])
    expect(all).not.toContain(around)
  await page.getByRole('checkbox', { name: HARBOUR.name }).uncheck()
  await expect(page.getByRole('heading', { name: deskSays('sheets.none') })).toBeVisible()
  await expect(page.getByRole('button', { name: deskSays('sheets.print') })).toHaveCount(0)
  await desk.close()
  expect(findings).toEqual([])
})
