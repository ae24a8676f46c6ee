import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
    await new AxeBuilder({ page }).analyze()
    const rules = await page.evaluate(() => {
      const { axe } = globalThis as unknown as { axe: { getRules: () => { ruleId: string }[] } }
      return axe.getRules().map(({ ruleId }) => ruleId)
    })
    expect(rules).toContain('color-contrast-enhanced')
    const findings: string[] = []
    await walk(page, async (screen) => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(rules).analyze()
      for (const { id, nodes } of violations) {
        findings.push(...nodes.map(({ target }) => `${screen}: ${id} at ${String(target)}`))
      }
    })
    expect(findings).toEqual([])
    await page.context().close()
  })
})

/** Runs in the page: what is wrong with the places to press. */
function crampedTargets(): string[] {
  const selector = 'a, button, summary, input, textarea, select'
  const reachable = document.querySelector('dialog[open]') ?? document
  const targets = [...reachable.querySelectorAll<HTMLElement>(selector)]
    .map((each) => each.closest<HTMLElement>('label.choice') ?? each)
    .filter((each) => !each.matches('.skip:not(:focus)') && each.checkVisibility())
  const boxes = [...new Set(targets)].map((each) => ({
    name: (each.textContent || each.id).trim().slice(0, 40),
    fixed: each.closest('.bar') !== null,
    box: each.getBoundingClientRect(),
  }))
  const small = boxes
    .filter(({ box }) => box.width < 47.9 || box.height < 47.9)
    .map(({ name, box }) => `${name} is ${box.width} × ${box.height}`)
  const near = boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => {
      if (one.fixed !== other.fixed) return []
      const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right)
      const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom)
      return Math.max(across, down) < 7.9 ? [`${one.name} is too near ${other.name}`] : []
    }),
  )
  return [...small, ...near]
}

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
