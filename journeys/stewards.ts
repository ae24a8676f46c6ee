import { expect } from '@playwright/test'
import { type Credentials, type Desk, savedBy } from './desk.ts'
import { press, shows } from './profile.ts'
import { deskSays } from './says.ts'
import { notePublic } from './transcript.ts'

export type Founding = {
  readonly name: string
  readonly areas: readonly string[]
  /** The card of every steward. */
  readonly cards: readonly string[]
  readonly threshold: number
}

/** One steward gathers the cards of all and signs first. @returns the draft, signed by her */
export async function draftsTheFounding(
  { page }: Desk,
  { words }: Credentials,
  { name, areas, cards, threshold }: Founding,
): Promise<string> {
  await press(page, deskSays('founding.gather'))
  for (const card of cards) {
    await page.getByLabel(deskSays('founding.stewardCard')).fill(card)
    await press(page, deskSays('cards.add'))
  }
  const gathered = page.getByRole('list', { name: deskSays('cards.added') })
  await expect(gathered.getByRole('listitem')).toHaveCount(cards.length)
  await page.getByLabel(deskSays('founding.name')).fill(notePublic('name of the network', name))
  await page.getByLabel(deskSays('founding.threshold')).fill(String(threshold))
  for (const area of areas) notePublic('name of an area', area)
  await page.getByLabel(deskSays('founding.areas')).fill(areas.join('\n'))
  await press(page, deskSays('founding.makeDraft'))
  await shows(page, deskSays('draft.title', { name }))
  return signsTheDraft({ page }, words)
}

/** Another steward reads the draft that she was sent, and signs it too. @returns the draft, signed by her as well */
export async function readsAndSigns(desk: Desk, { words }: Credentials, draft: string): Promise<string> {
  const { page } = desk
  await press(page, deskSays('founding.openDraft'))
  await page.getByLabel(deskSays('draft.paste')).fill(draft)
  await press(page, deskSays('draft.read'))
  return signsTheDraft(desk, words)
}

async function signsTheDraft({ page }: Pick<Desk, 'page'>, words: readonly string[]): Promise<string> {
  await page.getByLabel(deskSays('words.label')).fill(words.join(' '))
  await press(page, deskSays('draft.signIt'))
  await expect(page.getByText(deskSays('draft.signedNow'))).toBeVisible()
  return savedBy(page, () => press(page, deskSays('draft.save')))
}

/** Once enough have signed. @returns network.json */
export const savesTheNetwork = ({ page }: Desk): Promise<string> =>
  savedBy(page, () => press(page, deskSays('draft.saveNetwork')))

/** A steward puts an organisation before the others, with the card of its coordinator. */
export async function proposesToAdmit(
  desk: Desk,
  { name, card }: { readonly name: string; readonly card: string },
): Promise<void> {
  const { page } = desk
  await desk.goesTo('network')
  await press(page, deskSays('network.admit'))
  await page.getByLabel(deskSays('admit.name')).fill(notePublic('name of an organisation', name))
  await page.getByLabel(deskSays('admit.card')).fill(card)
  await press(page, deskSays('cards.add'))
  await press(page, deskSays('admit.act'))
  await shows(page, deskSays('propose.waitingTitle'))
}

/** Another steward signs what waits, so that it comes into force. */
export async function signsWhatWaits(desk: Desk): Promise<void> {
  await desk.goesTo('network')
  await press(desk.page, deskSays('network.sign'))
  await expect(desk.page.getByText(deskSays('network.inForce'))).toBeVisible()
}

/** A steward puts before the others that an organisation gets one more coordinator, by her card. */
export async function proposesACoordinator(desk: Desk, organisation: string, card: string): Promise<void> {
  const { page } = desk
  await desk.goesTo('network')
  await press(page, deskSays('network.changeCoordinators'))
  await page.getByRole('radio', { name: organisation, exact: true }).check()
  await page.getByLabel(deskSays('admit.card')).fill(card)
  await press(page, deskSays('cards.add'))
  await press(page, deskSays('coordinators.act'))
  await shows(page, deskSays('propose.waitingTitle'))
}

/** A steward puts before the others that one organisation closes and another follows it. */
export async function proposesToClose(desk: Desk, closing: string, successor: string): Promise<void> {
  const { page } = desk
  await desk.goesTo('network')
  await press(page, deskSays('network.close'))
  const choose = (label: string, name: string): Promise<void> =>
    page.getByRole('group', { name: label }).getByRole('radio', { name, exact: true }).check()
  await choose(deskSays('close.organisation'), closing)
  await choose(deskSays('close.successor'), successor)
  await press(page, deskSays('close.act'))
  await shows(page, deskSays('propose.waitingTitle'))
}
