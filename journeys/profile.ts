import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { startListening } from './noises.ts'
import { phoneSays } from './says.ts'

/** One person's browser on one origin: her storage and her service worker are shared with nobody. */
export type Profile = {
  readonly context: BrowserContext
  readonly page: Page
  readonly close: () => Promise<void>
}

/** What a journey does on each screen that it passes. */
export type AtEach = (screen: string) => Promise<void>
export const nothing: AtEach = async () => undefined

const WIDTH = { phone: 390, desk: 1280 } as const

/** Opens the page at an origin in a fresh profile and waits until its scripts run. */
export async function openProfile(
  browser: Browser,
  origin: string,
  device: 'phone' | 'desk' = 'phone',
): Promise<Profile> {
  const context = await browser.newContext({
    viewport: { width: WIDTH[device], height: 844 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    locale: 'en-CA',
    acceptDownloads: true,
  })
  await startListening(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`in the page: ${error.message}`))
  await page.goto(origin)
  await runs(page)
  return { context, page, close: () => context.close() }
}

/** Waits until the page's own scripts have taken over from what was drawn before them. */
export async function runs(page: Page): Promise<void> {
  await page.locator('#app:not([data-prerendered])').waitFor()
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** To the first screen, from the foot of any other. */
export const goesHome = (page: Page): Promise<void> =>
  page
    .getByRole('contentinfo')
    .getByRole('button', { name: phoneSays('app.home'), exact: true })
    .click()

/** The one heading that says where a person is. */
export const shows = (page: Page, title: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 20_000 })

/** The list of words on the screen, in order. */
export const wordsShown = async (page: Page, label: string, count = 12): Promise<readonly string[]> => {
  const items = page.getByRole('list', { name: label, exact: true }).getByRole('listitem')
  await expect(items).toHaveCount(count)
  // Each stands behind its number.
  return (await items.allInnerTexts()).map((text) => text.replaceAll(/[^\p{L}]/gu, ''))
}

/** Until the app lies whole on this phone. */
export const keptForOffline = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
  })

/** Until the app lies whole on this phone, and the page has asked for nothing of itself for a second. */
export async function settles(page: Page): Promise<void> {
  await keptForOffline(page)
  let asked = 0
  const count = (): void => {
    asked += 1
  }
  page.on('request', count)
  for (let before = -1; before !== asked; ) {
    before = asked
    await page.waitForTimeout(1000)
  }
  page.off('request', count)
}
