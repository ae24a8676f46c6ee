import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, serveGallery } from '../gallery/serve.ts'
import type { Gallery } from '../gallery/serve.ts'

let gallery: Gallery
let browser: Browser

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await gallery.stop()
})

async function open(touch: boolean): Promise<Page> {
  const page = await browser.newPage({
    serviceWorkers: 'block',
    colorScheme: 'dark',
    hasTouch: touch,
    isMobile: touch,
    viewport: { width: 320, height: 568 },
  })
  await page.goto(gallery.origin)
  await page.waitForSelector('#app:not([data-prerendered])')
  return page
}

const hide = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: now })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

/** How many colours a picture of the window has: one when it shows nothing but its ground. */
async function colours(page: Page): Promise<number> {
  const picture = await page.screenshot()
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]),
    )
    const canvas = new OffscreenCanvas(image.width, image.height)
    const brush = canvas.getContext('2d')
    brush?.drawImage(image, 0, 0)
    const { data } = brush?.getImageData(0, 0, image.width, image.height) ?? { data: [] as number[] }
    const seen = new Set<string>()
    for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`)
    return seen.size
  }, picture.toString('base64'))
}

it('[UI-18] a hidden page shows one colour, dialogs too, and comes back with its focus and its words', async () => {
  const page = await open(true)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByLabel('Yesterday').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox').fill('An invented story')
  expect(await colours(page)).toBeGreaterThan(1)
  await hide(page, 'hidden')
  expect(await colours(page)).toBe(1)
  await hide(page, 'visible')
  expect(await colours(page)).toBeGreaterThan(1)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  expect(await page.getByRole('textbox').inputValue()).toBe('An invented story')
  await page.locator('.language').click()
  await page.getByRole('dialog').waitFor()
  await hide(page, 'hidden')
  expect(await colours(page)).toBe(1)
  await page.close()
})

it('[UI-18] on a phone the page is covered as soon as it loses the focus, on a desk it is not', async () => {
  const covered = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      dispatchEvent(new FocusEvent('blur'))
      return document.documentElement.classList.contains('covered')
    })
  const phone = await open(true)
  expect(await covered(phone)).toBe(true)
  await phone.evaluate(() => dispatchEvent(new FocusEvent('focus')))
  expect(await colours(phone)).toBeGreaterThan(1)
  const desk = await open(false)
  expect(await covered(desk)).toBe(false)
  await desk.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
  expect(await colours(desk)).toBe(1)
  await phone.close()
  await desk.close()
})
