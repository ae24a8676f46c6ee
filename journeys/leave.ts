import { type BrowserContext, expect, type Page } from '@playwright/test'

/** Where the exit leads with a connection. */
export const OUTSIDE = 'https://www.weather.gc.ca/'
export const BEFORE = 'https://before.example/'
/** How often somebody may press Back, and then Forward. */
export const TIMES = 10

/** Stand-ins answer for the outside, and for what was open before. */
export async function standInForOthers(context: BrowserContext): Promise<void> {
  for (const [address, title] of [
    [OUTSIDE, 'Outside'],
    [BEFORE, 'Before'],
  ] as const)
    await context.route(`${address}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<title>${title}</title><h1>${title}</h1>` }),
    )
}

/** A tab that showed something else before. */
export async function openAfterAnother(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(BEFORE)
  await page.goto(origin)
  await page.locator('#app:not([data-prerendered])').waitFor()
  return page
}

/** Ten times back and ten times forward from where the exit led: what of ours stands there afterwards. Our last entry may
 *  be arrived at, and leaves by itself at once; what it shows on the way is the first screen alone. */
export async function leftBehind(page: Page, secrets: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  const look = async (when: string): Promise<void> => {
    await expect(async () => {
      const here = await page.evaluate(
        () => [location.href, document.title, document.body.innerText] as const,
      )
      for (const secret of secrets) if (here.join('\n').includes(secret)) found.push(`${when}: ${secret}`)
      expect([OUTSIDE, BEFORE, 'about:blank']).toContain(here[0])
      expect(here[1]).not.toContain('Parasol')
    }, when).toPass({ timeout: 10_000, intervals: [10, 20, 50] })
  }
  for (let times = 1; times <= TIMES; times++) {
    await page.goBack({ waitUntil: 'commit', timeout: 5000 }).catch(() => null)
    await look(`after going back ${times} times`)
  }
  for (let times = 1; times <= TIMES; times++) {
    await page.goForward({ waitUntil: 'commit', timeout: 5000 }).catch(() => null)
    await look(`after going forward ${times} times`)
  }
  return found
}
