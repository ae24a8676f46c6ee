import { type BrowserContext, expect, type Page } from '@playwright/test'
import { goTo, type Room, signIn } from './desk.ts'
import { coordinatorWords, PUBLISHED, test } from './invented-network.ts'
import { leftBehind, openAfterAnother, OUTSIDE, standInForOthers } from './leave.ts'
import { openMember } from './member.ts'
import { openProfile, press, shows, wordsShown } from './profile.ts'
import { deskSays, phoneSays } from './says.ts'
import { walkOn } from './walk.ts'

const TABS = 3
const PASSPHRASE = 'paper boats under the stairs'

/** A way to one step, in a tab of its own, and what stands on it that stands nowhere else. */
type Step = {
  readonly name: string
  readonly goThere: (page: Page) => Promise<unknown>
  readonly secrets?: readonly string[]
}

/** Goes to a step, leaves from it, and looks at what is left. @returns what of ours is */
async function leave(
  context: BrowserContext,
  origin: string,
  { name, goThere, secrets }: Step,
): Promise<readonly string[]> {
  const page = await openAfterAnother(context, origin)
  await goThere(page)
  const shown = secrets ?? [await page.locator('h1').innerText()]
  for (const secret of shown) await expect(page.locator('body')).toContainText(secret)
  await page.locator('a.exit').last().click()
  await page.waitForURL(OUTSIDE)
  const left = await leftBehind(page, shown)
  await page.close()
  return left.map((each) => `${name}: ${each}`)
}

/** A few tabs at a time. */
async function leaveAll(
  context: BrowserContext,
  origin: string,
  steps: readonly Step[],
): Promise<readonly string[]> {
  const found: string[] = []
  const waiting = [...steps]
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      found.push(...(await leave(context, origin, step)))
    }
  }
  await Promise.all(Array.from({ length: TABS }, work))
  return found
}

/** Through the doorway, behind which the desk is still on its way. */
const opening =
  (act: 'start.makeWords' | 'start.cardAgain', title: 'makeWords.title' | 'cardAgain.title') =>
  async (page: Page): Promise<void> => {
    await press(page, deskSays(act))
    await shows(page, deskSays(title))
  }

const pressing =
  (...names: readonly (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await press(page, name)
  }

test('[UI-05] a report can be left at every step, and going back or forward shows nothing of it', async ({
  browser,
  network,
}) => {
  test.setTimeout(240_000)
  const { context, page } = await openProfile(browser, network.parasol.phone)
  await standInForOthers(context)
  const titles: string[] = []
  while (titles.at(-1) !== phoneSays('sent.title')) titles.push(...(await page.evaluate(walkOn, 1)))
  expect(titles.length).toBeGreaterThan(20)
  const steps = titles
    .slice(0, -1)
    .map((name, at): Step => ({ name, goThere: (tab) => tab.evaluate(walkOn, at + 1) }))
  expect(await leaveAll(context, network.parasol.phone, steps)).toEqual([])
  await context.close()
})

test('[UI-05] a receipt, help and settings can be left, and going back or forward shows nothing of them', async ({
  browser,
  network,
}) => {
  test.setTimeout(120_000)
  const { context, page } = await openProfile(browser, network.parasol.phone)
  await standInForOthers(context)
  await page.evaluate(walkOn, 1)
  for (let title = ''; title !== phoneSays('words.title'); ) [title = ''] = await page.evaluate(walkOn, 1)
  const words = await wordsShown(page, phoneSays('words.list'))
  await page.evaluate(walkOn, 1)
  await shows(page, phoneSays('sent.title'))

  const toField = pressing(new RegExp(`^${phoneSays('start.words')}`))
  const toMailbox = async (tab: Page): Promise<void> => {
    await toField(tab)
    await tab.getByLabel(phoneSays('receipt.field')).fill(words.join(' '))
    await press(tab, phoneSays('receipt.open'))
    await shows(tab, phoneSays('receipt.mailboxTitle'))
  }
  const steps: readonly Step[] = [
    { name: 'safety', goThere: pressing(phoneSays('app.safety')) },
    // Their titles stand on the first screen too, as links.
    { name: 'help', goThere: pressing(phoneSays('app.help')), secrets: [phoneSays('support.victimText')] },
    {
      name: 'settings',
      goThere: pressing(phoneSays('app.settings')),
      secrets: [phoneSays('settings.keepsTitle')],
    },
    { name: 'clear', goThere: pressing(phoneSays('app.settings'), phoneSays('settings.clear')) },
    { name: 'the words', goThere: toField },
    { name: 'the mailbox', goThere: toMailbox },
    {
      name: 'taking back',
      goThere: async (tab) => {
        await toMailbox(tab)
        await press(tab, phoneSays('receipt.takeBack'))
      },
    },
  ]
  expect(await leaveAll(context, network.parasol.phone, steps)).toEqual([])
  await context.close()
})

test('[UI-05] joining and checking can be left at every step, and going back or forward shows nothing of it', async ({
  browser,
  network,
}) => {
  test.setTimeout(180_000)
  const { phone } = network.parasol
  const toCheck = pressing(new RegExp(`^${phoneSays('start.look')}`), phoneSays('app.continue'))
  const toWho = async (tab: Page): Promise<void> => {
    await toCheck(tab)
    await press(tab, phoneSays('member.join'))
  }
  const toInvitation = async (tab: Page): Promise<void> => {
    await toWho(tab)
    await tab.getByRole('radio', { name: network.places[0].name }).check()
    await press(tab, phoneSays('app.continue'))
  }
  const invitation = await network.invitationWords()
  const toLock = async (tab: Page): Promise<void> => {
    await toInvitation(tab)
    await tab.getByLabel(phoneSays('member.invite')).fill(invitation.join(' '))
    await press(tab, phoneSays('app.continue'))
    await shows(tab, phoneSays('member.lockTitle'))
  }
  const stranger = await openProfile(browser, phone)
  await standInForOthers(stranger.context)
  const joining: readonly Step[] = [
    { name: 'before', goThere: pressing(new RegExp(`^${phoneSays('start.look')}`)) },
    { name: 'locked out', goThere: toCheck, secrets: [phoneSays('member.lead')] },
    { name: 'who invited', goThere: toWho },
    { name: 'the invitation', goThere: toInvitation },
    { name: 'the passphrase', goThere: toLock },
  ]
  expect(await leaveAll(stranger.context, phone, joining)).toEqual([])
  await stranger.close()

  const member = await openMember(browser, phone, PASSPHRASE)
  await standInForOthers(member.context)
  await member.joins(network.places[0].name, await network.invitationWords())
  const unlocked = async (tab: Page): Promise<void> => {
    await toCheck(tab)
    await tab.getByLabel(phoneSays('member.passphrase'), { exact: true }).fill(PASSPHRASE)
    await press(tab, phoneSays('member.unlock'))
    await shows(tab, phoneSays('check.title'))
  }
  const found = async (tab: Page): Promise<void> => {
    await unlocked(tab)
    await tab.getByLabel(phoneSays('check.field')).fill(PUBLISHED.plate)
    await expect(tab.getByRole('list', { name: phoneSays('warning.matched') })).toContainText(PUBLISHED.plate)
  }
  const checking: readonly Step[] = [
    { name: 'locked', goThere: toCheck, secrets: [phoneSays('member.unlockTitle')] },
    { name: 'unlocked', goThere: unlocked, secrets: [phoneSays('check.field')] },
    { name: 'found', goThere: found, secrets: [PUBLISHED.plate] },
    {
      name: 'a warning',
      goThere: async (tab) => {
        await found(tab)
        await press(tab, phoneSays('warning.open'))
        await shows(tab, phoneSays('warning.title'))
      },
      secrets: [PUBLISHED.plate],
    },
    {
      name: 'the newest',
      goThere: async (tab) => {
        await unlocked(tab)
        await press(tab, phoneSays('check.newest'))
      },
    },
  ]
  expect(await leaveAll(member.context, phone, checking)).toEqual([])
  await member.close()
})

test('[UI-05] a desk can be left in every room, and going back or forward shows nothing of it', async ({
  browser,
  network,
}) => {
  test.setTimeout(240_000)
  const plate = 'UQO 481I'
  await network.receivesAReport({ plate })
  const { desk } = network.parasol
  const { context } = await openProfile(browser, desk, 'desk')
  await standInForOthers(context)
  const words = coordinatorWords(network.places[0])
  const toRoom =
    (room: Room) =>
    async (tab: Page): Promise<void> => {
      await signIn(tab, words)
      await goTo(tab, room)
    }
  const toReport = async (tab: Page): Promise<void> => {
    await toRoom('inbox')(tab)
    await press(tab, deskSays('inbox.refresh'))
    const reports = tab.getByRole('list', { name: deskSays('inbox.title') })
    await reports.getByRole('button').first().click()
    await expect(tab.getByText(plate)).toBeVisible()
  }
  const rooms = ['inbox', 'warnings', 'patterns', 'members', 'organisation', 'you'] as const
  const steps: readonly Step[] = [
    { name: 'making words', goThere: opening('start.makeWords', 'makeWords.title') },
    { name: 'the card again', goThere: opening('start.cardAgain', 'cardAgain.title') },
    ...rooms.map((room): Step => ({ name: room, goThere: toRoom(room) })),
    { name: 'a report', goThere: toReport, secrets: [plate] },
    {
      name: 'writing',
      goThere: async (tab) => {
        await toReport(tab)
        await press(tab, deskSays('report.writeWarning'))
        await shows(tab, deskSays('write.title'))
      },
    },
  ]
  expect(await leaveAll(context, desk, steps)).toEqual([])
  await context.close()
})
