import { expect, type Page } from '@playwright/test'
import { type Desk, nothingAmiss, settled } from './desk.ts'
import { type AtEach, nothing, press, shows, wordsShown } from './profile.ts'
import { deskSays, formSays } from './says.ts'
import { notePublic, noteText, noteWords } from './transcript.ts'

export type Details = {
  readonly hours: string
  readonly reading: string
  readonly areas: readonly string[]
}

/** A coordinator gives her organisation its keys and says what it says of itself. */
export async function setsUp({ page }: Desk, { hours, reading, areas }: Details): Promise<void> {
  await shows(page, deskSays('setUp.title'))
  await page.getByLabel(deskSays('details.hours')).fill(notePublic('hours of an organisation', hours))
  await page
    .getByLabel(deskSays('details.reading'))
    .fill(notePublic('when an organisation reads reports', reading))
  for (const area of areas) await page.getByRole('checkbox', { name: area, exact: true }).check()
  await press(page, deskSays('setUp.act'))
  await expect(page.getByText(deskSays('organisation.says'))).toBeVisible({ timeout: 20_000 })
  await settled(page)
  await nothingAmiss(page)
}

/** A coordinator lets somebody in by her card. */
export async function addsStaff(desk: Desk, card: string): Promise<void> {
  const { page } = desk
  await desk.goesTo('organisation')
  await press(page, deskSays('staff.add'))
  await page.getByLabel(deskSays('addStaff.card')).fill(card)
  await press(page, deskSays('addStaff.read'))
  await press(page, deskSays('addStaff.act'))
  await expect(
    page.getByRole('heading', { level: 2, name: deskSays('staff.title'), exact: true }),
  ).toBeVisible()
}

/** @returns invitation words for one member */
export async function invites(
  desk: Desk,
  note: string,
  atEach: AtEach = nothing,
): Promise<readonly string[]> {
  const { page } = desk
  await desk.goesTo('members')
  await press(page, deskSays('members.invite'))
  await page.getByLabel(deskSays('invite.note')).fill(noteText(note))
  await press(page, deskSays('invite.act'))
  const words = await wordsShown(page, deskSays('invite.wordsOf', { number: 1 }))
  await atEach(deskSays('invite.cards'))
  await press(page, deskSays('invite.done'))
  return noteWords('invitation', words)
}

/** Opens the newest report. */
export async function opensTheReport(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.goesTo('inbox')
  await press(page, deskSays('inbox.refresh'))
  await page
    .getByRole('list', { name: deskSays('inbox.title') })
    .getByRole('button')
    .first()
    .click()
  await expect(page.getByText(deskSays('report.verified'))).toBeVisible()
}

export async function answers({ page }: Desk, text: string): Promise<void> {
  await page.getByLabel(deskSays('thread.answer')).fill(noteText(text))
  await press(page, deskSays('thread.send'))
  await expect(page.getByText(deskSays('thread.sent'))).toBeVisible()
}

export type WrittenWarning = {
  readonly text: string
  readonly when: string
  readonly place: string
  /** Taken over from the report by the label of the answer. */
  readonly takenOver: readonly string[]
  readonly feed: string
}

/** Writes a second text beside the report that is open. */
export async function writesBeside({ page }: Desk, warning: WrittenWarning): Promise<void> {
  await press(page, deskSays('report.writeWarning'))
  await shows(page, deskSays('write.title'))
  await page.getByLabel(deskSays('write.text')).fill(noteText(warning.text))
  await page.getByRole('checkbox', { name: formSays('option.happened.robbery'), exact: true }).check()
  await page.getByLabel(deskSays('write.whenLabel'), { exact: true }).fill(noteText(warning.when))
  await page.getByLabel(deskSays('write.place'), { exact: true }).fill(noteText(warning.place))
  for (const label of warning.takenOver) await press(page, `${deskSays('write.takeOver')} ${label}`)
  await page.getByRole('radio', { name: deskSays('write.membersOf', { feed: warning.feed }) }).check()
  await expect(page.getByText(deskSays('write.save.saved'))).toBeVisible({ timeout: 20_000 })
}

/** Looks at what members will see, and publishes it. */
export async function publishes({ page }: Desk, feed: string): Promise<void> {
  await press(page, deskSays('publish.publish'))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(deskSays('publish.confirmTitle'))
  await dialog.getByRole('button', { name: deskSays('publish.confirm', { feed }), exact: true }).click()
  await press(page, deskSays('held.now'))
  await expect(page.getByText(deskSays('publish.done', { feed }))).toBeVisible({ timeout: 20_000 })
}

/** A coordinator takes a member out, whom she knows by two words only. */
export async function removesTheMember(desk: Desk, handle: string): Promise<void> {
  const { page } = desk
  await desk.goesTo('members')
  await press(page, `${deskSays('members.remove')} ${handle}`)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: deskSays('members.removeAct') })
    .click()
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 })
}

/** What members see of a warning, as the desk shows it before publishing. */
export const preview = (page: Page) => page.getByRole('region', { name: deskSays('publish.preview') })
