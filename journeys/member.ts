import { type Browser, expect } from '@playwright/test'
import { type AtEach, nothing, openProfile, press, type Profile, shows, wordsShown } from './profile.ts'
import { phoneSays } from './says.ts'
import { noteText, noteWords } from './transcript.ts'

export type Member = Profile & {
  /** With invitation words, up to the search. @returns the two words by which staff know her */
  readonly joins: (organisation: string, invitation: readonly string[], atEach?: AtEach) => Promise<string>
  /** Her own twelve words, once she has joined. */
  readonly ownWords: () => readonly string[]
  /** With her own words, on a phone that keeps nothing of her, up to the search. */
  readonly comesBack: (organisation: string, own: readonly string[]) => Promise<void>
  readonly getsTheNewest: () => Promise<void>
  /** Opens what the phone keeps, after it was locked. */
  readonly unlocks: () => Promise<void>
  /** Types a fragment, and finds a warning that says why it came up. */
  readonly finds: (fragment: string, said: string) => Promise<void>
  /** Types a fragment, and is told that nothing fits and what that does not mean. */
  readonly findsNothing: (fragment: string) => Promise<void>
}

/** A member's phone. */
export const openMember = async (browser: Browser, origin: string, passphrase: string): Promise<Member> =>
  memberOn(await openProfile(browser, origin), passphrase)

/** A member on a phone that is open already. */
export function memberOn(profile: Profile, passphrase: string): Member {
  const { page } = profile
  const synced = (): Promise<void> =>
    expect(page.getByText(phoneSays('check.syncing'))).toHaveCount(0, { timeout: 20_000 })
  let own: readonly string[] = []
  const choosesPassphrase = async (): Promise<void> => {
    await page.getByLabel(phoneSays('member.lockField'), { exact: true }).fill(noteText(passphrase))
    await page.getByLabel(phoneSays('member.lockAgain'), { exact: true }).fill(passphrase)
    await press(page, phoneSays('app.continue'))
  }
  const types = (fragment: string): Promise<void> =>
    page.getByLabel(phoneSays('check.field')).fill(noteText(fragment))
  return {
    ...profile,
    joins: async (organisation, invitation, atEach = nothing) => {
      await press(page, new RegExp(`^${phoneSays('start.look')}`))
      await press(page, phoneSays('app.continue'))
      await shows(page, phoneSays('member.title'))
      await atEach(phoneSays('member.title'))
      await press(page, phoneSays('member.join'))
      await atEach(phoneSays('member.whoTitle'))
      await page.getByRole('radio', { name: organisation }).check()
      await press(page, phoneSays('app.continue'))
      await atEach(phoneSays('member.inviteTitle'))
      await page.getByLabel(phoneSays('member.invite')).fill(invitation.join(' '))
      await press(page, phoneSays('app.continue'))
      await shows(page, phoneSays('member.lockTitle'))
      await atEach(phoneSays('member.lockTitle'))
      await choosesPassphrase()
      await shows(page, phoneSays('member.doneTitle'))
      await atEach(phoneSays('member.doneTitle'))
      own = noteWords('member', await wordsShown(page, phoneSays('member.ownWords')))
      const handle = await page.locator('strong[lang="en"]').innerText()
      await press(page, phoneSays('member.go'))
      await shows(page, phoneSays('check.title'))
      await synced()
      return handle
    },
    ownWords: () => own,
    comesBack: async (organisation, words) => {
      await press(page, new RegExp(`^${phoneSays('start.look')}`))
      await press(page, phoneSays('app.continue'))
      await press(page, phoneSays('member.back'))
      await page.getByRole('radio', { name: organisation }).check()
      await press(page, phoneSays('app.continue'))
      await page.getByLabel(phoneSays('member.ownWords')).fill(words.join(' '))
      await press(page, phoneSays('app.continue'))
      await shows(page, phoneSays('member.lockTitle'))
      await choosesPassphrase()
    },
    unlocks: async () => {
      await page.getByLabel(phoneSays('member.passphrase'), { exact: true }).fill(passphrase)
      await press(page, phoneSays('member.unlock'))
      await shows(page, phoneSays('check.title'))
    },
    getsTheNewest: async () => {
      await press(page, phoneSays('check.update'))
      await synced()
    },
    finds: async (fragment, said) => {
      await types(fragment)
      await expect(page.getByRole('list', { name: phoneSays('warning.matched') })).toContainText(said)
    },
    findsNothing: async (fragment) => {
      await types(fragment)
      await expect(page.getByRole('heading', { name: phoneSays('check.noneTitle') })).toBeVisible()
      await expect(page.getByText(phoneSays('check.noneSafe'))).toBeVisible()
    },
  }
}
