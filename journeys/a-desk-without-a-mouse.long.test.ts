import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { type Desk, openDesk, settled } from './desk.ts'
import {
  coordinatorWords,
  HARBOUR,
  inventNetwork,
  type InventedNetwork,
  staffWords,
  test,
} from './invented-network.ts'
import { lookOver, patience } from './look-over.ts'
import { openMember } from './member.ts'
import { shows } from './profile.ts'
import { deskSays, formSays } from './says.ts'
import { installParasol, type Parasol } from './start-service.ts'

const PLATE = 'UQO 118I'
const STORY = 'He had a second phone and a knife in the door.'
const TEXT = 'Reported: showed a knife.'
const MOST_TABS = 250

let parasol: Parasol
let network: InventedNetwork
test.beforeAll(async () => {
  test.setTimeout(240_000)
  parasol = await installParasol()
  network = await inventNetwork(parasol)
})
test.afterAll(() => parasol.remove())

type Hands = {
  readonly desk: Desk
  readonly page: Page
  /** Presses keys one after the other. */
  readonly presses: (...keys: readonly string[]) => Promise<void>
  /** Tabs on until something has the focus. */
  readonly reaches: (target: Locator) => Promise<void>
  readonly types: (target: Locator, text: string) => Promise<void>
  readonly acts: (name: string) => Promise<void>
  /** Picks one of several by the arrow keys. */
  readonly picks: (target: Locator) => Promise<void>
  /** Looks the screen over, which uses a mouse; until then none was used. */
  readonly looksOver: (screen: string) => Promise<readonly string[]>
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** A desk that is worked with a keyboard alone. */
async function aKeyboard(browser: Browser): Promise<Hands> {
  const desk = await openDesk(browser, parasol.desk)
  const { page } = desk
  await page.evaluate(() => {
    const counted = document.documentElement.dataset
    addEventListener('pointerdown', () => void (counted['pointed'] = 'yes'), true)
  })
  const presses: Hands['presses'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const reaches: Hands['reaches'] = async (target) => {
    await target.waitFor()
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await hasFocus(target)) return
      await presses('Tab')
    }
    throw new Error(`the Tab key does not reach ${String(target)}`)
  }
  return {
    desk,
    page,
    presses,
    reaches,
    types: async (target, text) => {
      await reaches(target)
      await page.keyboard.type(text)
    },
    acts: async (name) => {
      await reaches(page.getByRole('button', { name, exact: true }).first())
      await presses('Enter')
    },
    picks: async (target) => {
      const group = target.locator('xpath=ancestor::fieldset[1]')
      const inGroup = (): Promise<boolean> =>
        group.evaluate((element) => element.contains(document.activeElement))
      for (let tabs = 0; tabs < MOST_TABS && !(await inGroup()); tabs++) await presses('Tab')
      if (await hasFocus(target)) return presses('Space')
      for (let steps = 0; steps < 20 && !(await hasFocus(target)); steps++) await presses('ArrowDown')
      await expect(target).toBeChecked()
    },
    looksOver: async (screen) => {
      expect(await page.evaluate(() => document.documentElement.dataset['pointed'])).toBeUndefined()
      const findings = await lookOver(page, screen)
      await page.evaluate(() => delete document.documentElement.dataset['pointed'])
      return findings
    },
  }
}

async function signsIn({ page, types, acts }: Hands, words: readonly string[]): Promise<void> {
  await types(page.getByLabel(deskSays('words.label')), words.join(' '))
  await acts(deskSays('signIn.act'))
  await expect(page.getByRole('navigation', { name: deskSays('nav.label') })).toBeVisible()
  await settled(page)
}

test('[UI-66] from the inbox to a warning with the keys alone: two people publish, ten seconds undo it, peers see who did what', async ({
  browser,
}) => {
  test.setTimeout(patience(240_000))
  const findings: string[] = []
  const [lantern] = network.places
  for (const plate of ['QOI 551U', PLATE])
    await network.receives({
      form: { happened: ['threats'], area: HARBOUR.id, plate, words: STORY },
      consents: [{ consent: 'warn-area', answer: 'yes' }],
    })

  const editor = await aKeyboard(browser)
  const { page, presses, types, acts, reaches, picks } = editor
  await signsIn(editor, coordinatorWords(lantern))
  await test.step('a coordinator asks for two people', async () => {
    await acts(deskSays('nav.organisation'))
    await acts(deskSays('publishing.toTwo'))
    await expect(page.getByText(deskSays('publishing.two'))).toBeVisible()
  })

  await test.step('the map of keys is one key away, and so is the inbox', async () => {
    await presses('i')
    await shows(page, deskSays('inbox.title'))
    await presses('?')
    await expect(page.getByRole('dialog')).toContainText(deskSays('keys.take'))
    await presses('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('down, up, open, take, note', async () => {
    await presses('r')
    const rows = page.getByRole('list', { name: deskSays('inbox.title') }).getByRole('button')
    await expect(rows).toHaveCount(2)
    // The Tab key may have been on a row before.
    await presses('k', 'k')
    await expect(rows.nth(0)).toBeFocused()
    await presses('j')
    await expect(rows.nth(1)).toBeFocused()
    await presses('k')
    await expect(rows.nth(0)).toBeFocused()
    await presses('Enter')
    await expect(page.getByText(STORY)).toBeVisible()
    await presses('a')
    await expect(page.getByRole('button', { name: deskSays('case.giveBack') })).toBeVisible()
    await presses('n')
    await page.keyboard.type('Invented: called back.')
    await presses('Tab', 'Enter')
    await expect(page.getByRole('list', { name: deskSays('note.title') })).toContainText('called back')
    findings.push(...(await editor.looksOver('a report with a note')))
  })

  await test.step('write', async () => {
    await presses('w')
    await shows(page, deskSays('write.title'))
    await types(page.getByLabel(deskSays('write.text')), TEXT)
    const category = page.getByRole('checkbox', { name: formSays('option.happened.threats'), exact: true })
    await reaches(category)
    await presses('Space')
    await types(page.getByLabel(deskSays('write.whenLabel'), { exact: true }), 'lately')
    await types(page.getByLabel(deskSays('write.place'), { exact: true }), 'Uptown')
    await acts(`${deskSays('write.takeOver')} ${formSays('field.plate.label')}`)
    await picks(page.getByRole('radio', { name: deskSays('write.membersOf', { feed: HARBOUR.name }) }))
    await expect(page.getByText(deskSays('write.save.saved'))).toBeVisible({ timeout: 20_000 })
  })

  await test.step('nothing goes out by one person; a second one says yes at her own desk', async () => {
    await presses('x')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await acts(deskSays('reading.ask'))
    await expect(page.getByText(deskSays('reading.state.asked'))).toBeVisible()
    const second = await aKeyboard(browser)
    await signsIn(second, staffWords(lantern))
    await second.presses('p')
    await second.acts(deskSays('drafts.continue'))
    await expect(second.page.getByText(deskSays('reading.how'))).toBeVisible()
    findings.push(...(await second.looksOver('second reading')))
    await second.acts(deskSays('reading.yes'))
    await expect(second.page.getByText(deskSays('reading.state.approved'))).toBeVisible()
    await second.desk.close()
  })

  const member = await openMember(browser, parasol.phone, 'four quiet ducks in a row')
  await member.joins(lantern.name, await network.invitationWords())
  const confirms = async (): Promise<void> => {
    await presses('x')
    const confirm = page
      .getByRole('dialog')
      .getByRole('button', { name: deskSays('publish.confirm', { feed: HARBOUR.name }), exact: true })
    await reaches(confirm)
    await presses('Enter')
    await expect(page.getByText(deskSays('publish.held', { feed: HARBOUR.name }))).toBeVisible()
  }
  await test.step('out, and back within ten seconds', async () => {
    await expect(page.getByText(deskSays('reading.state.approved'))).toBeVisible({ timeout: 20_000 })
    await confirms()
    await presses('u')
    await expect(page.getByText(deskSays('publish.takenBack'))).toBeVisible()
    await page.waitForTimeout(11_000)
    await member.getsTheNewest()
    await member.findsNothing(PLATE)
  })
  await test.step('out for good', async () => {
    await acts(deskSays('drafts.continue'))
    await shows(page, deskSays('write.title'))
    await confirms()
    await expect(page.getByText(deskSays('publish.done', { feed: HARBOUR.name }))).toBeVisible({
      timeout: 30_000,
    })
    await member.getsTheNewest()
    await member.finds(PLATE, PLATE)
    await member.close()
  })

  await test.step('whoever works there sees who did what', async () => {
    const peer = await aKeyboard(browser)
    await signsIn(peer, staffWords(lantern))
    await peer.presses('i', 'r', 'j', 'Enter')
    await expect(peer.page.getByText(STORY)).toBeVisible()
    await peer.reaches(peer.page.locator('.staff-wrote summary'))
    await peer.presses('Enter')
    const list = peer.page.getByRole('list', { name: deskSays('change.label') })
    await expect(list.getByRole('listitem').first()).toBeVisible()
    findings.push(...(await peer.looksOver('who did what')))
    await peer.desk.close()
  })
  await test.step('and what was opened, published and printed stands in one place, for their own staff', async () => {
    await acts(deskSays('nav.organisation'))
    await acts(deskSays('audit.look'))
    await shows(page, deskSays('audit.title'))
    const table = page.getByRole('table', { name: deskSays('audit.title') })
    await expect(table).toContainText(deskSays('audit.act.published'))
    await expect(table).toContainText(deskSays('audit.act.opened'))
    await acts(deskSays('nav.warnings'))
    await acts(deskSays('nav.organisation'))
    await acts(deskSays('audit.look'))
    await expect(table).toContainText(deskSays('audit.act.published'))
  })
  findings.push(...(await editor.looksOver('an audit trail')))
  await editor.desk.close()
  expect(findings).toEqual([])
})
