import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, test } from '@playwright/test'
import { cameraPhoto, FILE, photosSent, TELLING } from './camera-photo.ts'
import { openDesk } from './desk.ts'
import { openMember } from './member.ts'
import { requestsOf } from './requests.ts'
import { press, shows } from './profile.ts'
import { INVENTED_STORY, openReporter } from './reporter.ts'
import { deskSays, formSays, phoneSays } from './says.ts'
import {
  addsStaff,
  answers,
  invites,
  opensTheReport,
  preview,
  publishes,
  setsUp,
  writesBeside,
} from './staff.ts'
import { installParasol, type Parasol } from './start-service.ts'
import {
  draftsTheFounding,
  proposesToAdmit,
  readsAndSigns,
  savesTheNetwork,
  signsWhatWaits,
} from './stewards.ts'
import { noteBackupIdentity, notePhoto, noteText, record } from './transcript.ts'

const NETWORK = 'Quillmouth Province (invented)'
const AREAS = ['Ozzery Shore (invented)', 'Quill Valley (invented)']
const [AREA] = AREAS as [string]
const ORGANISATION = 'Yellow Quay House (invented)'
const DETAILS = {
  hours: 'Mon to Thu, noon to nine (invented)',
  reading: 'before midnight every day (invented)',
  areas: [AREA],
}
const STORY = { ...INVENTED_STORY, area: AREA }
const ANSWER = 'Thank you, Juniper. We read it together and we believe you.'
const WARNING = {
  text: 'Reported: asks for a ride first, then keeps the doors locked. Takes coats and phones.',
  when: 'early this winter',
  place: 'Near the old bakeries',
  takenOver: [formSays('field.plate.label'), formSays('field.names.label'), formSays('field.phones.label')],
  feed: AREA,
}
const PASSPHRASE = 'seven paper lanterns under zinc'
// Part of the plate, as somebody remembers it.
const FRAGMENT = 'ZO 7IU'

let parasol: Parasol
test.beforeAll(async () => {
  parasol = await installParasol()
})
test.afterAll(() => parasol.remove())

/** Three stewards at their own desks, of whom two sign; the operator imports what they saved. */
async function foundTheNetwork(browser: Browser) {
  await parasol.start()
  const desks = await Promise.all([1, 2, 3].map(() => openDesk(browser, parasol.desk)))
  const stewards = await Promise.all(
    desks.map(async (desk) => ({ desk, own: await desk.makesWords('steward') })),
  )
  const [first, second] = stewards as [(typeof stewards)[number], (typeof stewards)[number]]
  const cards = stewards.map(({ own }) => own.card)
  const draft = await draftsTheFounding(first.desk, first.own, {
    name: NETWORK,
    areas: AREAS,
    cards,
    threshold: 2,
  })
  await readsAndSigns(second.desk, second.own, draft)
  const file = join(parasol.folder, 'network.json')
  writeFileSync(file, await savesTheNetwork(second.desk))
  await parasol.stop()
  await parasol.run('init', file)
  await parasol.start()
  for (const { desk } of stewards) await desk.opensAnew()
  return { first, second, all: stewards }
}

test('a report travels from a phone to a check, and can be taken back', async ({ browser }) => {
  test.setTimeout(240_000)

  const stewards = await test.step('three stewards found a network, and two of them sign', () =>
    foundTheNetwork(browser))

  const coordinator = await openDesk(browser, parasol.desk)
  const staff = await openDesk(browser, parasol.desk)
  await test.step('two stewards admit an organisation with its coordinator’s card', async () => {
    const own = await coordinator.makesWords('organisation')
    await stewards.first.desk.signsIn(stewards.first.own.words)
    await proposesToAdmit(stewards.first.desk, { name: ORGANISATION, card: own.card })
    await stewards.second.desk.signsIn(stewards.second.own.words)
    await signsWhatWaits(stewards.second.desk)
    for (const { desk } of stewards.all) await desk.close()
    await coordinator.signsIn(own.words)
  })

  await test.step('the coordinator sets up inbox and circle, and lets her colleague in', async () => {
    await setsUp(coordinator, DETAILS)
    const own = await staff.makesWords('organisation')
    await addsStaff(coordinator, own.card)
    await coordinator.close()
    await staff.signsIn(own.words)
  })

  const member = await openMember(browser, parasol.phone, PASSPHRASE)
  await test.step('staff invite a member, who joins on her phone', async () => {
    const invitation = await invites(staff, 'Thursday drop-in, grey scarf')
    await member.joins(ORGANISATION, invitation)
  })

  const reporter = await openReporter(browser, parasol.phone)
  const { page: hers } = reporter
  const words = await test.step('[UI-29] a reporter tells what happened without a connection', async () => {
    await reporter.keepsThePage()
    await reporter.context.setOffline(true)
    await reporter.tells(STORY, ORGANISATION)
    await hers.getByRole('button', { name: `Change ${phoneSays('photo.title')}`, exact: true }).click()
    await hers
      .getByLabel(phoneSays('photo.choose'))
      .setInputFiles([{ name: noteText(FILE), mimeType: 'image/jpeg', buffer: await cameraPhoto(hers) }])
    await expect(hers.getByRole('img')).toBeVisible({ timeout: 20_000 })
    for (const written of TELLING) noteText(written)
    await press(hers, phoneSays('app.continue'))
    await shows(hers, phoneSays('answers.title'))
    const kept = await reporter.locksIt()
    await press(hers, phoneSays('words.keep'))
    await shows(hers, phoneSays('send.offlineTitle'))
    await press(hers, phoneSays('send.keep'))
    await shows(hers, phoneSays('send.waitingTitle'))
    return kept
  })

  await test.step('[UI-29] with a connection again it is sent, once', async () => {
    const sent = requestsOf(reporter.context, '/v1/reports')
    const bodies: string[] = []
    reporter.context.on('request', (request) => {
      if (request.url().endsWith('/v1/reports')) bodies.push(request.postData() ?? '')
    })
    await reporter.context.setOffline(false)
    await shows(hers, phoneSays('sent.title'))
    expect(sent).toHaveLength(1)
    const { photos } = await photosSent(bodies[0] ?? '', words)
    expect(photos).toHaveLength(1)
    for (const photo of photos) notePhoto(photo)
    await expect(hers.getByText(phoneSays('sent.notReleased'))).toHaveCount(0)
    await press(hers, phoneSays('sent.home'))
  })

  await test.step('staff open it and answer', async () => {
    await opensTheReport(staff)
    await expect(staff.page.getByText(STORY.words.split('\n')[0] ?? '')).toBeVisible()
    await staff.page
      .locator('summary')
      .filter({ hasText: deskSays('report.howToReach') })
      .click()
    await expect(staff.page.getByText(STORY.callMe)).toBeVisible()
    await expect(staff.page.getByText(STORY.police)).toHaveCount(0)
    await answers(staff, ANSWER)
  })

  await test.step('staff write a warning beside it, look at it as members will, and publish it', async () => {
    await writesBeside(staff, WARNING)
    await expect(preview(staff.page)).toContainText(WARNING.text)
    await expect(preview(staff.page)).toContainText(STORY.plate)
    await publishes(staff, AREA)
  })

  await test.step('the operator saves a backup meanwhile', async () => {
    const said = await parasol.run('backup', record?.backup ?? join(parasol.folder, 'parasol.age'))
    const identity = /AGE-SECRET-KEY-\w+/.exec(said)?.[0]
    expect(identity).toBeDefined()
    noteBackupIdentity(identity ?? '')
  })

  await test.step('[G12] [UI-37] the member finds part of the plate without a connection; no request is made', async () => {
    const synced = requestsOf(member.context, '/tail')
    await member.getsTheNewest()
    expect(synced, 'what the worker asks for is seen here').not.toEqual([])
    await member.context.setOffline(true)
    const asked = requestsOf(member.context, '')
    await member.finds(FRAGMENT, STORY.plate)
    const found = member.page.getByRole('list', { name: phoneSays('warning.matched') })
    await expect(found).toContainText(phoneSays('warning.field-plate'))
    await expect(member.page.getByText(phoneSays('check.fresh', { age: '' }))).toBeVisible()
    await expect(member.page.getByText(/^Searched 1 warning\. Areas: /)).toBeVisible()
    await press(member.page, phoneSays('warning.open'))
    await expect(member.page.getByText(STORY.plate)).toBeVisible()
    expect(asked).toEqual([])
    await press(member.page, 'Back')
  })

  await test.step('she locks the phone, unlocks it, and finds it again in what the phone had kept', async () => {
    await press(member.page, phoneSays('check.lock'))
    await member.unlocks()
    await member.finds(FRAGMENT, STORY.plate)
    await member.context.setOffline(false)
  })

  await test.step('the reporter reads the answer, sees that it was published, and takes it back', async () => {
    await reporter.opensWith(words)
    await expect(hers.getByText(ANSWER)).toBeVisible()
    await expect(hers.getByText(/^Read by staff on/)).toBeVisible()
    await expect(hers.locator('[data-became="stands"]')).toBeVisible()
    await expect(hers.getByText(phoneSays('receipt.published'))).toBeVisible()
    await expect(hers.getByText(phoneSays('receipt.leftOut'))).toHaveCount(0)
    await reporter.takesItBack()
    await expect(hers.getByText('One warning is taken back.')).toBeVisible()
  })

  await test.step('[G11] the member’s phone shows it no longer, and staff learn that it is withdrawn', async () => {
    await member.getsTheNewest()
    await member.findsNothing(FRAGMENT)
    await staff.goesTo('inbox')
    await press(staff.page, deskSays('inbox.refresh'))
    await expect(staff.page.getByText(/1 report was withdrawn/)).toBeVisible()
  })

  await Promise.all([reporter.close(), member.close(), staff.close(), parasol.stop()])
})
