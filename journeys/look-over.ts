import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeFindings } from '../packages/ui/gallery/axe.ts'
import {
  clippedTexts,
  crampedTargets,
  farActs,
  frameFaults,
  hiddenFocuses,
} from '../packages/ui/gallery/in-page.ts'
import { noisesOf } from './noises.ts'

const LANGUAGES = ['en', 'fr', 'en-XA'] as const
const THEMES = ['dark', 'light', 'dim'] as const
const WIDTHS = [320, 1280] as const
/** Of the smallest phone, and of a desk. */
const HEIGHTS = { 320: 568, 1280: 800 } as const

type Look = {
  readonly language: (typeof LANGUAGES)[number]
  readonly theme: (typeof THEMES)[number]
  readonly width: (typeof WIDTHS)[number]
}

/** Every language, theme and width at least once; all of them together take a command of their own. */
const FEW: readonly Look[] = [
  { language: 'en', theme: 'dark', width: 320 },
  { language: 'en', theme: 'dark', width: 1280 },
  { language: 'fr', theme: 'light', width: 1280 },
  { language: 'en-XA', theme: 'dim', width: 320 },
]
const ALL: readonly Look[] = LANGUAGES.flatMap((language) =>
  THEMES.flatMap((theme) => WIDTHS.map((width): Look => ({ language, theme, width }))),
)
const every = process.env['PARASOL_LOOKS'] === 'all'
/** A folder for a picture of every screen in English, dark, small and wide. */
const pictures = process.env['PARASOL_PICTURES']
const LOOKS = every ? ALL : pictures ? FEW.slice(0, 2) : FEW
/** For one journey through many screens. */
export const PATIENCE_MS = every ? 900_000 : 180_000
/** How long a journey may take that looks screens over on its way. */
export const patience = (ms: number): number => (every ? PATIENCE_MS : ms)

const languageNow = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang)

/** In place, as a person would; behind an open dialog nobody can. @returns whether it was possible */
async function speak(page: Page, language: string): Promise<boolean> {
  if ((await languageNow(page)) === language) return true
  if ((await page.locator('dialog[open]').count()) > 0) return false
  const switcher = page.locator('.language').first()
  if (!(await switcher.isVisible())) return false
  await switcher.click()
  const choice = page.locator(`dialog button[lang="${language}"]`)
  const offered = (await choice.count()) > 0
  await (offered ? choice : page.locator('dialog button').last()).click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  return offered
}

async function sideways(page: Page, width: number): Promise<readonly string[]> {
  const [wide, by] = await page.evaluate((most) => {
    const texts = document.createRange()
    const farthest = [...document.querySelectorAll('body :not(.hidden-text, :has(.hidden-text))')].findLast(
      (each) => {
        texts.selectNodeContents(each)
        return texts.getBoundingClientRect().right > most + 0.5
      },
    )
    return [document.documentElement.scrollWidth, farthest?.outerHTML.slice(0, 80)] as const
  }, width)
  return wide > width ? [`${wide} px wide, as ${by}`] : []
}

/** Text of double size, on the smallest phone. */
async function enlarged(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const findings = await sideways(page, 320)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  return findings.map((finding) => `with text of double size ${finding}`)
}

async function focuses(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab')
  return page.evaluate(hiddenFocuses)
}

const pictureOf = (folder: string, screen: string, { width }: Look) => ({
  path: join(folder, `${screen.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${width}.png`),
  fullPage: true,
})

type See = (page: Page, look: Look) => Promise<readonly string[]>

const onAnyScreen: See = async (page, { width }) => [
  ...(await axeFindings(page)),
  ...(await sideways(page, width)),
  ...(await page.evaluate(frameFaults)),
]

/** What a small phone in one hand asks for besides. */
const onPhone: See = async (page, look) => [
  ...(await onAnyScreen(page, look)),
  ...(await page.evaluate(crampedTargets)),
  ...(await page.evaluate(clippedTexts)),
  ...(look.width === 320 ? await enlarged(page) : []),
  ...(look.language === 'en' ? await focuses(page) : []),
]

/** What a screen lacks for somebody who sees, hears, points or reads differently, in each look. */
export async function lookOver(page: Page, screen: string, seen = onAnyScreen): Promise<readonly string[]> {
  // A room's code may still be on its way.
  await page.locator('h1:visible').first().waitFor()
  const size = page.viewportSize()
  const before = await page.evaluate(() => document.documentElement.dataset['theme'])
  const findings: string[] = []
  for (const look of LOOKS) {
    if (!(await speak(page, look.language))) continue
    await page.setViewportSize({ width: look.width, height: HEIGHTS[look.width] })
    await page.evaluate((theme) => {
      document.documentElement.dataset['theme'] = theme
      scrollTo(0, 0)
    }, look.theme)
    if (pictures) await page.screenshot(pictureOf(pictures, screen, look))
    const found = await seen(page, look)
    findings.push(...found.map((each) => `${screen}, ${Object.values(look).join(' ')}: ${each}`))
  }
  findings.push(...(await noisesOf(page)).map((noise) => `${screen}: ${noise}`))
  await speak(page, 'en')
  await page.evaluate((theme) => {
    if (theme) document.documentElement.dataset['theme'] = theme
    else delete document.documentElement.dataset['theme']
  }, before)
  if (size) await page.setViewportSize(size)
  return findings
}

/** The same for a screen of a phone, which one hand holds. */
export async function lookOverPhone(page: Page, screen: string): Promise<readonly string[]> {
  const far = (await page.evaluate(farActs)).map((act) => `${screen}: ${act}`)
  return [...(await lookOver(page, screen, onPhone)), ...far]
}
