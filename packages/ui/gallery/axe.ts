import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with the screen, with every rule that it has: also those of the strictest level, and those it
 *  leaves off unless asked. Once in the page it stays, so that each further look takes no time to speak of. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }
    const values = here.getRules().map(({ ruleId }) => ruleId)
    for (const rule of ['color-contrast-enhanced', 'target-size', 'identical-links-same-purpose'])
      if (!values.includes(rule)) throw new Error(`axe has no rule ${rule}`)
    const { violations } = await here.run(document, {
      runOnly: { type: 'rule', values },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${String(target)}`))
  })
}
