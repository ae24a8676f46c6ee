import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDTHS = [320, 1280] as const

/** Rules that axe leaves off unless asked; they hold the stricter level of contrast and the size of targets. */
const LEFT_OFF = ['color-contrast-enhanced', 'target-size', 'identical-links-same-purpose']

let everyRule: readonly string[] | null = null

async function rulesOf(page: Page): Promise<readonly string[]> {
  if (everyRule) return everyRule
  await new AxeBuilder({ page }).analyze()
  everyRule = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: { getRules: () => { ruleId: string }[] } }
    return axe.getRules().map(({ ruleId }) => ruleId)
  })
  expect(everyRule).toEqual(expect.arrayContaining(LEFT_OFF))
  return everyRule
}

/** What a screen lacks for somebody who sees, hears, points or reads differently, on a small phone and on a desk. */
export async function lookOver(page: Page, screen: string): Promise<readonly string[]> {
  const rules = await rulesOf(page)
  const size = page.viewportSize()
  const findings: string[] = []
  for (const width of WIDTHS) {
    const at = `${screen}, ${width} px`
    await page.setViewportSize({ width, height: 800 })
    await page.evaluate(() => scrollTo(0, 0))
    // Legacy mode looks from within the page, without opening another one each time; there are no frames to look into.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withRules([...rules])
      .analyze()
    findings.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${at}: ${id} at ${String(target)}`),
      ),
    )
    // A dialog brings an exit of its own, as it covers the other.
    if (!(await page.getByRole('link', { name: 'Exit now', exact: true }).last().isVisible()))
      findings.push(`${at}: no exit`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) findings.push(`${at}: ${wide} px wide`)
  }
  if (size) await page.setViewportSize(size)
  return findings
}
