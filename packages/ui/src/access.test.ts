import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { axeFindings } from '../gallery/axe.ts'
import { clippedTexts, crampedTargets } from '../gallery/in-page.ts'
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

async function open(width: number, theme: 'dark' | 'light' | 'dim'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 568 : 800 },
    colorScheme: theme === 'light' ? 'light' : 'dark',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(gallery.origin)
  await page.waitForSelector('#app:not([data-prerendered])')
  if (theme === 'dim') await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dim'))
  return page
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** Walks all screens of the gallery and stops at each. */
async function walk(page: Page, stop: (screen: string) => Promise<void>): Promise<void> {
  await stop('first')
  await press(page, 'Start')
  await press(page, 'Continue')
  await page.getByRole('alert').waitFor()
  await stop('question with an error')
  await page.getByLabel('Yesterday').check()
  await press(page, 'Continue')
  await press(page, 'Continue')
  await stop('review')
  for (let back = 0; back < 3; back++) await press(page, 'Back')
  await press(page, 'Desk')
  await stop('desk')
  await press(page, 'Back')
  await press(page, 'All pieces')
  await page.waitForSelector('svg.qr')
  await stop('all pieces')
  await press(page, 'Clear this phone')
  await stop('dialog')
  await press(page, 'Close')
  await page.locator('.language').click()
  await stop('languages')
  await press(page, 'Close')
  await press(page, 'Back')
}

describe.each(['dark', 'light', 'dim'] as const)('%s', (theme) => {
  it.each([320, 1280])('[UI-59] every axe rule passes on every screen at %i px', async (width) => {
    const page = await open(width, theme)
    const findings: string[] = []
    await walk(page, async (screen) => {
      findings.push(...(await axeFindings(page)).map((each) => `${screen}: ${each}`))
    })
    expect(findings).toEqual([])
    await page.context().close()
  })
})

it.each([320, 1280])('[UI-60] targets are 48 px with 8 px between at %i px', async (width) => {
  const page = await open(width, 'dark')
  const findings: string[] = []
  await walk(page, async (screen) => {
    const cramped = await page.evaluate(crampedTargets)
    findings.push(...cramped.map((each) => `${screen}: ${each}`))
  })
  expect(findings).toEqual([])
  await page.context().close()
})

it('[UI-54] nothing scrolls sideways at 320 px, nor with text of double size or in a long language', async () => {
  const page = await open(320, 'dark')
  const widths: string[] = []
  const measure = async (screen: string, on: Page): Promise<void> => {
    const width = await on.evaluate(() => document.documentElement.scrollWidth)
    if (width > 320) widths.push(`${screen}: ${width}`)
  }
  await page.locator('.language').click()
  await page.locator('dialog button[lang="en-XA"]').click()
  await page.locator('html[lang="en-XA"]').waitFor()
  await measure('first, long language', page)
  await page.locator('.language').click()
  await page.locator('dialog button[lang="en"]').click()
  await page.locator('html[lang="en"]').waitFor()
  await walk(page, (screen) => measure(screen, page))
  const large = await open(320, 'dark')
  await large.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await walk(large, (screen) => measure(`${screen}, double`, large))
  expect(widths).toEqual([])
  await large.context().close()
  await page.context().close()
})

/** Lines as long as English ones grow, with signs above and below, and without spaces where the script has none. */
const SAMPLES = {
  th: 'ที่นี่ไม่มีใครรู้ว่าคุณเป็นใครและคุณหยุดได้ทุกเมื่อที่ต้องการเสมอ',
  pa: 'ਤੁਸੀਂ ਜਦੋਂ ਚਾਹੋ ਰੁਕ ਸਕਦੇ ਹੋ ਅਤੇ ਕੋਈ ਨਹੀਂ ਜਾਣਦਾ ਕਿ ਤੁਸੀਂ ਕੌਣ ਹੋ',
  vi: 'Bạn có thể dừng lại bất cứ lúc nào và không ai biết bạn là ai',
  ko: '언제든지 멈출 수 있으며 당신이 누구인지 아무도 알지 못합니다',
  'zh-Hant': '您可以隨時停下來而且沒有人知道您是誰也沒有人會問您的名字',
  fa: 'هر وقت بخواهید می‌توانید بایستید و هیچ‌کس نمی‌داند شما کیستید',
} as const
const TALL = ['th', 'pa', 'fa']

it.each(Object.entries(SAMPLES))(
  '[UI-51] a long line in %s is neither cut off nor set too tight',
  async (lang, line) => {
    const page = await open(320, 'dark')
    const faults: string[] = []
    await walk(page, async (screen) => {
      const put = await page.evaluate(
        ([tag, text]) => {
          const root = document.documentElement
          root.lang = tag
          root.dir = tag === 'fa' ? 'rtl' : 'ltr'
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const before: [Text, string][] = []
          while (texts.nextNode()) {
            const node = texts.currentNode as Text
            const box = node.parentElement
            if (
              !box?.checkVisibility() ||
              box.closest('svg, select, .word, .digits, .key') ||
              !node.data.trim()
            )
              continue
            before.push([node, node.data])
            node.data = text
          }
          Object.assign(globalThis, { before })
          return before.map(([{ parentElement }]) => {
            const { lineHeight, fontSize } = getComputedStyle(parentElement as Element)
            return [
              parentElement?.className,
              Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
            ] as const
          })
        },
        [lang, line] as const,
      )
      expect(put.length).toBeGreaterThan(3)
      if (TALL.includes(lang))
        faults.push(
          ...put
            .filter(([, leading]) => leading < 1.49)
            .map(([name, leading]) => `${screen}: ${name} ${leading}`),
        )
      faults.push(...(await page.evaluate(clippedTexts)).map((each) => `${screen}: ${each}`))
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) faults.push(`${screen}: ${width} px wide`)
      await page.evaluate(() => {
        document.documentElement.lang = 'en'
        document.documentElement.dir = 'ltr'
        for (const [node, data] of (globalThis as unknown as { before: [Text, string][] }).before)
          node.data = data
      })
    })
    expect(faults).toEqual([])
    await page.context().close()
  },
)

it.each(['dark', 'light'] as const)(
  '[UI-63] a tab walk shows each focus, never under the bar (%s)',
  async (theme) => {
    const page = await open(320, theme)
    await press(page, 'All pieces')
    await page.waitForSelector('svg.qr')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const seen = new Set<string>()
    const hidden: string[] = []
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement
        if (focused === document.body) return null
        const shown = focused.closest<HTMLElement>('label.choice') ?? focused
        const { outlineWidth, outlineStyle } = getComputedStyle(shown)
        const { left, top, width, height } = shown.getBoundingClientRect()
        const found = document.elementFromPoint(left + width / 2, top + height / 2)
        const name = `${focused.tagName} ${(shown.textContent || focused.id).trim()}`
        const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        return { name, good: ring && found !== null && (shown.contains(found) || found.contains(shown)) }
      })
      if (!at) break
      seen.add(at.name)
      if (!at.good) hidden.push(at.name)
    }
    expect(hidden).toEqual([])
    expect(seen.size).toBeGreaterThan(16)
    await page.context().close()
  },
)

it('[UI-62] reduced motion stops the turning mark, and forced colours keep the marks of choices', async () => {
  const page = await open(1280, 'dark')
  await press(page, 'All pieces')
  const motion = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector('.busy-mark') as Element).animationName)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await motion()).toBe('turn')
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  expect(await motion()).toBe('none')
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.choice-mark') as Element).appearance),
  ).toBe('auto')
  await page.context().close()
})

it('[UI-18] nothing typed in a story field reaches a dictionary or the autofill', async () => {
  const page = await open(320, 'dark')
  await press(page, 'Start')
  await page.getByLabel('Yesterday').check()
  await press(page, 'Continue')
  const field = page.getByRole('textbox')
  for (const [name, value] of Object.entries({
    autocomplete: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  })) {
    expect(await field.getAttribute(name)).toBe(value)
  }
  await page.context().close()
})
