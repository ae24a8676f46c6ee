import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, serveGallery } from '../gallery/serve.ts'
import type { Gallery } from '../gallery/serve.ts'

let gallery: Gallery
let browser: Browser
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
  page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(`${gallery.origin}/before`)
  await page.goto(gallery.origin)
  await page.waitForSelector('#app:not([data-prerendered])')
})
afterEach(() => page.close())

const heading = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()
const back = (): Promise<void> => page.evaluate(() => history.back())

async function toStory(): Promise<void> {
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByLabel('Yesterday').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await heading('What do you want to say')
}

it('[UI-13] all screens share one address and one title, with at most one entry above the first', async () => {
  const before = await page.evaluate(() => history.length)
  await toStory()
  await page.getByRole('button', { name: 'Continue' }).click()
  await heading('Check your answers')
  expect(page.url()).toBe(`${gallery.origin}/`)
  expect(await page.title()).toBe('Parasol')
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
})

it('the browser’s Back goes one screen back each time, and from the first to the page before', async () => {
  await toStory()
  await back()
  await heading('When did it happen?')
  expect(await page.getByLabel('Yesterday').isChecked()).toBe(true)
  await page.waitForFunction(() => history.state !== null)
  await back()
  await heading('What happened?')
  await back()
  await page.waitForURL('**/before')
})

it('after Back one can go on, and Back again', async () => {
  await toStory()
  await back()
  await heading('When did it happen?')
  await page.getByRole('button', { name: 'Continue' }).click()
  await heading('What do you want to say')
  await page.waitForFunction(() => history.state !== null)
  await back()
  await heading('When did it happen?')
})

it('the back link and the browser’s Back mix', async () => {
  await toStory()
  await page.getByRole('button', { name: 'Back' }).click()
  await heading('When did it happen?')
  await page.getByRole('button', { name: 'Back' }).click()
  await heading('What happened?')
  await back()
  await page.waitForURL('**/before')
})

it('a reload starts at the first screen, and Back then leaves', async () => {
  await toStory()
  await page.reload()
  await heading('What happened?')
  await page.waitForFunction(() => history.state === null)
  await back()
  await page.waitForURL('**/before')
})

it('the focus goes to the h1 of a new screen, not at the start', async () => {
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await toStory()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

it('[UI-27] an error takes the focus, stands in the title, links to its field and keeps its words', async () => {
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  const summary = page.getByRole('alert')
  await summary.waitFor()
  await expect.poll(() => page.title()).toBe('Error: Parasol')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
  const link = summary.getByRole('link')
  const words = await link.innerText()
  expect(await page.locator('#when-error').innerText()).toContain(words)
  await link.click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('when')
  expect(page.url()).toBe(`${gallery.origin}/`)
  await page.getByLabel('Tonight').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await heading('What do you want to say')
  expect(await page.title()).toBe('Parasol')
})

it('the skip link moves the focus and leaves the address alone', async () => {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  expect(page.url()).toBe(`${gallery.origin}/`)
})

it('[UI-28] a press while the one before is pending, and the second tap of a double tap, do nothing', async () => {
  await page.getByRole('button', { name: 'Start' }).dblclick()
  await heading('When did it happen?')
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.getByLabel('Tonight').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send your report' }).click()
  await page.locator('[aria-busy=true]').waitFor()
  await page.getByRole('button', { name: 'Send your report' }).click()
  await page.getByText('Sent once').waitFor()
  expect(await page.getByText('Sent twice').count()).toBe(0)
})
