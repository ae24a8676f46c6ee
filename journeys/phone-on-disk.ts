import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { test as networkTest } from './invented-network.ts'
import { runs } from './profile.ts'

export const WEATHER = 'https://www.weather.gc.ca/'
const CONTROL = 'kept-in-the-open-qz'

/** A browser whose storage lies in a folder that can be searched. */
export type Phone = {
  readonly context: BrowserContext
  readonly folder: string
  readonly opens: () => Promise<Page>
  /** Keeps a text in the open, and waits until the search finds it on the disk. */
  readonly provesTheSearch: (page: Page) => Promise<void>
}

/** Journeys on a phone whose disk is searched. */
export const test = networkTest.extend<{ readonly phone: Phone }>({
  phone: async ({ playwright, launchOptions, network }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'parasol-profile-'))
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
      locale: 'en-CA',
    })
    await context.route(`${WEATHER}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Outside</title><h1>Sunny</h1>' }),
    )
    const opens = async (): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(network.parasol.phone)
      await runs(page)
      return page
    }
    const provesTheSearch = async (page: Page): Promise<void> => {
      await keepsInTheOpen(page, CONTROL)
      await expect(() => expect(foundIn(folder, [CONTROL])).toEqual([CONTROL])).toPass()
    }
    await use({ context, folder, opens, provesTheSearch })
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Which of these texts stand anywhere in the folder, in either of the spellings that browsers write. */
export function foundIn(folder: string, texts: readonly string[]): readonly string[] {
  const contents = filesIn(folder).map((file) => readFileSync(file))
  return texts.filter((text) =>
    contents.some((bytes) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))),
  )
}

export const storesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))

const keepsInTheOpen = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (kept) => {
    const opening = indexedDB.open('control', 1)
    await new Promise((resolve) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('control').put(kept, 'text')
      opening.onsuccess = resolve
    })
    opening.result.close()
  }, text)
