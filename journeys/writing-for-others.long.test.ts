import { expect, type Page } from '@playwright/test'
import { openDesk } from './desk.ts'
import { coordinatorWords, HARBOUR, test } from './invented-network.ts'
import { keptOn } from './kept.ts'
import { lookOver, lookOverPhone, patience } from './look-over.ts'
import { goesHome, press, shows, wordsShown } from './profile.ts'
import { chooses, openReporter } from './reporter.ts'
import { deskSays, formSays, phoneSays } from './says.ts'

const STORIES = [
  'The first one wore a green cap.',
  'The second one had a cut on his hand.',
  'The third one laughed.',
]

/** Answers two questions and the first consent, the others as they are. */
async function writesDown(page: Page, story: string): Promise<void> {
  await shows(page, phoneSays('another.title'))
  await press(page, phoneSays('another.begin'))
  await page.getByLabel(formSays('option.happened.threats'), { exact: true }).check()
  for (let screen = 0; screen < 45; screen++) {
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    if (title === formSays('question.words.title'))
      await page.getByRole('textbox', { name: formSays('field.words.label'), exact: true }).fill(story)
    if (title === formSays('question.where.title'))
      await chooses(page, formSays('field.area.label'), HARBOUR.name)
    if (title === formSays('consent.warn-area.ask')) {
      await expect(page.getByText(phoneSays('another.aloud'))).toBeVisible()
      await page.getByLabel(phoneSays('agree.yes'), { exact: true }).check()
      await press(page, phoneSays('agree.askFirst'))
      break
    }
    await press(page, phoneSays('app.continue'))
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ state: 'detached' })
  }
  await shows(page, phoneSays('answers.title'))
  await expect(page.getByText(phoneSays('another.checked'))).toBeVisible()
}

test('[UI-36] in a van without a connection somebody writes down three reports in a row; it is kept that a peer did, not who', async ({
  browser,
  network,
}) => {
  test.setTimeout(patience(240_000))
  const findings: string[] = []
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page, context } = reporter
  await reporter.keepsThePage()
  await context.setOffline(true)
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await press(page, phoneSays('before.another'))
  findings.push(...(await lookOverPhone(page, 'for somebody else')))
  const words: (readonly string[])[] = []
  for (const [at, story] of STORIES.entries()) {
    await writesDown(page, story)
    await press(page, phoneSays('answers.go'))
    await shows(page, phoneSays('words.title'))
    await expect(page.getByText(phoneSays('another.words'))).toBeVisible()
    words.push(await wordsShown(page, phoneSays('words.list')))
    if (at === 0) findings.push(...(await lookOverPhone(page, 'words for somebody else')))
    await press(page, phoneSays('words.keep'))
    await shows(page, phoneSays('send.offlineTitle'))
    await press(page, phoneSays('send.keep'))
    await shows(page, phoneSays('send.waitingTitle'))
    if (at === 0) findings.push(...(await lookOverPhone(page, 'waiting, and another one')))
    if (at < STORIES.length - 1) await press(page, phoneSays('another.next'))
  }
  expect(new Set(words.flat()).size).toBeGreaterThan(24)

  await context.setOffline(false)
  await goesHome(page)
  await expect(page.getByText(phoneSays('start.arrived'))).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText(phoneSays('start.waiting'), { exact: true })).toHaveCount(0, {
    timeout: 90_000,
  })
  // Of what others said nothing stays on the phone of who wrote it down.
  expect((await keptOn(page))['databases']?.filter((name) => /outbox|draft|report/i.test(name))).toEqual([])

  const desk = await openDesk(browser, network.parasol.desk)
  await desk.signsIn(coordinatorWords(network.places[0]))
  await desk.goesTo('inbox')
  await press(desk.page, deskSays('inbox.refresh'))
  const rows = desk.page.getByRole('list', { name: deskSays('inbox.title') }).getByRole('button')
  const seen = new Set<string>()
  for (let row = 0; row < (await rows.count()); row++) {
    await rows.nth(row).click()
    await expect(desk.page.getByText(deskSays('report.verified'))).toBeVisible()
    const text = await desk.page.getByRole('main').innerText()
    const story = STORIES.find((each) => text.includes(each))
    if (!story) continue
    seen.add(story)
    expect(text).toContain(deskSays('report.byPeer'))
    if (seen.size === 1) findings.push(...(await lookOver(desk.page, 'written down by somebody else')))
  }
  expect([...seen].toSorted()).toEqual([...STORIES].toSorted())

  // Whoever it happened to reads on with her own words, on any phone.
  const own = await openReporter(browser, network.parasol.phone)
  await own.opensWith(words[1] ?? [])
  await expect(own.page.getByText(STORIES[1] ?? '')).toBeAttached()
  await Promise.all([desk.close(), own.close(), reporter.close()])
  expect(findings).toEqual([])
})
