import { type Browser, expect, type Page } from '@playwright/test'
import { openDesk, settled } from './desk.ts'
import { coordinatorWords, HARBOUR, type InventedNetwork, test } from './invented-network.ts'
import { press, shows } from './profile.ts'
import { openReporter } from './reporter.ts'
import { deskSays, formSays, phoneSays } from './says.ts'
import { opensTheReport } from './staff.ts'

const PLATE = 'QZO 7IU'
const RIGHT_PLATE = 'QZO 1IU'
const TOLD = {
  form: { happened: ['robbery'], area: HARBOUR.id, plate: PLATE },
  consents: [
    { consent: 'warn-area', answer: 'yes' },
    { consent: 'contact', answer: 'yes' },
  ],
  contact: {
    support: ['talk'],
    callMe: 'Juniper Oriole',
    safeWay: 'Ring 604 555 0177 and hang up once',
    safeHours: 'Thursdays between four and six',
    sayWho: 'no',
    sayInstead: 'the dentist about Tuesday',
  },
  police: 'I kept the torn receipt with his writing on it.',
} as const

const changing = (term: string) => new RegExp(`^Change ${term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)

const unfolds = (page: Page, title: string): Promise<void> =>
  page.locator('summary', { hasText: title }).click()

async function staffAt(browser: Browser, network: InventedNetwork) {
  const desk = await openDesk(browser, network.parasol.desk)
  await desk.signsIn(coordinatorWords(network.places[0]))
  await settled(desk.page)
  await opensTheReport(desk)
  return desk
}

test('[UI-23] somebody adds and corrects, and changes her mind about each consent', async ({
  browser,
  network,
}) => {
  const words = await network.receives(TOLD)
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page } = reporter
  await reporter.opensWith(words)

  await test.step('she adds something, and puts the plate right', async () => {
    await press(page, phoneSays('receipt.more'))
    await page.getByLabel(phoneSays('receipt.addition')).fill('He came back on foot later.')
    await press(page, phoneSays('receipt.sendAddition'))
    await expect(page.getByText(phoneSays('receipt.sentReply'))).toBeVisible()
    await press(page, changing(formSays('question.vehicle.title')))
    await page.getByRole('textbox', { name: formSays('field.plate.label'), exact: true }).fill(RIGHT_PLATE)
    await press(page, phoneSays('receipt.sendCorrection'))
    await expect(page.getByText(phoneSays('receipt.correctionSent'))).toBeVisible()
    await press(page, phoneSays('receipt.moreBack'))
    await unfolds(page, phoneSays('receipt.toldTitle'))
    await expect(page.getByText(RIGHT_PLATE)).toBeVisible()
    await expect(page.getByText(phoneSays('receipt.beforeThat', { text: PLATE }))).toBeVisible()
  })

  await test.step('staff see both, and take over the corrected one', async () => {
    const desk = await staffAt(browser, network)
    const amendments = desk.page.getByRole('region', { name: deskSays('report.amendments') })
    await expect(amendments).toContainText(RIGHT_PLATE)
    await expect(amendments).toContainText(deskSays('report.firstSaid', { text: PLATE }))
    await expect(amendments.getByRole('listitem').last()).toContainText('He came back on foot later.')
    await expect(desk.page.getByRole('region', { name: deskSays('report.answers') })).toContainText(PLATE)
    await press(desk.page, deskSays('report.writeWarning'))
    await shows(desk.page, deskSays('write.title'))
    await amendments
      .getByRole('button', { name: `${deskSays('write.takeOver')} ${formSays('field.plate.label')}` })
      .click()
    await expect(desk.page.locator('textarea, input').filter({ visible: true })).not.toHaveCount(0)
    const kept = await desk.page
      .locator('textarea, input')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))
    expect(kept).toContain(RIGHT_PLATE)
    await desk.close()
  })

  await test.step('she says yes or no again to each, and sees what she was asked when', async () => {
    await unfolds(page, phoneSays('receipt.allowedTitle'))
    for (const kind of ['warn-area', 'warn-province', 'partners', 'contact', 'research'] as const) {
      const ask = formSays(`consent.${kind}.ask`)
      await press(page, changing(ask))
      await page
        .locator('.choose')
        .getByRole('button', { name: phoneSays('agree.no'), exact: true })
        .click()
      await expect(
        page.locator('.summary-row', { hasText: ask }).filter({ hasText: phoneSays('agree.no') }),
      ).toBeVisible()
    }
    await unfolds(page, phoneSays('receipt.askedTitle'))
    await expect(page.locator('blockquote')).toHaveCount(7)
    await expect(page.locator('blockquote').last()).toContainText(formSays('consent.warn-area.sees'))
  })
  await reporter.close()
})

test('[G19] she takes it back after the days she chose beforehand, and cancels', async ({
  browser,
  network,
}) => {
  const words = await network.receives({ ...TOLD, wait: 14 })
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page } = reporter
  await reporter.opensWith(words)
  await press(page, phoneSays('receipt.takeBack'))
  await shows(page, phoneSays('receipt.takeBackTitle'))
  await unfolds(page, phoneSays('wait.title'))
  await expect(page.getByRole('radio')).toHaveCount(1)
  await press(page, phoneSays('receipt.takeBackAsk'))
  await expect(page.getByRole('heading', { name: phoneSays('receipt.pending.waits') })).toBeVisible()
  await expect(page.locator('.countdown')).toContainText('14')
  await expect(page.getByRole('button', { name: phoneSays('receipt.takeBack'), exact: true })).toHaveCount(0)

  const desk = await staffAt(browser, network)
  await expect(desk.page.getByText(deskSays('report.withdrawalHow'))).toBeVisible()

  await press(page, phoneSays('receipt.pendingCancel'))
  await expect(page.locator('.countdown')).toHaveCount(0)
  await expect(page.getByText(phoneSays('receipt.withdrawalKept'))).toBeVisible()
  await press(desk.page, deskSays('thread.refresh'))
  await expect(desk.page.getByText(deskSays('report.withdrawalHow'))).toHaveCount(0)
  await desk.close()
  await reporter.close()
})

test('a locked part opens for staff only when she opens it, and says first what may be said', async ({
  browser,
  network,
}) => {
  const words = await network.receives(TOLD)
  const desk = await staffAt(browser, network)
  const locked = desk.page.getByRole('region', { name: deskSays('report.locked') })
  await expect(locked).not.toContainText('604 555 0177')
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page } = reporter
  await reporter.opensWith(words)
  await unfolds(page, phoneSays('receipt.lockedTitle'))
  await press(page, phoneSays('receipt.openPart.contact'))
  await expect(page.getByText(phoneSays('receipt.openForGood'))).toBeVisible()
  await press(page, phoneSays('receipt.openNot'))
  await press(page, phoneSays('receipt.openPart.contact'))
  await press(page, phoneSays('receipt.openGo.contact'))
  await expect(page.locator('[data-part="police"]')).toContainText(phoneSays('receipt.stillLocked'))

  await press(desk.page, deskSays('thread.refresh'))
  await expect(locked).toContainText(deskSays('report.sayNothing'))
  await expect(locked).toContainText(TOLD.contact.sayInstead)
  await expect(locked.getByText(TOLD.contact.safeWay)).toBeHidden()
  await unfolds(desk.page, deskSays('report.howToReach'))
  await expect(locked.getByText(TOLD.contact.safeWay)).toBeVisible()
  await expect(locked).not.toContainText(TOLD.police)
  await desk.close()
  await reporter.close()
})

test('[UI-29] what she writes without a connection waits, locked, and can be cancelled', async ({
  browser,
  network,
}) => {
  const words = await network.receives(TOLD)
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page, context } = reporter
  await reporter.opensWith(words)
  const writes = async (text: string): Promise<void> => {
    await page.getByLabel(phoneSays('receipt.reply')).fill(text)
    await press(page, phoneSays('receipt.send'))
    await expect(page.getByText(phoneSays('receipt.keepAsk'))).toBeVisible()
    await press(page, phoneSays('send.keep'))
    await expect(page.getByText(phoneSays('receipt.keptReply'))).toBeVisible()
  }
  await context.setOffline(true)
  await writes('First, from the ferry.')
  await writes('Second, which I think better of.')
  await expect(page.getByText(phoneSays('receipt.waitingTag'))).toHaveCount(2)
  await press(page, phoneSays('receipt.cancelWaiting'))
  await expect(page.getByText(phoneSays('receipt.waitingTag'))).toHaveCount(1)
  await context.setOffline(false)
  await expect(page.getByText(phoneSays('receipt.waitingTag'))).toHaveCount(0, { timeout: 20_000 })
  await expect(page.getByText('First, from the ferry.')).toBeVisible()
  await expect(page.getByText(phoneSays('receipt.sentTag'), { exact: true })).toHaveCount(1)
  await expect(page.getByText('Second, which I think better of.')).toHaveCount(0)
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).not.toContain('letters')
  await reporter.close()
})

/** Everything a phone asks and shows when words are opened behind which nothing is. */
async function opened(browser: Browser, origin: string, words: readonly string[]) {
  const { page, context, close } = await openReporter(browser, origin)
  await press(page, new RegExp(`^${phoneSays('start.words')}`))
  await page.getByLabel(phoneSays('receipt.field')).fill(words.join(' '))
  const asked: Promise<string>[] = []
  context.on('response', (response) => {
    const request = response.request()
    const size = async (): Promise<string> => {
      const { length } = await response.body()
      const path = new URL(request.url()).pathname
      return `${request.method()} ${path} ${request.postData()?.length} ${response.status()} ${length}`
    }
    if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(size())
  })
  await press(page, phoneSays('receipt.open'))
  await expect(page.getByText(phoneSays('receipt.notFound')).first()).toBeVisible()
  const said = await page.locator('main').innerText()
  const shown = { requests: await Promise.all(asked), said }
  await close()
  return shown
}

test('[UI-25] words that were never used, and words of what was taken back, look and ask the same', async ({
  browser,
  network,
}) => {
  const words = await network.receives(TOLD)
  const reporter = await openReporter(browser, network.parasol.phone)
  await reporter.opensWith(words)
  await reporter.takesItBack()
  await reporter.close()
  const { phone } = network.parasol
  const never = ('abandon '.repeat(11) + 'about').split(' ')
  const [unknown, withdrawn] = [await opened(browser, phone, never), await opened(browser, phone, words)]
  expect(withdrawn.requests).toEqual(unknown.requests)
  expect(withdrawn.requests.filter((each) => each.includes('/v1/mailbox/'))).toHaveLength(1)
  expect(withdrawn.said).toBe(unknown.said)
})
