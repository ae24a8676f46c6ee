import { expect, type Page } from '@playwright/test'
import { openDesk } from './desk.ts'
import { coordinatorWords, HARBOUR, PUBLISHED, test } from './invented-network.ts'
import { openMember } from './member.ts'
import { type Profile, shows } from './profile.ts'
import { INVENTED_STORY, openReporter, type Reporter } from './reporter.ts'
import { deskSays, phoneSays } from './says.ts'
import { opensTheReport } from './staff.ts'

const WEATHER = 'https://www.weather.gc.ca/'
const PASSPHRASE = 'four invented umbrellas leaning'
const story = { ...INVENTED_STORY, area: HARBOUR.name }

const pressThrice =
  (key: 'Shift' | 'Escape') =>
  async (page: Page): Promise<void> => {
    for (let done = 0; done < 3; done++) await page.keyboard.press(key)
  }

const WAYS = {
  'The exit button': (page: Page) => page.getByRole('link', { name: 'Exit now', exact: true }).click(),
  'Shift three times': pressThrice('Shift'),
  'Escape three times': pressThrice('Escape'),
} as const

/** Somewhere on the way of a report, and what of it nobody may see afterwards. */
type Place = {
  readonly name: string
  readonly secrets: readonly string[]
  readonly goThere: (reporter: Reporter, organisation: string) => Promise<unknown>
}

const ANSWERS: Place = {
  name: 'the checked answers',
  secrets: [story.plate, story.names, phoneSays('answers.title')],
  goThere: (reporter, organisation) => reporter.tells(story, organisation),
}
const WORDS: Place = {
  name: 'the twelve words',
  secrets: [phoneSays('words.title')],
  goThere: async (reporter, organisation) => {
    await reporter.tells(story, organisation)
    return reporter.locksIt()
  },
}
const START: Place = {
  name: 'the first screen',
  secrets: [phoneSays('start.tell')],
  goThere: ({ page }) => shows(page, phoneSays('start.title')),
}

/** A stand-in answers for the outside. */
async function nearTheExit<P extends Profile>(opening: Promise<P>): Promise<P> {
  const profile = await opening
  await profile.context.route(`${WEATHER}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Outside</title><h1>Sunny</h1>' }),
  )
  return profile
}

/** Back ten times from where the exit led; nothing that was hers may be seen on the way. */
async function goesBackTenTimes(page: Page, secrets: readonly string[]): Promise<void> {
  for (let back = 1; back <= 10; back++) {
    await page.goBack({ waitUntil: 'commit', timeout: 2_000 }).catch(() => null)
    const shown = await page.locator('html').innerText()
    expect(await page.title(), `after going back ${back} times`).not.toBe('Parasol')
    for (const secret of secrets) expect(shown).not.toContain(secret)
  }
}

for (const [[way, leave], place] of [
  [['The exit button', WAYS['The exit button']], WORDS],
  [['Shift three times', WAYS['Shift three times']], ANSWERS],
  [['Escape three times', WAYS['Escape three times']], ANSWERS],
  [['The exit button', WAYS['The exit button']], START],
] as const) {
  test(`[UI-05] ${way} leaves ${place.name}; going back shows nothing of it`, async ({
    browser,
    network,
  }) => {
    const reporter = await nearTheExit(openReporter(browser, network.parasol.phone))
    await place.goThere(reporter, network.places[0].name)
    await leave(reporter.page)
    await reporter.page.waitForURL(WEATHER)
    await goesBackTenTimes(reporter.page, place.secrets)
    await reporter.close()
  })
}

test('[UI-04] the page is blank in the very moment of the press', async ({ browser, network }) => {
  const reporter = await nearTheExit(openReporter(browser, network.parasol.phone))
  await ANSWERS.goThere(reporter, network.places[0].name)
  const left = await reporter.page.evaluate(() => {
    document.querySelector<HTMLElement>('a.exit')?.click()
    return document.body.innerHTML
  })
  expect(left).toBe('')
  // A browser that is closed on its way elsewhere may never say that it is.
  await reporter.page.waitForURL(WEATHER)
  await reporter.close()
})

test('[UI-05] Shift three times leaves an open report at the desk', async ({ browser, network }) => {
  const plate = 'UIZ 556Q'
  await network.receivesAReport({ plate })
  const desk = await nearTheExit(openDesk(browser, network.parasol.desk))
  await desk.signsIn(coordinatorWords(network.places[0]))
  await opensTheReport(desk)
  await expect(desk.page.getByText(plate)).toBeVisible()
  await WAYS['Shift three times'](desk.page)
  await desk.page.waitForURL(WEATHER)
  await goesBackTenTimes(desk.page, [plate, deskSays('inbox.title')])
  await desk.close()
})

test('[UI-06] a member leaves her warnings without a connection', async ({ browser, network }) => {
  const member = await openMember(browser, network.parasol.phone, PASSPHRASE)
  await member.joins(network.places[0].name, await network.invitationWords())
  await member.page.evaluate(() => navigator.serviceWorker.ready)
  await member.finds(PUBLISHED.plate, PUBLISHED.plate)
  await member.context.setOffline(true)
  await WAYS['Escape three times'](member.page)
  await expect(member.page.getByRole('heading', { name: 'Weather' })).toBeVisible()
  await goesBackTenTimes(member.page, [phoneSays('check.field'), PUBLISHED.plate])
  await member.close()
})
