import { expect } from '@playwright/test'
import { openDesk } from './desk.ts'
import { coordinatorWords, HARBOUR, test } from './invented-network.ts'
import { lookOver, lookOverPhone, patience } from './look-over.ts'
import { press, shows } from './profile.ts'
import { openReporter } from './reporter.ts'
import { deskSays, formSays, phoneSays } from './says.ts'
import { opensTheReport } from './staff.ts'

const STORY = 'He asked the way to the shelter twice.'
const NOTE = 'Invented: he may be on his way to you.'

test('staff hand a copy to one other organisation, which reads it; she sees to whom it went', async ({
  browser,
  network,
}) => {
  test.setTimeout(patience(180_000))
  const findings: string[] = []
  const [lantern, tideline] = network.places
  const words = await network.receives({
    form: { happened: ['threats'], area: HARBOUR.id, words: STORY },
    consents: [{ consent: 'partners', answer: 'yes' }],
  })
  const ours = await openDesk(browser, network.parasol.desk)
  await ours.signsIn(coordinatorWords(lantern))
  await opensTheReport(ours)
  await ours.page
    .locator('summary')
    .filter({ hasText: deskSays('forward.title') })
    .click()
  await press(ours.page, deskSays('forward.act'))
  await expect(ours.page.getByText(deskSays('forward.needsOrganisation')).first()).toBeVisible()
  await ours.page.getByRole('radio', { name: tideline.name, exact: true }).check()
  await ours.page.getByLabel(deskSays('forward.note')).fill(NOTE)
  findings.push(...(await lookOver(ours.page, 'handing on')))
  await press(ours.page, deskSays('forward.act'))
  await expect(ours.page.getByRole('button', { name: deskSays('forward.takeBack') })).toBeVisible({
    timeout: 20_000,
  })
  findings.push(...(await lookOver(ours.page, 'handed on')))

  const theirs = await openDesk(browser, network.parasol.desk)
  await theirs.signsIn(coordinatorWords(tideline))
  const handed = theirs.page
    .locator('section')
    .filter({ hasText: deskSays('forward.hereHow') })
    .last()
  await expect(handed).toBeVisible({ timeout: 20_000 })
  await handed.locator('summary').last().click()
  await expect(handed).toContainText(STORY)
  await expect(handed).toContainText(NOTE)
  findings.push(...(await lookOver(theirs.page, 'a report handed over')))

  const reporter = await openReporter(browser, network.parasol.phone)
  await reporter.opensWith(words)
  await expect(
    reporter.page.getByText(phoneSays('receipt.forwarded', { name: tideline.name })).first(),
  ).toBeAttached()
  await press(ours.page, deskSays('forward.takeBack'))
  await expect(ours.page.getByRole('button', { name: deskSays('forward.takeBack') })).toHaveCount(0, {
    timeout: 20_000,
  })
  await Promise.all([ours.close(), theirs.close(), reporter.close()])
  expect(findings).toEqual([])
})

test('a reporter keeps it from an organisation where she knows somebody; the desk does not offer it there', async ({
  browser,
  network,
}) => {
  test.setTimeout(patience(180_000))
  const findings: string[] = []
  const [lantern, tideline] = network.places
  const reporter = await openReporter(browser, network.parasol.phone)
  const { page } = reporter
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await press(page, phoneSays('app.continue'))
  await page.getByLabel(formSays('option.happened.threats'), { exact: true }).check()
  await press(page, phoneSays('form.stop'))
  await shows(page, phoneSays('answers.title'))
  await page.getByRole('button', { name: `Change ${phoneSays('answers.organisation')}` }).click()
  await page.getByRole('radio', { name: new RegExp(`^${lantern.name.replace(/[()]/g, '\\$&')}`) }).check()
  await page
    .locator('summary')
    .filter({ hasText: phoneSays('who.except') })
    .click()
  await page.getByRole('checkbox', { name: tideline.name, exact: true }).check()
  findings.push(...(await lookOverPhone(page, 'never shown to')))
  await press(page, phoneSays('app.continue'))
  await shows(page, phoneSays('answers.title'))
  await expect(page.getByRole('main')).toContainText(tideline.name)
  await page.getByRole('button', { name: `Change ${formSays('consent.partners.ask')}` }).click()
  await page.getByLabel(phoneSays('agree.yes'), { exact: true }).check()
  await press(page, phoneSays('app.continue'))
  await reporter.locksIt()
  await press(page, phoneSays('words.keep'))
  await shows(page, phoneSays('sent.title'))
  await reporter.close()

  const desk = await openDesk(browser, network.parasol.desk)
  await desk.signsIn(coordinatorWords(lantern))
  await opensTheReport(desk)
  await expect(desk.page.getByText(deskSays('report.except', { names: tideline.name }))).toBeVisible()
  await expect(desk.page.getByText(deskSays('links.share.excepted'))).toBeVisible()
  await expect(desk.page.locator('summary').filter({ hasText: deskSays('forward.title') })).toHaveCount(0)
  findings.push(...(await lookOver(desk.page, 'a report kept from somebody')))
  await desk.close()
  expect(findings).toEqual([])
})
