import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test } from './invented-network.ts'
import { axeFindings } from '../packages/ui/gallery/axe.ts'
import english from '../apps/reports/phone/messages/en.json' with { type: 'json' }
import french from '../apps/reports/phone/messages/fr.json' with { type: 'json' }

/** Why there is nothing to fill in, and whom to call, in both languages; an exit, and no form. */
async function refusesHonestly(page: Page): Promise<void> {
  for (const { unfit, support } of [english, french]) {
    await expect(page.getByText(unfit.why)).toBeVisible()
    await expect(page.getByText(unfit.can1)).toBeVisible()
    for (const line of [support.dangerText, support.victimText, support.crisisText, support.kuuText])
      await expect(page.getByText(line)).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByText(english.start.tell)).toBeHidden()
  for (const field of ['form', 'input', 'textarea', 'select', 'button'])
    await expect(page.locator(`${field}:visible`)).toHaveCount(0)
  await expect(page.getByRole('link', { name: english.unfit.exit })).toHaveAttribute('href', '/away.html')
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    const [inner, whole] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
    expect(whole).toBeLessThanOrEqual(inner ?? 0)
  }
}

async function open(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(origin)
  return page
}

test('[UI-35] without script, the page says why it asks nothing, and whom to call', async ({
  browser,
  network,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.route('https://www.weather.gc.ca/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Outside</title>' }),
  )
  const page = await open(context, network.parasol.phone)
  await refusesHonestly(page)
  await page.getByRole('link', { name: english.unfit.exit }).click()
  await page.waitForURL('https://www.weather.gc.ca/')
  await context.close()
})

test('[UI-35] a phone that is too old gets the same page', async ({ browser, network }) => {
  for (const missing of ['BigInt', 'Worker']) {
    const context = await browser.newContext()
    await context.addInitScript((name) => {
      Reflect.deleteProperty(globalThis, name)
    }, missing)
    const page = await open(context, network.parasol.phone)
    await refusesHonestly(page)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 640 })
      expect(await axeFindings(page)).toEqual([])
    }
    await context.close()
  }
})

test('[UI-35] so does one that cannot read the app itself', async ({ browser, network }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await context.route('**/assets/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'let newer = than this' }),
  )
  await refusesHonestly(await open(context, network.parasol.phone))
  await context.close()
})

test('[UI-35] nobody else sees anything of it', async ({ browser, network }) => {
  const context = await browser.newContext()
  const page = await open(context, network.parasol.phone)
  await expect(page.getByText(english.start.tell)).toBeVisible()
  await expect(page.getByText(english.unfit.why)).toBeHidden()
  await context.close()
})
