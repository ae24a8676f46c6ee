import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import sharedTexts from '../packages/ui/messages/en.json' with { type: 'json' }
import { HARBOUR, test as sharing } from './invented-network.ts'
import { press, runs, shows } from './profile.ts'
import { INVENTED_STORY, openReporter } from './reporter.ts'
import { formSays, phoneSays } from './says.ts'
import type { Parasol } from './start-service.ts'

const STORY = { ...INVENTED_STORY, area: HARBOUR.name }
const NEWER_TITLE = 'What would you like to do today?'
const NEWEST_TITLE = 'Where would you like to begin?'

/** The operator takes in a newer version: other files, then stop and start. */
async function upgrades(
  parasol: Parasol,
  changes: readonly (readonly [file: string, from: string, to: string])[],
): Promise<void> {
  await parasol.stop()
  for (const [file, from, to] of changes) {
    const path = join(parasol.folder, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replaceAll(from, to))
  }
  await parasol.start()
}

/** A server that speaks of mailboxes in another way than every page before it. */
const RETIRED = [
  'packages/service/src/http/register-route.ts',
  'url: route.path.replace(',
  "url: route.path.replace('/v1/mailbox/', '/v2/mailbox/').replace(",
] as const

const firstTitle = (from: string, to: string) => ['apps/reports/phone/messages/en.json', from, to] as const

/** What a browser does by itself once a day and at each visit, until what the server has now lies ready. */
const looksForNewer = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const later = (): Promise<void> => new Promise((done) => setTimeout(done, 50))
    while (registration.installing || !registration.waiting) await later()
  })

/** Its server changes under it: no other journey may share it. */
const test = sharing.extend<object, { readonly ownServer: true }>({ ownServer: [true, { scope: 'worker' }] })

test('[UI-57] a newer version never interrupts a form, an old page goes on with two newer servers, and says when it cannot', async ({
  browser,
  network,
}) => {
  test.setTimeout(400_000)
  const { parasol, places } = network
  const reporter = await openReporter(browser, parasol.phone)
  const { page } = reporter
  await reporter.keepsThePage()
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await press(page, phoneSays('app.continue'))
  await page.getByLabel(formSays('option.happened.robbery'), { exact: true }).check()

  // One newer server, in the middle of the form: the page does not move, and what it has not loaded yet is there.
  await upgrades(parasol, [firstTitle(phoneSays('start.title'), NEWER_TITLE)])
  await looksForNewer(page)
  await expect(page.getByLabel(formSays('option.happened.robbery'), { exact: true })).toBeChecked()
  await press(page, phoneSays('app.home'))
  await shows(page, phoneSays('start.title'))
  await expect(page.getByText(sharedTexts.ui.newer)).toBeVisible()
  await reporter.tells(STORY, places[0].name)
  const words = await reporter.locksIt()

  // A second one, which knows further calls than the page does: it still sends, and reads what it sent.
  await upgrades(parasol, [firstTitle(NEWER_TITLE, NEWEST_TITLE)])
  await press(page, phoneSays('words.keep'))
  await shows(page, phoneSays('sent.title'))
  await press(page, phoneSays('sent.home'))
  await shows(page, phoneSays('start.title'))
  await reporter.opensWith(words)
  await expect(page.getByText(sharedTexts.ui.outdated)).toHaveCount(0)
  await press(page, phoneSays('receipt.close'))

  // A third no longer knows a call as the page makes it: nothing breaks in silence.
  await upgrades(parasol, [RETIRED])
  await press(page, phoneSays('app.home'))
  await press(page, new RegExp(`^${phoneSays('start.words')}`))
  await page.getByLabel(phoneSays('receipt.field')).fill(words.join(' '))
  await press(page, phoneSays('receipt.open'))
  await expect(page.getByText(sharedTexts.ui.outdated)).toBeVisible()

  // She loads it anew when she is done.
  await looksForNewer(page)
  await expect
    .poll(
      async () => {
        await page.reload()
        await runs(page)
        return page.getByRole('heading', { level: 1 }).textContent()
      },
      { timeout: 60_000 },
    )
    .toBe(NEWEST_TITLE)
  await runs(page)
  await expect(page.getByText(sharedTexts.ui.outdated)).toHaveCount(0)
  await reporter.close()
})
