import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, serveGallery } from '../gallery/serve.ts'
import type { Gallery } from '../gallery/serve.ts'
import { ownScriptPath } from './trusted-script.ts'

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

const shownIn = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.outerHTML.includes('version two'))

/** Puts a second version on the server and waits until it is stored on the device. */
async function publishSecond(own: Gallery, page: Page): Promise<void> {
  const [index, worker] = await Promise.all(
    ['index.html', 'sw.js'].map((name) => readFile(join(own.folder, name), 'utf8')),
  )
  await writeFile(
    join(own.folder, 'index.html'),
    String(index).replace('</body>', '<p hidden>version two</p></body>'),
  )
  await writeFile(join(own.folder, 'sw.js'), String(worker).replace(/files-\w{16}/, 'files-0000000000000000'))
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    while (!registration.waiting) await new Promise((later) => setTimeout(later, 20))
  })
}

it('[UI-57] a new version waits while a window is open, and is used at the next start', async () => {
  const own = await serveGallery()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(own.origin)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const other = await context.newPage()
  await other.goto(own.origin)
  await other.getByRole('button', { name: 'Start' }).click()
  await publishSecond(own, page)
  await page.reload()
  await page.waitForSelector('#app:not([data-prerendered])')
  expect(await shownIn(page)).toBe(false)
  await other.getByRole('heading', { level: 1, name: 'When did it happen?' }).waitFor()
  await other.close()
  const startAnew = async (): Promise<boolean> => {
    await page.goto(own.origin)
    await page.waitForSelector('#app:not([data-prerendered])')
    return shownIn(page)
  }
  await expect.poll(() => startAnew().catch(() => false), { timeout: 30_000 }).toBe(true)
  await context.close()
  await own.stop()
})

it('[UI-57] a version that takes over in the middle of a form leaves it its parts, and forgets them at the next start', async () => {
  const own = await serveGallery()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(own.origin)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  // A part that the newer version is without.
  const part = (await readdir(join(own.folder, 'assets'))).find((name) => name.endsWith('.js'))
  await copyFile(join(own.folder, 'assets', String(part)), join(own.folder, 'assets', 'part-0ld.js'))
  await page.evaluate(async () => {
    const [name] = await caches.keys()
    await (await caches.open(String(name))).add('/assets/part-0ld.js')
  })
  await rm(join(own.folder, 'assets', 'part-0ld.js'))
  await publishSecond(own, page)
  await page.evaluate(async () => {
    const { serviceWorker } = navigator
    const taken = new Promise((done) =>
      serviceWorker.addEventListener('controllerchange', done, { once: true }),
    )
    const registration = await serviceWorker.ready
    registration.waiting?.postMessage('take-over', [new MessageChannel().port2])
    await taken
  })
  const stores = () => page.evaluate(() => caches.keys())
  const status = () => page.evaluate(async () => (await fetch('/assets/part-0ld.js')).status)
  expect(await status()).toBe(200)
  expect(await stores()).toHaveLength(2)
  await page.reload()
  await page.waitForSelector('#app:not([data-prerendered])')
  expect(await shownIn(page)).toBe(true)
  await expect.poll(stores).toEqual(['files-0000000000000000'])
  expect(await status()).toBe(404)
  await context.close()
  await own.stop()
})

it('[UI-55] the window of the very first visit goes on without a connection', async () => {
  const own = await serveGallery()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(own.origin)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await own.stop()
  await page.reload()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1, name: 'When did it happen?' }).waitFor()
  await context.close()
})

it('[UI-55] the app starts again with the server dead, and only built files were kept', async () => {
  const own = await serveGallery()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(own.origin)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.evaluate(() => fetch('/api/feed'))
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const stores = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return stores.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toEqual(expect.arrayContaining(['/', '/away.html', '/away.js']))
  expect(kept.filter((path) => !/^\/(assets\/[\w.-]+|away\.html|away\.js)?$/.test(path))).toEqual([])
  await own.stop()
  await page.reload()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1, name: 'When did it happen?' }).waitFor()
  await context.close()
})

it('only our own scripts pass the policy app-url', () => {
  const origin = 'https://parasol.example'
  expect(ownScriptPath('/sw.js', origin)).toBe('/sw.js')
  expect(ownScriptPath(`${origin}/assets/argon-1a_b.js`, origin)).toBe('/assets/argon-1a_b.js')
  for (const address of [
    'https://other.example/sw.js',
    '/assets/../evil.js',
    '/api/x.js',
    'data:text/javascript,1',
  ]) {
    expect(() => ownScriptPath(address, origin)).toThrow(TypeError)
  }
})
