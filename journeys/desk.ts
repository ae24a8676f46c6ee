import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page } from '@playwright/test'
import { type AtEach, nothing, openProfile, press, type Profile, runs, shows, wordsShown } from './profile.ts'
import { deskSays } from './says.ts'
import { noteWords } from './transcript.ts'

/** What somebody made for herself: words on paper, and a card that she may hand to anybody. */
export type Credentials = { readonly words: readonly string[]; readonly card: string }

export type Desk = Profile & {
  /** Makes words and a card at a desk where nobody has signed in. */
  readonly makesWords: (purpose: 'steward' | 'organisation', atEach?: AtEach) => Promise<Credentials>
  readonly signsIn: (words: readonly string[]) => Promise<void>
  /** Goes to a room by its name above every screen. */
  readonly goesTo: (room: Room) => Promise<void>
  /** Closes the page and opens it anew, as after a day. */
  readonly opensAnew: () => Promise<void>
}

export type Room = 'inbox' | 'warnings' | 'patterns' | 'members' | 'organisation' | 'network' | 'you'

/** Hands over what a press saves as a file. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return readFile(await download.path(), 'utf8')
}

/** A desk on somebody's own device. */
export async function openDesk(browser: Browser, origin: string): Promise<Desk> {
  const profile = await openProfile(browser, origin, 'desk')
  const { page } = profile
  return {
    ...profile,
    makesWords: async (purpose, atEach = nothing) => {
      await press(page, deskSays('start.makeWords'))
      await page.getByRole('radio', { name: deskSays(`makeWords.${purpose}`) }).check()
      await press(page, deskSays('makeWords.make'))
      await shows(page, deskSays('makeWords.keepTitle'))
      await atEach(deskSays('makeWords.keepTitle'))
      const words = await wordsShown(page, deskSays('makeWords.title'))
      noteWords(purpose === 'steward' ? 'steward' : 'staff', words)
      await press(page, deskSays('makeWords.kept'))
      await shows(page, deskSays('makeWords.checkTitle'))
      await atEach(deskSays('makeWords.checkTitle'))
      for (const [at, word] of words.entries()) {
        const field = page.getByLabel(deskSays('makeWords.word', { place: at + 1 }), { exact: true })
        if ((await field.count()) > 0) await field.fill(word)
      }
      await press(page, deskSays('makeWords.check'))
      await shows(page, deskSays('card.title'))
      await atEach(deskSays('card.title'))
      const card = await savedBy(page, () => press(page, deskSays('card.save')))
      await press(page, deskSays('card.done'))
      return { words, card }
    },
    signsIn: (words) => signIn(page, words),
    goesTo: (room) => goTo(page, room),
    opensAnew: async () => {
      await page.goto('about:blank')
      await page.goto(origin)
      await runs(page)
    },
  }
}

export async function signIn(page: Page, words: readonly string[]): Promise<void> {
  await page.getByLabel(deskSays('words.label')).fill(words.join(' '))
  await press(page, deskSays('signIn.act'))
  await expect(page.getByRole('navigation', { name: deskSays('nav.label') })).toBeVisible()
  await settled(page)
}

/** By its name above every screen. */
export const goTo = (page: Page, room: Room): Promise<void> =>
  page
    .getByRole('navigation', { name: deskSays('nav.label') })
    .getByRole('button', { name: deskSays(`nav.${room}`), exact: true })
    .click()

/** Waits until the desk has done what it does by itself when it opens. */
export const settled = (page: Page): Promise<void> =>
  expect(page.getByText(deskSays('opening.desk'))).toHaveCount(0, { timeout: 20_000 })

/** Nothing on this desk is amiss. */
export const nothingAmiss = (page: Page): Promise<void> =>
  expect(page.locator('.notice-problem')).toHaveCount(0)
