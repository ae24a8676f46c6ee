import { CONSENT_KINDS } from '@parasol/protocol'
import { expect, type Locator, type Page } from '@playwright/test'
import { foundIn, type Phone, storesOf, test, WEATHER } from './phone-on-disk.ts'
import { goesHome, press, shows } from './profile.ts'
import { formSays, phoneSays } from './says.ts'

const PASSPHRASE = 'nine zebras quietly paint'
const needle = (at: number): string => `zq-needle-${at}-qz`

const titleOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

const toFirstQuestion = async (page: Page): Promise<void> => {
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await press(page, phoneSays('app.continue'))
  await shows(page, formSays('question.happened.title'))
}

async function keepsADraft(page: Page): Promise<void> {
  await press(page, phoneSays('form.keep'))
  await shows(page, phoneSays('keep.title'))
  await page.getByLabel(phoneSays('member.lockField'), { exact: true }).fill(PASSPHRASE)
  await page.getByLabel(phoneSays('member.lockAgain'), { exact: true }).fill(PASSPHRASE)
  await press(page, phoneSays('keep.go'))
  await expect(page.getByRole('button', { name: phoneSays('form.kept'), exact: true })).toBeVisible({
    timeout: 20_000,
  })
}

async function opensTheDraft(page: Page, passphrase = PASSPHRASE): Promise<void> {
  const field = page.getByLabel(phoneSays('member.passphrase'), { exact: true })
  await field.fill(passphrase)
  await press(page, phoneSays('keep.open'))
  await expect(page.getByText(phoneSays('member.unlocking'))).toHaveCount(0, { timeout: 20_000 })
}

async function comesBack(phone: Phone): Promise<Page> {
  const page = await phone.opens()
  await press(page, new RegExp(`^${phoneSays('start.draft')}`))
  await opensTheDraft(page)
  return page
}

/** The last thing that a screen asks for. */
const lastControl = (page: Page): Locator =>
  page.locator('main form :is(input, select, textarea):not([type="file"]):visible').last()

/** Answers it. @returns what must be true of it ever after */
async function answers(page: Page, at: number): Promise<(page: Page) => Promise<void>> {
  const control = lastControl(page)
  const kind = await control.evaluate((element) => (element as HTMLInputElement).type)
  switch (kind) {
    case 'radio':
    case 'checkbox':
      await control.check()
      return (later) => expect(lastControl(later)).toBeChecked()
    case 'select-one':
      await control.selectOption({ index: 1 })
      return (later) => expect(lastControl(later)).not.toHaveValue('')
    default:
      await control.fill(needle(at))
      return (later) => expect(lastControl(later)).toHaveValue(needle(at))
  }
}

const SCREENS_AT_MOST = 45

test('[UI-24] killing the page at any step of a report loses nothing that she keeps', async ({ phone }) => {
  test.setTimeout(300_000)
  let page = await phone.opens()
  await toFirstQuestion(page)
  expect(await storesOf(page)).not.toContain('half')
  await keepsADraft(page)
  const consents = CONSENT_KINDS.map((kind) => formSays(`consent.${kind}.ask`))
  let needles = 0
  for (let screen = 0; screen < SCREENS_AT_MOST; screen++) {
    const title = await titleOf(page)
    if (title === phoneSays('answers.title')) break
    const holds = await answers(page, screen)
    if ((await lastControl(page).inputValue()) === needle(screen)) needles += 1
    // One consent stands for all: they are the same screen.
    if (!consents.includes(title) || title === consents[0]) {
      await page.close()
      page = await comesBack(phone)
      await shows(page, title)
      await holds(page)
    }
    await press(page, phoneSays('app.continue'))
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ state: 'detached' })
  }
  expect(needles).toBeGreaterThan(5)
  await page.close()
  page = await comesBack(phone)
  await shows(page, phoneSays('answers.title'))
  const told = Array.from({ length: SCREENS_AT_MOST }, (_, at) => needle(at))
  const shown = await page.locator('main').innerText()
  expect(told.filter((text) => shown.includes(text))).toHaveLength(needles)

  // Of what lies on the disk nothing can be read; a text that is kept in the open, the search does find.
  expect(await storesOf(page)).toContain('half')
  const searched = [...told, PASSPHRASE]
  await phone.provesTheSearch(page)
  expect(foundIn(phone.folder, searched)).toEqual([])

  // Sent, it is gone from the phone.
  await press(page, phoneSays('answers.go'))
  await press(page, phoneSays('words.without'))
  await shows(page, phoneSays('sent.title'))
  await expect.poll(() => storesOf(page)).not.toContain('half')
})

test('[UI-07] Exit locks a kept draft with the very last answer in it', async ({ phone }) => {
  let page = await phone.opens()
  await toFirstQuestion(page)
  await keepsADraft(page)
  await page.getByLabel(formSays('option.happened.theft'), { exact: true }).check()
  await page.evaluate((option) => {
    for (const label of document.querySelectorAll('label')) if (label.textContent === option) label.click()
    document.querySelector<HTMLElement>('a.exit')?.click()
  }, formSays('option.happened.threats'))
  await page.waitForURL(WEATHER)
  await page.close()
  page = await phone.opens()
  await press(page, new RegExp(`^${phoneSays('start.draft')}`))
  await opensTheDraft(page, 'four wrong words here')
  await expect(page.getByRole('link', { name: phoneSays('member.errorWrong') })).toBeVisible()
  await opensTheDraft(page)
  await shows(page, formSays('question.happened.title'))
  for (const option of ['theft', 'threats'] as const)
    await expect(page.getByLabel(formSays(`option.happened.${option}`), { exact: true })).toBeChecked()

  // Hidden, it locks too: nothing of it stays on the screen.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await shows(page, phoneSays('keep.openTitle'))
})

test('[UI-24] a draft is removed without its passphrase, and with everything else', async ({ phone }) => {
  const page = await phone.opens()
  await toFirstQuestion(page)
  await keepsADraft(page)
  await goesHome(page)
  await press(page, new RegExp(`^${phoneSays('start.draft')}`))
  await page.getByText(phoneSays('keep.remove'), { exact: true }).click()
  await press(page, phoneSays('keep.removeGo'))
  await expect(page.getByText(phoneSays('keep.removeSure'))).toBeVisible()
  await press(page, phoneSays('keep.removeGo'))
  await shows(page, phoneSays('keep.removedTitle'))
  expect(await storesOf(page)).not.toContain('half')
  await goesHome(page)
  await toFirstQuestion(page)
  await keepsADraft(page)
  expect(await storesOf(page)).toContain('half')
  await press(page, phoneSays('app.settings'))
  await expect(page.getByText(phoneSays('settings.keepsDraft'))).toBeVisible()
  await press(page, phoneSays('settings.clear'))
  await press(page, phoneSays('settings.clearGo'))
  await shows(page, phoneSays('settings.cleared'))
  expect(await storesOf(page)).toEqual([])
})
