import { expect, type Page } from '@playwright/test'
import { type Desk, openDesk } from './desk.ts'
import { coordinatorWords, PUBLISHED, test } from './invented-network.ts'
import { lookOver, patience } from './look-over.ts'
import { press } from './profile.ts'
import { deskSays } from './says.ts'
import { opensTheReport } from './staff.ts'
import { noteText } from './transcript.ts'

// As somebody else read the plate of the published warning: a zero for an O.
const READ_AS = 'Y0Q 311I'
const NOTE = 'Invented: the same plate but for one character.'

const opensAll = async (page: Page): Promise<void> => {
  for (;;) {
    const closed = page.locator('main details:not([open]) > summary').first()
    if ((await closed.count()) === 0 || !(await closed.isVisible())) return
    await closed.click()
  }
}

const looksForNews = async (desk: Desk): Promise<void> => {
  await desk.goesTo('patterns')
  await press(desk.page, deskSays('patterns.refresh'))
}

test('two desks link what they know: a decision, and taking it back, reach the other desk', async ({
  browser,
  network,
}) => {
  test.setTimeout(patience(150_000))
  const findings: string[] = []
  const [lantern, tideline] = network.places
  await network.receivesAReport({ plate: READ_AS, partners: 'yes' })

  const ours = await openDesk(browser, network.parasol.desk)
  const { page } = ours
  await ours.signsIn(coordinatorWords(lantern))
  const links = page.getByRole('region', { name: deskSays('links.title') })
  await test.step('staff open a report and see which warning may be about the same person, and why', async () => {
    await opensTheReport(ours)
    await expect(links.locator('details').first()).toBeVisible({ timeout: 20_000 })
    await opensAll(page)
    const evidence = links.getByRole('table', { name: deskSays('links.evidence') }).first()
    await expect(evidence).toContainText(READ_AS)
    await expect(evidence).toContainText(PUBLISHED.plate)
    // What differs is marked on both sides.
    await expect(evidence.locator('mark')).toHaveText(['0', 'O'])
    findings.push(...(await lookOver(page, 'suggested links')))
  })

  const decided = links.getByRole('list', { name: deskSays('links.inForce') }).first()
  await test.step('a person decides, with the keyboard alone, and says why', async () => {
    await opensAll(page)
    const first = links.getByRole('group', { name: deskSays('links.decide') }).first()
    await expect(first).toContainText(deskSays('links.audience.desks'))
    await first.getByLabel(deskSays('links.note')).fill(noteText(NOTE))
    await first.getByRole('button', { name: deskSays('links.decisions.same') }).focus()
    await page.keyboard.press('Enter')
    await expect(decided).toContainText(NOTE, { timeout: 20_000 })
    findings.push(...(await lookOver(page, 'a decision')))
  })

  const theirs = await openDesk(browser, network.parasol.desk)
  await theirs.signsIn(coordinatorWords(tideline))
  await test.step('the other desk sees both records, who decided, and why; nothing of the report itself', async () => {
    await looksForNews(theirs)
    const main = theirs.page.getByRole('main')
    await expect(main).toContainText(deskSays('links.reportAt', { name: lantern.name }), {
      timeout: 20_000,
    })
    await opensAll(theirs.page)
    await expect(main).toContainText(NOTE)
    await expect(main).toContainText(lantern.name)
    await expect(main).not.toContainText(READ_AS)
    findings.push(...(await lookOver(theirs.page, 'patterns with a link')))
  })

  await test.step('facts are shared by a person, and the other desk can compare them', async () => {
    await press(page, deskSays('links.share.act'))
    await expect(links).toContainText(deskSays('links.share.takeBack'), { timeout: 20_000 })
    await looksForNews(theirs)
    await opensAll(theirs.page)
    await expect(theirs.page.getByRole('main')).toContainText(READ_AS, { timeout: 20_000 })
    findings.push(...(await lookOver(theirs.page, 'patterns with shared facts')))
  })

  await test.step('the decision is taken back, and so are the facts', async () => {
    await links
      .getByRole('button', { name: deskSays('links.takeBack') })
      .first()
      .click()
    await expect(decided).toHaveCount(0, { timeout: 20_000 })
    await press(page, deskSays('links.share.takeBack'))
    await expect(links.getByText(deskSays('links.share.takeBack'))).toHaveCount(0, { timeout: 20_000 })
    await looksForNews(theirs)
    const main = theirs.page.getByRole('main')
    await expect(main).toContainText(deskSays('patterns.none'), { timeout: 20_000 })
    await expect(main).toContainText(deskSays('patterns.sharedNone'))
    await expect(main).not.toContainText(READ_AS)
  })

  await Promise.all([ours.close(), theirs.close()])
  expect(findings).toEqual([])
})
