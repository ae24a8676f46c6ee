import { type Browser, chromium, expect, type Page } from '@playwright/test'
import phoneTexts from '../apps/reports/phone/messages/en.json' with { type: 'json' }
import sharedTexts from '../packages/ui/messages/en.json' with { type: 'json' }
import config from '../playwright.config.ts'
import { HARBOUR, type InventedNetwork, PUBLISHED, test } from './invented-network.ts'
import { keptOn, turnsAway } from './kept.ts'
import { type Member, openMember } from './member.ts'
import { groundsDuring } from './picture.ts'
import { press, runs, shows } from './profile.ts'
import { INVENTED_STORY, openReporter } from './reporter.ts'
import { phoneSays } from './says.ts'

const WEATHER = 'https://www.weather.gc.ca/'
const PASSPHRASE = 'nine paper boats in the rain'
const WRONG = 'nine paper boats in the snow'
const MINUTE_MS = 60_000
const ALMOST_BLACK = 0.02

async function withWarnings(browser: Browser, network: InventedNetwork): Promise<Member> {
  const member = await openMember(browser, network.parasol.phone, PASSPHRASE)
  await member.context.route(`${WEATHER}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Outside</title><h1>Sunny</h1>' }),
  )
  await member.joins(network.places[0].name, await network.invitationWords())
  return member
}

const toSettings = (page: Page): Promise<void> => press(page, phoneSays('app.settings'))

async function toLocking(page: Page): Promise<void> {
  await toSettings(page)
  await press(page, new RegExp(`^${phoneSays('lock.title')}`))
  await shows(page, phoneSays('lock.title'))
}

async function toCheck(page: Page): Promise<void> {
  await press(page, phoneSays('app.home'))
  await press(page, new RegExp(`^${phoneSays('start.look')}`))
  await press(page, phoneSays('app.continue'))
}

/** Closed, and opened by the same person later. */
async function comesBack(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(origin)
  await runs(page)
}

test('[UI-14] a name and a picture are chosen before the page goes to the home screen', async ({
  browser,
  network,
}) => {
  const { page, close } = await openReporter(browser, network.parasol.phone)
  const session = await page.context().newCDPSession(page)
  const ids = new Set<unknown>()
  await toSettings(page)
  await press(page, new RegExp(`^${phoneSays('icon.title')}`))
  await expect(page.getByText(phoneSays('icon.stays'))).toBeVisible()
  for (const name of ['Memo', 'Flora', 'Horizon', 'Parasol']) {
    await page.getByLabel(name, { exact: false }).check()
    const { url, data, errors } = await session.send('Page.getAppManifest')
    const manifest = JSON.parse(data ?? '{}') as Record<string, unknown> & { icons: { src: string }[] }
    expect([errors, new URL(url).pathname]).toEqual([[], `/${name.toLowerCase()}.webmanifest`])
    expect([manifest['name'], manifest['short_name']]).toEqual([name, name])
    ids.add(manifest['id'])
    for (const { src } of manifest.icons) {
      expect(src).toContain(name.toLowerCase())
      const size = /-(\d+)\.png$/.exec(src)?.[1]
      const drawn = await page.evaluate(async (address) => {
        const image = new Image()
        image.src = address
        await image.decode()
        return [image.naturalWidth, image.naturalHeight]
      }, src)
      if (size) expect(drawn).toEqual([Number(size), Number(size)])
    }
    const apple = await page.evaluate(() => [
      document.querySelector('meta[name="apple-mobile-web-app-title"]')?.getAttribute('content'),
      document.querySelector('link[rel="apple-touch-icon"]')?.getAttribute('href'),
    ])
    expect(apple).toEqual([name, `/icons/${name.toLowerCase()}-192.png`])
  }
  // With one id for all, browsers would put the default's name and picture in place of the one chosen.
  expect(ids.size).toBe(4)
  expect(page.url()).toBe(`${network.parasol.phone}/`)
  await close()
})

test('[UI-15] warnings lock when the page is hidden, or after as long as she chose', async ({
  browser,
  network,
}) => {
  const member = await withWarnings(browser, network)
  const { page } = member
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
  await turnsAway(page, 'hidden')
  await turnsAway(page, 'visible')
  await shows(page, phoneSays('member.unlockTitle'))
  await expect(page.getByText(PUBLISHED.plate)).toHaveCount(0)
  await member.unlocks()

  await toLocking(page)
  await page.getByLabel('Lock after 5 minutes').check()
  await page.clock.install()
  await turnsAway(page, 'hidden')
  await page.clock.fastForward(4 * MINUTE_MS)
  await turnsAway(page, 'visible')
  await expect(page.getByLabel('Lock after 5 minutes')).toBeChecked()
  await turnsAway(page, 'hidden')
  await page.clock.fastForward(6 * MINUTE_MS)
  await turnsAway(page, 'visible')
  await expect(page.getByText(phoneSays('lock.openFirst'))).toBeVisible()

  await comesBack(page, network.parasol.phone)
  await toCheck(page)
  await shows(page, phoneSays('member.unlockTitle'))
  await member.unlocks()
  await toLocking(page)
  await expect(page.getByLabel('Lock after 5 minutes')).toBeChecked()
  await member.close()
})

test('[UI-15] what a lost passphrase means is said before one is chosen', async ({ browser, network }) => {
  const member = await openMember(browser, network.parasol.phone, PASSPHRASE)
  const said: string[] = []
  await member.joins(network.places[0].name, await network.invitationWords(), async (screen) => {
    if (screen === phoneSays('member.lockTitle')) said.push(await member.page.locator('main').innerText())
  })
  expect(said.join('\n')).toContain(phoneSays('member.lockLost'))
  await member.close()
})

test('[UI-16] too many wrong tries remove the warnings, if she chose so, and nothing else', async ({
  browser,
  network,
}) => {
  const member = await withWarnings(browser, network)
  const { page } = member
  const tries = async (passphrase: string): Promise<void> => {
    await page.getByLabel(phoneSays('member.passphrase'), { exact: true }).fill(passphrase)
    await press(page, phoneSays('member.unlock'))
    await expect(page.getByText(phoneSays('member.unlocking'))).toHaveCount(0)
  }
  await toLocking(page)
  await expect(page.getByLabel(phoneSays('lock.never'))).toBeChecked()
  await page.getByLabel('Remove warnings after 5 wrong tries').check()
  await press(page, phoneSays('lock.now'))
  await toCheck(page)
  for (let wrong = 1; wrong <= 4; wrong++) await tries(WRONG)
  await expect(page.getByRole('alert')).toContainText('One more wrong try removes the warnings')
  await comesBack(page, network.parasol.phone)
  await toCheck(page)
  await tries(WRONG)
  await expect(page.getByText(phoneSays('member.removed'))).toBeVisible()
  await comesBack(page, network.parasol.phone)
  await toCheck(page)
  await shows(page, phoneSays('member.title'))
  const names = await page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('kept')
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const keys = opening.result.transaction('kept').objectStore('kept').getAllKeys()
          keys.addEventListener('success', () => resolve(keys.result.map(String)))
        })
      }),
  )
  expect(names).toEqual(['charter'])
  await press(page, phoneSays('app.home'))
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await shows(page, phoneSays('before.title'))
  await member.close()
})

test('[UI-17] this phone is cleared in two taps, and the browser itself finds nothing left', async ({
  browser,
  network,
}) => {
  const member = await withWarnings(browser, network)
  const { page } = member
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await toSettings(page)
  await page.getByLabel(phoneSays('settings.themeDim'), { exact: true }).check()
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    await root.getFileHandle('invented', { create: true })
    sessionStorage.setItem('invented', '1')
  })
  const before = await keptOn(page)
  for (const kind of ['databases', 'caches', 'workers', 'files', 'local', 'session'])
    expect(before[kind]).not.toEqual([])
  const other = await member.context.newPage()
  await other.goto(network.parasol.phone)
  await runs(other)

  await press(page, phoneSays('settings.clear'))
  await press(page, phoneSays('settings.clearGo'))
  await shows(page, phoneSays('settings.cleared'))
  await other.waitForURL(WEATHER)
  const nothing = Object.fromEntries(Object.keys(before).map((kind) => [kind, []]))
  expect(await keptOn(page)).toEqual(nothing)
  await press(page, phoneSays('app.home'))
  await shows(page, phoneSays('start.title'))
  await runs(page)
  expect({ ...(await keptOn(page)), workers: [], caches: [] }).toEqual(nothing)
  await toCheck(page)
  await shows(page, phoneSays('member.title'))
  await member.close()
})

test('[UI-58] the light she chose holds from the first paint on, and is kept only when chosen', async ({
  browser,
  network,
}) => {
  const { page, close } = await openReporter(browser, network.parasol.phone)
  const reload = async (): Promise<void> => {
    await page.reload()
    await runs(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect((await keptOn(page))['local']).toEqual([])
  for (const theme of ['themeDark', 'themeDim'] as const) {
    await toSettings(page)
    await page.getByLabel(phoneSays(`settings.${theme}`), { exact: true }).check()
    const grounds = await groundsDuring(browser, page, reload)
    expect(Math.max(...grounds), theme).toBeLessThan(ALMOST_BLACK)
  }
  await toSettings(page)
  await page.getByLabel(phoneSays('settings.themeLight'), { exact: true }).check()
  await page.emulateMedia({ colorScheme: 'dark' })
  const grounds = await groundsDuring(browser, page, reload)
  expect(grounds.at(-1)).toBeGreaterThan(0.5)
  await toSettings(page)
  await page.getByLabel(phoneSays('settings.themeAuto'), { exact: true }).check()
  expect((await keptOn(page))['local']).toEqual([])
  await close()
})

test('[UI-05] [UI-15] a page that the browser kept in memory comes back locked', async ({ network }) => {
  const browser = await chromium.launch({
    ...config.use?.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const member = await withWarnings(browser, network)
  const { page } = member
  const restored: string[] = []
  page.on('console', (message) => restored.push(message.text()))
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => persisted && console.log('brought back from memory'), {
      capture: true,
    }),
  )
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
  await page.goto(WEATHER)
  await page.goBack({ waitUntil: 'commit' })
  await runs(page)
  expect(restored).toContain('brought back from memory')
  await expect(page.getByText(PUBLISHED.plate)).toHaveCount(0)
  await toCheck(page)
  await shows(page, phoneSays('member.unlockTitle'))
  await browser.close()
})

test('[UI-07] [UI-08] [UI-10] Shift pressed three times is counted on screen, leaves without a word to anybody, and the app is locked on return', async ({
  browser,
  network,
}) => {
  const member = await withWarnings(browser, network)
  const { page, context } = member
  const phone = network.parasol.phone
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await expect(page.locator('.exit-dot-done')).toHaveCount(2)
  await expect(page.getByRole('status').filter({ hasText: 'Press Shift once more' })).toHaveCount(1)
  await page.keyboard.press('Shift')
  await page.waitForURL(WEATHER)
  const neutral = new Set([`${phone}/away.html`, `${phone}/away.js`, WEATHER])
  expect(asked.filter((address) => !neutral.has(address))).toEqual([])
  await page.goto(phone)
  await runs(page)
  await toCheck(page)
  await shows(page, phoneSays('member.unlockTitle'))
  await member.close()
})

test('[UI-55] after the first visit every public screen works without a connection', async ({
  browser,
  network,
}) => {
  test.setTimeout(150_000)
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page } = reporter
  await reporter.keepsThePage()
  const missing: string[] = []
  const look = async (screen: string): Promise<void> => {
    const said = await page.locator('main').innerText()
    if (said.includes(phoneTexts.app.loadFailed) || said.trim() === '') missing.push(screen)
  }
  await reporter.context.setOffline(true)
  await page.reload()
  await runs(page)
  await look('start')
  for (const [button, title] of [
    ['app.safety', 'safety.title'],
    ['app.help', 'support.title'],
    ['app.settings', 'settings.title'],
  ] as const) {
    await press(page, phoneSays(button))
    await shows(page, phoneSays(title))
    await look(title)
  }
  await press(page, new RegExp(`^${phoneSays('icon.title')}`))
  await shows(page, phoneSays('icon.title'))
  await page.locator('.choice-picture').first().waitFor()
  expect(
    await page
      .locator('.choice-picture')
      .evaluateAll((all) => all.every((each) => (each as HTMLImageElement).naturalWidth > 0)),
  ).toBe(true)
  await toSettings(page)
  await press(page, phoneSays('settings.clear'))
  await shows(page, phoneSays('settings.clearTitle'))
  await toCheck(page)
  await shows(page, phoneSays('member.title'))
  await press(page, phoneSays('member.join'))
  await shows(page, phoneSays('member.whoTitle'))
  await look('who invited')
  await press(page, phoneSays('app.home'))
  await press(page, new RegExp(`^${phoneSays('start.words')}`))
  await expect(page.getByLabel(phoneSays('receipt.field'))).toBeVisible()
  await look('receipt')
  await press(page, phoneSays('app.home'))
  await reporter.tells({ ...INVENTED_STORY, area: HARBOUR.name }, network.places[0].name, look)
  expect(await reporter.locksIt()).toHaveLength(12)
  await page.locator('.language').click()
  await press(page, 'Français')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  expect(missing).toEqual([])
  await reporter.close()
})

test('[UI-55] a member finds a synced warning after a start without a connection', async ({
  browser,
  network,
}) => {
  const member = await withWarnings(browser, network)
  const { page } = member
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await member.context.setOffline(true)
  await comesBack(page, network.parasol.phone)
  await toCheck(page)
  await member.unlocks()
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
  await expect(page.getByText(sharedTexts.ui.outdated)).toHaveCount(0)
  await member.close()
})
