import { expect } from '@playwright/test'
import { openDesk, settled } from './desk.ts'
import { coordinatorWords, HARBOUR, test } from './invented-network.ts'
import { lookOver } from './look-over.ts'
import { press } from './profile.ts'
import { deskSays, formSays } from './says.ts'
import { addsStaff, opensTheReport, writesBeside } from './staff.ts'

const NOTE = 'Invented note: call back after noon.'

test('[UI-65] [UI-66] two colleagues work a report through with the keyboard, and two of them publish it', async ({
  browser,
  network,
}) => {
  test.setTimeout(300_000)
  const findings: string[] = []
  const ours = await openDesk(browser, network.parasol.desk)
  const theirs = await openDesk(browser, network.parasol.desk)
  const [{ page }, other] = [ours, theirs.page]
  const look = async (screen: string): Promise<void> => void findings.push(...(await lookOver(page, screen)))
  const colleague = await theirs.makesWords('organisation')
  await network.receivesAReport({ plate: 'OIQ 481U' })
  await network.receivesAReport({ plate: 'OIQ 482U' })
  await ours.signsIn(coordinatorWords(network.places[0]))
  await addsStaff(ours, colleague.card)

  await test.step('the coordinator signs that it takes two people, and who is on duty', async () => {
    await press(page, deskSays('publishing.toTwo'))
    await expect(page.getByText(deskSays('publishing.two'))).toBeVisible({ timeout: 20_000 })
    await page.getByText(deskSays('rota.add'), { exact: true }).click()
    await press(page, deskSays('rota.keep'))
    await expect(page.getByText(deskSays('rota.needsCall')).first()).toBeVisible()
    await page.getByLabel(deskSays('rota.from'), { exact: true }).fill('2026-01-01')
    await page.getByLabel(deskSays('rota.fromTime'), { exact: true }).fill('20:00')
    await page.getByLabel(deskSays('rota.until'), { exact: true }).fill('2099-01-01')
    await page.getByLabel(deskSays('rota.untilTime'), { exact: true }).fill('06:00')
    await page.getByLabel(deskSays('rota.call'), { exact: true }).fill('604 555-0142')
    await press(page, deskSays('rota.keep'))
    await expect(page.getByText('604 555-0142').first()).toBeVisible({ timeout: 20_000 })
    await look('organisation with rota')
  })

  await test.step('she finds, opens and takes a report with single keys', async () => {
    await ours.goesTo('inbox')
    await press(page, deskSays('inbox.refresh'))
    const rows = page.getByRole('list', { name: deskSays('inbox.title') }).getByRole('button')
    await expect(rows.nth(1)).toContainText(formSays('option.happened.robbery'), { timeout: 20_000 })
    await look('inbox with work')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(rows.nth(1)).toBeFocused()
    await page.keyboard.press('k')
    await expect(rows.nth(0)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText(deskSays('report.verified'))).toBeVisible({ timeout: 20_000 })
    await page.keyboard.press('a')
    await expect(page.getByRole('button', { name: deskSays('case.giveBack') })).toBeVisible({
      timeout: 20_000,
    })
    await page.keyboard.press('n')
    await page.keyboard.type(NOTE)
    await press(page, deskSays('note.keep'))
    await expect(page.getByRole('list', { name: deskSays('note.title') })).toContainText(NOTE, {
      timeout: 20_000,
    })
  })

  await test.step('it cannot wait: she signs so, and it is on top', async () => {
    await page.keyboard.press('Escape')
    await page.locator('h1').focus()
    await page.keyboard.press('e')
    await page.getByRole('radio', { name: deskSays('escalate.why.imminent-harm') }).check()
    await page.getByRole('checkbox', { name: deskSays('escalate.checks.colleague') }).check()
    await look('cannot wait')
    await press(page, deskSays('escalate.sign'))
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 })
    await expect(page.locator('.inbox-row').first()).toContainText(deskSays('inbox.urgent'))
    await look('report with work')
  })

  await test.step('she declines another, and takes that back in time', async () => {
    await page.locator('.inbox-row').nth(1).click()
    await expect(page.getByText(deskSays('report.verified'))).toBeVisible({ timeout: 20_000 })
    await press(page, deskSays('decline.begin'))
    await look('decline')
    await press(page, deskSays('decline.send'))
    await expect(page.getByText(deskSays('decline.held'))).toBeVisible()
    await page.keyboard.press('u')
    await expect(page.getByText(deskSays('decline.held'))).toHaveCount(0)
    await expect(page.getByText(deskSays('thread.none'))).toHaveCount(0)
    await expect(page.getByText('No warning was published')).toHaveCount(0)
  })

  await test.step('she writes; a colleague reads the very text and says yes; it goes out', async () => {
    await writesBeside(ours, {
      text: 'Reported: would not leave.',
      when: 'lately',
      place: 'Uptown',
      takenOver: [],
      feed: HARBOUR.name,
    })
    await expect(page.getByRole('button', { name: deskSays('publish.publish') })).toHaveCount(0)
    await press(page, deskSays('reading.ask'))
    await expect(page.getByText(deskSays('reading.notYourself'))).toBeVisible({ timeout: 20_000 })
    await look('second reading')

    await theirs.signsIn(colleague.words)
    await settled(other)
    await opensTheReportOf(theirs)
    await other.locator('#write-about').click()
    await press(other, deskSays('reading.yes'))
    await expect(other.getByText(deskSays('reading.state.approved'))).toBeVisible({ timeout: 20_000 })

    await ours.goesTo('warnings')
    await ours.goesTo('inbox')
  })
  await ours.close()
  await theirs.close()
  expect(findings).toEqual([])
})

/** Opens the report that a colleague is writing about. */
async function opensTheReportOf(desk: Parameters<typeof opensTheReport>[0]): Promise<void> {
  const { page } = desk
  await desk.goesTo('inbox')
  const row = page.locator('.inbox-row').filter({ hasText: deskSays('case.states.second-reader') })
  await row.first().click()
  await expect(page.getByText(deskSays('report.verified'))).toBeVisible({ timeout: 20_000 })
}
