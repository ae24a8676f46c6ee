import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Place } from '../apps/parasol/src/demo/province.ts'
import { type Credentials, type Desk, openDesk } from './desk.ts'
import {
  coordinatorWords,
  HARBOUR,
  type InventedNetwork,
  inventNetwork,
  PUBLISHED,
  staffWords,
} from './invented-network.ts'
import { lookOver, lookOverPhone, patience } from './look-over.ts'
import { openMember } from './member.ts'
import { goesHome, press, runs, shows, wordsShown } from './profile.ts'
import { deskSays, phoneSays } from './says.ts'
import { addsStaff, opensTheReport, removesTheMember } from './staff.ts'
import { installParasol, type Parasol } from './start-service.ts'
import { proposesACoordinator, proposesToClose, signsWhatWaits } from './stewards.ts'

let parasol: Parasol
let network: InventedNetwork
let lantern: Place
let tideline: Place
test.beforeAll(async () => {
  test.setTimeout(240_000)
  parasol = await installParasol()
  network = await inventNetwork(parasol)
  ;[lantern, tideline] = network.places
})
test.afterAll(() => parasol.remove())
test.describe.configure({ mode: 'serial' })

const STOLEN = { plate: 'QZI 904O', story: 'Took the phone and the week’s money.' }

async function deskOf(browser: Browser, words: readonly string[]): Promise<Desk> {
  const desk = await openDesk(browser, parasol.desk)
  await desk.signsIn(words)
  return desk
}

async function makesCredentials(browser: Browser): Promise<Credentials> {
  const desk = await openDesk(browser, parasol.desk)
  const made = await desk.makesWords('organisation')
  await desk.close()
  return made
}

/** Two stewards, one after the other, each at her own desk. */
async function stewardsSign(browser: Browser, proposes: (desk: Desk) => Promise<void>): Promise<void> {
  const [first, second] = network.stewardsWords
  const one = await deskOf(browser, first)
  await proposes(one)
  await one.close()
  const other = await deskOf(browser, second)
  await signsWhatWaits(other)
  await other.close()
}

const typesPieces = async (page: Page, pieces: readonly (readonly string[])[]): Promise<void> => {
  for (const [at, words] of pieces.entries())
    await page.getByLabel(deskSays('pieces.field', { number: at + 1 })).fill(words.join(' '))
}

const removes = async ({ page }: Desk, handle: string): Promise<void> => {
  await press(page, `${deskSays('staff.remove')} ${handle}`)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: deskSays('staff.removeAct') })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 })
}

const shownHandles = (page: Page): Promise<string[]> =>
  page
    .getByRole('table', { name: deskSays('staff.title') })
    .getByRole('rowheader')
    .allInnerTexts()

test('a member comes back with her own words: on a second phone, on the first once it is cleared, and not once she is removed', async ({
  browser,
}) => {
  test.setTimeout(patience(180_000))
  const findings: string[] = []
  const first = await openMember(browser, parasol.phone, 'four quiet ducks in a row')
  const handle = await first.joins(lantern.name, await network.invitationWords())
  await first.finds(PUBLISHED.plate, PUBLISHED.plate)
  const own = first.ownWords()

  const second = await openMember(browser, parasol.phone, 'other ducks on another pond')
  await press(second.page, new RegExp(`^${phoneSays('start.look')}`))
  await press(second.page, phoneSays('app.continue'))
  findings.push(...(await lookOverPhone(second.page, 'joining or coming back')))
  await goesHome(second.page)
  await test.step('words of somebody else open nothing, and it says so', async () => {
    await second.comesBack(lantern.name, staffWords(lantern))
    await expect(second.page.getByText(phoneSays('member.errorNotMember')).first()).toBeVisible({
      timeout: 20_000,
    })
    findings.push(...(await lookOverPhone(second.page, 'not a member')))
    await goesHome(second.page)
  })
  // Her place is written once a desk of her organisation is open.
  const desk = await deskOf(browser, coordinatorWords(lantern))
  await desk.close()
  await second.page.reload()
  await runs(second.page)
  await second.comesBack(lantern.name, own)
  await shows(second.page, phoneSays('check.title'))
  await second.finds(PUBLISHED.plate, PUBLISHED.plate)

  await test.step('the first phone is cleared, and she comes back on it', async () => {
    await goesHome(first.page)
    await press(first.page, phoneSays('app.settings'))
    await press(first.page, phoneSays('settings.clear'))
    await press(first.page, phoneSays('settings.clearGo'))
    await expect(first.page.getByText(phoneSays('settings.cleared'))).toBeVisible()
    await first.page.reload()
    await runs(first.page)
    await first.comesBack(lantern.name, own)
    await shows(first.page, phoneSays('check.title'))
    await first.finds(PUBLISHED.plate, PUBLISHED.plate)
  })

  await test.step('staff remove her: neither phone gets anything new, and her words open nothing', async () => {
    const removing = await deskOf(browser, coordinatorWords(lantern))
    await removesTheMember(removing, handle)
    await removing.close()
    for (const { page } of [first, second]) {
      await press(page, phoneSays('check.update'))
      await expect(page.locator('.notice-care, .notice-problem').first()).toBeVisible({ timeout: 20_000 })
    }
    const third = await openMember(browser, parasol.phone, 'a third pond without ducks')
    await third.comesBack(lantern.name, own)
    await expect(third.page.getByText(phoneSays('member.errorNotMember')).first()).toBeVisible({
      timeout: 20_000,
    })
    await third.close()
  })
  await Promise.all([first.close(), second.close()])
  expect(findings).toEqual([])
})

test('a device is lost: words on paper open another one, and whoever had the lost one is out', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  await network.receives({
    form: { happened: ['robbery'], area: HARBOUR.id, plate: STOLEN.plate, words: STOLEN.story },
    consents: [{ consent: 'warn-area', answer: 'yes' }],
  })
  const lost = await deskOf(browser, staffWords(lantern))
  await opensTheReport(lost)
  await expect(lost.page.getByText(STOLEN.story)).toBeVisible()

  // The same words on a second device.
  const second = await deskOf(browser, staffWords(lantern))
  await opensTheReport(second)
  await expect(second.page.getByText(STOLEN.story)).toBeVisible()
  await second.close()

  const fresh = await makesCredentials(browser)
  const coordinator = await deskOf(browser, coordinatorWords(lantern))
  await coordinator.goesTo('organisation')
  const [, gone] = await shownHandles(coordinator.page)
  await removes(coordinator, String(gone).trim())
  await addsStaff(coordinator, fresh.card)
  await coordinator.close()

  await lost.goesTo('inbox')
  await press(lost.page, deskSays('inbox.refresh'))
  await expect(lost.page.locator('.notice-problem').first()).toBeVisible()
  await lost.opensAnew()
  await lost.page.getByLabel(deskSays('words.label')).fill(staffWords(lantern).join(' '))
  await press(lost.page, deskSays('signIn.act'))
  await expect(lost.page.locator('.notice-problem').first()).toBeVisible()
  await lost.close()

  // What was sent before is locked under the new key too.
  const hers = await deskOf(browser, fresh.words)
  await opensTheReport(hers)
  await expect(hers.page.getByText(STOLEN.story)).toBeVisible()
  await hers.close()
})

test('all staff lose their words: people who keep pieces open the inbox for a new coordinator', async ({
  browser,
}) => {
  test.setTimeout(patience(240_000))
  const findings: string[] = []
  const pieces: (readonly string[])[] = []

  const before = await deskOf(browser, coordinatorWords(lantern))
  const { page } = before
  await test.step('a coordinator makes three pieces, and two people try theirs', async () => {
    await before.goesTo('organisation')
    await expect(page.getByText(deskSays('recovery.none'))).toBeVisible()
    await press(page, deskSays('recovery.make'))
    await shows(page, deskSays('pieces.title'))
    findings.push(...(await lookOver(page, 'pieces of a key')))
    await press(page, deskSays('pieces.make'))
    for (const number of [1, 2, 3]) {
      const title = deskSays('pieces.pieceTitle', { number, of: 3 })
      await shows(page, title)
      pieces.push(await wordsShown(page, title, 13))
      if (number === 1) findings.push(...(await lookOver(page, 'a piece')))
      await press(page, deskSays('pieces.pieceNext'))
    }
    await shows(page, deskSays('pieces.tryTitle'))
    const [first, second] = pieces as [readonly string[], readonly string[]]
    await typesPieces(page, [first, first])
    await press(page, deskSays('pieces.sign'))
    await expect(page.getByText(deskSays('pieces.failure.twice')).first()).toBeVisible()
    findings.push(...(await lookOver(page, 'a piece twice')))
    await typesPieces(page, [first, second])
    await press(page, deskSays('pieces.sign'))
    await shows(page, deskSays('pieces.doneTitle'))
    findings.push(...(await lookOver(page, 'pieces are made')))
    await press(page, deskSays('pieces.back'))
    await expect(page.getByText(deskSays('recovery.there', { needed: 2, pieces: 3 }))).toBeVisible()
    await before.close()
  })

  const fresh = await makesCredentials(browser)
  await test.step('stewards name a new coordinator', () =>
    stewardsSign(browser, (desk) => proposesACoordinator(desk, lantern.name, fresh.card)))

  const after = await deskOf(browser, fresh.words)
  await test.step('two people bring their pieces, and she opens the inbox', async () => {
    await after.goesTo('organisation')
    await expect(after.page.getByText(deskSays('recovery.shut'))).toBeVisible()
    findings.push(...(await lookOver(after.page, 'an inbox that is shut')))
    await press(after.page, deskSays('recovery.open'))
    await shows(after.page, deskSays('recover.title'))
    const [, second, third] = pieces as [readonly string[], readonly string[], readonly string[]]
    await typesPieces(after.page, [third, second.with(0, 'zebra')])
    await press(after.page, deskSays('recover.act'))
    await expect(after.page.locator('#piece-2-error')).toBeVisible()
    findings.push(...(await lookOver(after.page, 'a wrong piece')))
    await typesPieces(after.page, [third, second])
    await press(after.page, deskSays('recover.act'))
    await shows(after.page, deskSays('recover.doneTitle'))
    findings.push(...(await lookOver(after.page, 'the inbox is open')))
    await press(after.page, deskSays('recover.go'))
    await opensTheReport(after)
    await expect(after.page.getByText(STOLEN.story)).toBeVisible()
  })
  await test.step('everybody can see that it was opened so', async () => {
    await after.goesTo('organisation')
    await expect(after.page.getByText(/^The inbox was opened with pieces on /)).toBeVisible()
    await after.close()
  })
  expect(findings).toEqual([])
})

test('[UI-65] staff sign in with a passkey, with another one, and with words on paper when both are gone', async ({
  browser,
}) => {
  test.setTimeout(patience(120_000))
  const findings: string[] = []
  const words = staffWords(tideline)
  const desk = await openDesk(browser, parasol.desk)
  const { page } = desk
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const authenticator = async (hasPrf: boolean): Promise<string> => {
    const options = {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    } as const
    return (await devtools.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId
  }
  const removed = (authenticatorId: string): Promise<unknown> =>
    devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
  const opensAgain = async (): Promise<void> => {
    await desk.opensAnew()
    await press(page, deskSays('signIn.passkey'))
    await expect(page.getByRole('navigation', { name: deskSays('nav.label') })).toBeVisible()
    await desk.goesTo('you')
  }
  const kept = page.getByRole('list', { name: deskSays('you.passkeys') }).getByRole('listitem')

  await desk.signsIn(words)
  await desk.goesTo('you')
  await test.step('one that only signs is refused, and says why', async () => {
    const plain = await authenticator(false)
    await press(page, deskSays('you.passkeyAdd'))
    await expect(page.getByText(deskSays('you.passkey.no-key'))).toBeVisible()
    findings.push(...(await lookOver(page, 'no passkey')))
    await removed(plain)
  })
  const first = await authenticator(true)
  await press(page, deskSays('you.passkeyAdd'))
  await expect(kept).toHaveCount(1)
  findings.push(...(await lookOver(page, 'a passkey')))
  await opensAgain()
  await press(page, deskSays('you.passkeyMore'))
  await expect(page.getByText(deskSays('you.passkey.there-already'))).toBeVisible()

  await removed(first)
  const second = await authenticator(true)
  await press(page, deskSays('you.passkeyMore'))
  await expect(kept).toHaveCount(2)
  await opensAgain()
  await removed(second)
  await authenticator(true)
  await desk.opensAnew()
  await press(page, deskSays('signIn.passkey'))
  await expect(page.getByText(deskSays('signIn.withPasskey.not-given'))).toBeVisible({ timeout: 65_000 })
  findings.push(...(await lookOver(page, 'a passkey is gone')))
  await press(page, deskSays('signIn.useWords'))
  await desk.signsIn(words)
  await desk.goesTo('you')
  await press(page, deskSays('you.forget'))
  await expect(kept).toHaveCount(0)
  await desk.opensAnew()
  await expect(page.getByLabel(deskSays('words.label'))).toBeVisible()
  await desk.close()
  expect(findings).toEqual([])
})

test('an organisation closes: its stand-in reads what it received', async ({ browser }) => {
  test.setTimeout(150_000)
  const closing = await deskOf(browser, coordinatorWords(lantern))
  const { page } = closing
  await closing.goesTo('organisation')
  await press(page, deskSays('organisation.change'))
  await page.getByRole('radio', { name: tideline.name, exact: true }).check()
  await press(page, deskSays('details.sign'))
  await page
    .locator('summary')
    .filter({ hasText: deskSays('organisation.closing') })
    .click()
  await press(page, deskSays('organisation.handOver', { name: tideline.name }))
  await expect(page.getByText(deskSays('organisation.handedOver', { name: tideline.name }))).toBeVisible()
  await closing.close()
  await stewardsSign(browser, (desk) => proposesToClose(desk, lantern.name, tideline.name))

  const follower = await deskOf(browser, coordinatorWords(tideline))
  await opensTheReport(follower)
  await expect(follower.page.getByText(STOLEN.story)).toBeVisible()
  await follower.close()
})
