import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
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

const built = (path: string): string => readFileSync(join(gallery.folder, path), 'utf8')
const asset = (start: string): string => {
  const name = readdirSync(join(gallery.folder, 'assets')).find((each) => each.startsWith(start))
  if (!name) throw new Error(`No asset ${start}`)
  return `assets/${name}`
}
const weight = (path: string): number => brotliCompressSync(built(path)).length

it('[UI-53] the style sheet stays under 6 KB and everything but the QR code under 18 KB', () => {
  expect(weight(asset('style-'))).toBeLessThan(6 * 1024)
  expect(weight(asset('index-'))).toBeLessThan(18 * 1024)
  expect(built('index.html')).not.toContain(asset('qr-'))
  expect(built(asset('index-'))).not.toMatch(/from\s*["'`]\.\/qr-/)
})

it('[UI-58] the first screen is there before any script, on the ground of its theme', async () => {
  for (const [scheme, ground] of [
    ['dark', 'rgb(26, 19, 22)'],
    ['light', 'rgb(252, 247, 242)'],
  ] as const) {
    const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: scheme })
    await page.goto(gallery.origin)
    await page.getByRole('heading', { level: 1, name: 'What happened?' }).waitFor()
    const painted = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)
    expect(painted).toBe(ground)
    await page.close()
  }
  expect(built('index.html')).not.toMatch(/ style=/)
})

it('the script takes over the prerendered screen without drawing it again', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.querySelector('h1')?.setAttribute('data-first', '')
    })
  })
  await page.goto(gallery.origin)
  await page.waitForSelector('#app:not([data-prerendered])')
  expect(await page.locator('h1[data-first]').count()).toBe(1)
  await page.close()
})

it('[UI-50] another language is drawn anew, says who it speaks to, and leaves nothing behind', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block', locale: 'fr-CA' })
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(String(fault)))
  await page.goto(gallery.origin)
  await page.getByRole('heading', { level: 1, name: 'Que s’est-il passé ?' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  await page.getByText('traduite par une machine').waitFor()
  await page.getByRole('button', { name: /Langue/ }).click()
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'What happened?' }).waitFor()
  expect(await page.getByText('A machine translated').count()).toBe(0)
  const stored = await page.evaluate(async () => [
    localStorage.length + sessionStorage.length + document.cookie.length,
    (await indexedDB.databases()).length,
  ])
  expect(stored).toEqual([0, 0])
  expect(faults).toEqual([])
  await page.close()
})

it('no screen breaks no rule of the content policy', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (fault) => said.push(String(fault)))
  await page.goto(gallery.origin)
  await page.getByRole('button', { name: 'All pieces' }).click()
  await page.waitForSelector('svg.qr')
  expect(said.filter((text) => /policy|trusted/i.test(text))).toEqual([])
  await page.close()
})
