import { type Browser, expect } from '@playwright/test'
import { openProfile, press, type Profile, shows, wordsShown } from './profile.ts'
import { phoneSays } from './says.ts'
import { noteText, noteWords } from './transcript.ts'

export type Member = Profile & {
  /** With invitation words, up to the search. @returns the two words by which staff know her */
  readonly joins: (organisation: string, invitation: readonly string[]) => Promise<string>
  readonly getsTheNewest: () => Promise<void>
  /** Types a fragment; settles when the answer stands on the screen. */
  readonly checks: (fragment: string) => Promise<void>
}

/** A member's phone. */
export async function openMember(browser: Browser, origin: string, passphrase: string): Promise<Member> {
  const profile = await openProfile(browser, origin)
  const { page } = profile
  const synced = (): Promise<void> =>
    expect(page.getByText(phoneSays('check.syncing'))).toHaveCount(0, { timeout: 20_000 })
  return {
    ...profile,
    joins: async (organisation, invitation) => {
      await press(page, new RegExp(`^${phoneSays('start.look')}`))
      await press(page, phoneSays('app.continue'))
      await press(page, phoneSays('member.join'))
      await page.getByRole('radio', { name: organisation }).check()
      await press(page, phoneSays('app.continue'))
      await page.getByLabel(phoneSays('member.invite')).fill(invitation.join(' '))
      await press(page, phoneSays('app.continue'))
      await shows(page, phoneSays('member.lockTitle'))
      await page.getByLabel(phoneSays('member.lockField'), { exact: true }).fill(noteText(passphrase))
      await page.getByLabel(phoneSays('member.lockAgain'), { exact: true }).fill(passphrase)
      await press(page, phoneSays('app.continue'))
      await shows(page, phoneSays('member.doneTitle'))
      noteWords('member', await wordsShown(page, phoneSays('member.ownWords')))
      const handle = await page.locator('strong[lang="en"]').innerText()
      await press(page, phoneSays('member.go'))
      await shows(page, phoneSays('check.title'))
      await synced()
      return handle
    },
    getsTheNewest: async () => {
      await press(page, phoneSays('check.update'))
      await synced()
    },
    checks: async (fragment) => {
      await page.getByLabel(phoneSays('check.field')).fill(noteText(fragment))
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    },
  }
}
