import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { openProfile, press, type Profile, shows, wordsShown } from './profile.ts'
import { tablesSay } from './says.ts'

/** Somebody at the tables, in a browser of her own. */
export type TablePerson = Profile & {
  /** Comes in with an invitation: sees the room, chooses a name and a role, keeps her words. @returns her words */
  readonly comesIn: (
    invitation: readonly string[],
    who: { readonly alias: string; readonly role: string },
  ) => Promise<readonly string[]>
  readonly comesBack: (table: string, words: readonly string[]) => Promise<void>
  readonly goesToStep: (step: Step) => Promise<void>
}

export type Step = 'stock' | 'needs' | 'agreement' | 'decide' | 'commit' | 'agenda'

export async function openTablePerson(
  browser: Browser,
  origin: string,
  device: 'phone' | 'desk' = 'phone',
): Promise<TablePerson> {
  const profile = await openProfile(browser, origin, device)
  const { page } = profile
  return {
    ...profile,
    comesIn: async (invitation, { alias, role }) => {
      await press(page, tablesSay('welcome.invitation'))
      await page.getByLabel(tablesSay('invitation.words')).fill(invitation.join(' '))
      await press(page, tablesSay('invitation.look'))
      await expect(page.getByRole('heading', { name: tablesSay('room.sees') })).toBeVisible()
      await press(page, tablesSay('room.join'))
      await page.getByLabel(tablesSay('join.name')).fill(alias)
      await page.getByRole('checkbox', { name: role }).check()
      await press(page, tablesSay('join.next'))
      return keepsWords(page)
    },
    comesBack: async (table, words) => {
      await press(page, tablesSay('welcome.return'))
      await page.getByLabel(tablesSay('return.name')).fill(table)
      await page.getByLabel(tablesSay('return.words')).fill(words.join(' '))
      await press(page, tablesSay('return.sit'))
      await expect(page.locator('.path')).toBeVisible()
    },
    goesToStep: (step) => goesToStep(page, step),
  }
}

/** To a step of the path, from anywhere at the table. */
export async function goesToStep(page: Page, step: Step): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: tablesSay('nav.home'), exact: true })
    .click()
  await page
    .locator('.path')
    .getByRole('button', { name: tablesSay(`step.${step}`), exact: true })
    .click()
  await shows(page, tablesSay(`step.${step}`))
}

/** Makes words, writes them down, types the one that is asked for, and sits down. @returns the words */
export async function keepsWords(page: Page): Promise<readonly string[]> {
  await press(page, tablesSay('keep.make'))
  const words = await wordsShown(page, tablesSay('keep.yours'))
  await press(page, tablesSay('keep.kept'))
  for (const [at, word] of words.entries()) {
    const field = page.getByLabel(tablesSay('keep.word', { place: at + 1 }), { exact: true })
    if ((await field.count()) > 0) await field.fill(word)
  }
  await press(page, tablesSay('keep.sit'))
  await expect(page.locator('.path')).toBeVisible()
  return words
}

/** Moves the table on, as a host. */
export async function movesOn(page: Page, to: Step): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: tablesSay('nav.home'), exact: true })
    .click()
  const name =
    to === 'stock' ? tablesSay('home.nextRound') : tablesSay('home.next', { step: tablesSay(`step.${to}`) })
  await press(page, name)
  await press(page, tablesSay('home.nextYes'))
  await expect(page.locator('dialog')).toHaveCount(0)
}

/** Reaches a control by Tab alone. */
export async function tabsTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 120; presses++) {
    if (await wanted.evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(wanted)}`)
}

/** Presses a button by keyboard alone. */
export async function keysPress(page: Page, name: string): Promise<void> {
  await tabsTo(page, page.getByRole('button', { name, exact: true }).first())
  await page.keyboard.press('Enter')
}

/** Types into a field by keyboard alone. */
export async function keysType(page: Page, label: string, text: string): Promise<void> {
  await tabsTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}
