import { expect } from '@playwright/test'
import { test } from '../invented-network.ts'
import { BEFORE, OUTSIDE, TIMES } from '../leave.ts'
import { phoneSays } from '../says.ts'
import { walkOn } from '../walk.ts'
import { type Firefox, openFirefox, type Tab } from './bidi.ts'

const SHIFT = '\uE008'

/** Between two pages nobody answers. */
const seenIn = (tab: Tab): Promise<readonly [address: string, title: string, text: string]> =>
  tab.run(() => [location.href, document.title, document.body.innerText] as const)

/** Waits until somebody else's page stands there. @returns what was seen meanwhile */
async function settles(tab: Tab): Promise<string> {
  let seen = ''
  await expect(async () => {
    const [address, title, text] = await seenIn(tab)
    seen += `${title}\n${text}\n`
    expect([OUTSIDE, BEFORE]).toContain(address)
  }).toPass({ timeout: 15_000, intervals: [10, 20, 50] })
  return seen
}

async function openApp(firefox: Firefox, origin: string): Promise<Tab> {
  const tab = await firefox.openTab()
  await tab.goTo(BEFORE)
  await tab.goTo(origin)
  await expect(async () =>
    expect(await tab.run(() => document.querySelector('#app:not([data-prerendered])') !== null)).toBe(true),
  ).toPass({ timeout: 15_000 })
  return tab
}

/** Ten times back and ten times forward. @returns everything that was seen on the way */
async function backAndForth(tab: Tab): Promise<string> {
  let seen = ''
  for (const step of [-1, 1])
    for (let times = 0; times < TIMES; times++) {
      await tab.goBy(step)
      seen += await settles(tab)
    }
  return seen
}

test('[UI-05] in Firefox a report can be left at every step, and going back or forward shows nothing of it', async ({
  network,
}) => {
  test.setTimeout(1_800_000)
  const { phone } = network.parasol
  const firefox = await openFirefox()
  try {
    await firefox.standIn(OUTSIDE, '<title>Outside</title><h1>Outside</h1>')
    await firefox.standIn(BEFORE, '<title>Before</title><h1>Before</h1>')
    const whole = await openApp(firefox, phone)
    const titles: string[] = []
    while (titles.at(-1) !== phoneSays('sent.title')) titles.push(...(await whole.run(walkOn, 1)))
    await whole.close()
    expect(titles.length).toBeGreaterThan(20)
    for (const [at, title] of titles.slice(0, -1).entries())
      await test.step(title, async () => {
        const tab = await openApp(firefox, phone)
        await tab.run(walkOn, at + 1)
        expect((await seenIn(tab))[2]).toContain(title)
        await tab.press(SHIFT, 3)
        await settles(tab)
        expect(await backAndForth(tab)).not.toContain(title)
        await tab.close()
      })
  } finally {
    await firefox.close()
  }
})
