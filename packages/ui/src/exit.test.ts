import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { openBrowser, serveGallery } from '../gallery/serve.ts'
import type { Gallery } from '../gallery/serve.ts'

const outside = 'https://www.weather.gc.ca/'
let gallery: Gallery
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await gallery.stop()
})
beforeEach(async () => {
  context = await browser.newContext()
  await context.route(`${outside}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Outside</title><p>Sunny' }),
  )
  page = await context.newPage()
})
afterEach(() => context.close())

async function start(): Promise<void> {
  await page.goto(`${gallery.origin}/before`)
  await page.goto(gallery.origin)
  await page.waitForSelector('#app:not([data-prerendered])')
}

async function toReview(): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByLabel('This week').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox').fill('An invented story')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor()
}

async function press(key: string, times: number): Promise<void> {
  for (let done = 0; done < times; done++) await page.keyboard.press(key)
}

const arrived = (): Promise<void> => page.waitForURL(outside)

it('[UI-01] the exit is the second tab stop of a screen and the first of a dialog', async () => {
  await start()
  await press('Tab', 2)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Exit now')
  await page.getByRole('button', { name: /Language/ }).click()
  await press('Shift+Tab', 1)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Exit now')
})

it('[UI-01] the exit works before any script has run', async () => {
  await context.route('**/assets/*.js', (route) => route.abort())
  await page.goto(gallery.origin)
  await page.getByRole('link', { name: 'Exit now' }).click()
  await arrived()
})

it('[UI-02] Shift three times leaves; while typing capitals nothing happens', async () => {
  await start()
  await toReview()
  await press('Shift', 2)
  await press('Shift+A', 3)
  expect(page.url()).toBe(`${gallery.origin}/`)
  await press('Shift', 3)
  await arrived()
})

it('[UI-03] Escape ten times leaves and never shows content again, even when the next page hangs', async () => {
  const hanging: Route[] = []
  await context.route('**/away.html', (route) => void hanging.push(route))
  await start()
  await toReview()
  // While a navigation hangs the page cannot be asked, so it tells.
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  await page.evaluate(() => setInterval(() => console.log(`${document.body.innerHTML.length} bytes`), 20))
  await press('Escape', 3)
  await expect.poll(() => hanging.length).toBeGreaterThan(0)
  told.length = 0
  await press('Escape', 7)
  await expect.poll(() => told.length).toBeGreaterThan(10)
  expect(new Set(told)).toEqual(new Set(['0 bytes']))
  await Promise.all(hanging.map((route) => route.abort('aborted')))
  expect(await page.evaluate(() => document.body.innerHTML)).toBe('')
  expect(await page.locator('body').ariaSnapshot()).toBe('')
})

it('[UI-04] the page is blank in the same task as the press, and keys are dropped though a hook fails', async () => {
  await context.route('**/away.html', () => undefined)
  await start()
  await toReview()
  const [left, name] = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.exit')?.click()
    return [document.body.innerHTML, window.name]
  })
  expect(left).toBe('')
  expect(name).toBe('keys dropped')
})

it('[UI-05] after leaving, Back shows the page before and Forward nothing of the app', async () => {
  await start()
  await toReview()
  const length = await page.evaluate(() => history.length)
  await page.getByRole('link', { name: 'Exit now' }).click()
  await arrived()
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(length)
  await page.goBack()
  expect(page.url()).toBe(`${gallery.origin}/before`)
  for (let back = 0; back < 10; back++) {
    await page.goBack()
    expect(await page.title()).not.toBe('Parasol')
  }
})

it('[UI-05] Forward to the app’s last entry after leaving goes back at once', async () => {
  await start()
  await toReview()
  await page.getByRole('link', { name: 'Exit now' }).click()
  await arrived()
  const seen: string[] = []
  page.on('framenavigated', (frame) => seen.push(frame.url()))
  await page.evaluate(() => history.forward())
  await expect.poll(() => seen).toEqual([`${gallery.origin}/`, outside])
  expect(await page.title()).toBe('Outside')
})

it('[UI-05] a page brought back from the browser’s memory starts anew', async () => {
  await start()
  await toReview()
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await page.getByRole('heading', { level: 1, name: 'What happened?' }).waitFor()
  expect(await page.getByText('An invented story').count()).toBe(0)
})

it('[UI-06] without a connection the exit leads to a plain page of the store', async () => {
  await start()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await toReview()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Exit now' }).click()
  await page.getByRole('heading', { name: 'Weather' }).waitFor()
  expect(page.url()).toBe(`${gallery.origin}/away.html`)
  expect(await page.title()).toBe('Weather')
})

it('[UI-08] leaving asks only for the neutral page and the one outside', async () => {
  await start()
  await page.evaluate(() => navigator.serviceWorker.ready)
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await press('Shift', 3)
  await arrived()
  const allowed = new Set([`${gallery.origin}/away.html`, `${gallery.origin}/away.js`, outside])
  expect(asked.filter((url) => !allowed.has(url))).toEqual([])
})

it('[UI-10] presses are said politely and shown as dots', async () => {
  await start()
  await press('Shift', 1)
  await page.getByRole('status').filter({ hasText: 'Press Shift 2 more times to exit.' }).waitFor()
  await press('Shift', 1)
  await page.getByRole('status').filter({ hasText: 'Press Shift once more to exit.' }).waitFor()
  expect(await page.locator('.exit-dot-done').count()).toBe(2)
  await page.keyboard.press('b')
  expect(await page.locator('.exit-dot').count()).toBe(0)
})

it('[UI-11] a second exit stands at the end of the page', async () => {
  await start()
  await page.getByRole('link', { name: 'Exit this page now' }).focus()
  await page.keyboard.press('Enter')
  await arrived()
})
