import { type Browser, expect, type Page } from '@playwright/test'
import { type AtEach, nothing, openProfile, press, type Profile, shows, wordsShown } from './profile.ts'
import { formSays, phoneSays } from './says.ts'
import { noteText, noteWords } from './transcript.ts'

/** Everything a reporter writes in one report. All of it is invented. */
export type Story = {
  readonly area: string
  readonly town: string
  readonly landmark: string
  readonly names: string
  readonly phrases: string
  readonly phones: string
  readonly emails: string
  readonly handle: string
  readonly plate: string
  readonly make: string
  readonly vehicleMarks: string
  readonly tattoos: string
  readonly words: string
  readonly publicWords: string
  readonly callMe: string
  readonly safeWay: string
  readonly safeHours: string
  readonly police: string
}

export const INVENTED_STORY: Omit<Story, 'area'> = {
  town: 'Quillmouth Landing',
  landmark: 'Beside the shuttered Ozzery bakery',
  names: 'Quentyn Zoutier',
  phrases: 'Keeps saying marmalade weather',
  phones: '604 555 0142',
  emails: 'zoutier.invented@example.org',
  handle: 'quietzebra_oiq',
  plate: 'QZO 7IU',
  make: 'Yoquiza',
  vehicleMarks: 'Purple heron sticker on the tailgate',
  tattoos: 'Compass rose on the left wrist',
  words:
    'He drove past the corner twice before stopping.\nLater he would not let me open the door and took my jacket.',
  publicWords: 'Ask for payment first; he locks the doors at the second light.',
  callMe: 'Juniper Oriole',
  safeWay: 'Ring 604 555 0177 and hang up once',
  safeHours: 'Thursdays between four and six',
  police: 'I kept the torn receipt with his writing on it.',
}

/** Picks one option of a field, from a list or beside the others. */
export async function chooses(page: Page, field: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: field, exact: true })
  if ((await list.count()) > 0) await list.selectOption({ label: option })
  else await page.getByLabel(option, { exact: true }).check()
}

function answersOf(
  story: Story,
  organisation: string,
): Readonly<Record<string, (page: Page) => Promise<void>>> {
  const fill = async (page: Page, field: string, text: string): Promise<void> =>
    page.getByRole('textbox', { name: field, exact: true }).fill(noteText(text))
  const question = (id: Parameters<typeof formSays>[0]): string => formSays(id)
  const consent = (answer: 'yes' | 'no') => async (page: Page) =>
    page.getByRole('radio', { name: phoneSays(`agree.${answer}`), exact: true }).check()
  return {
    [question('question.happened.title')]: async (page) => {
      await page.getByLabel(formSays('option.happened.robbery'), { exact: true }).check()
      await page.getByLabel(formSays('option.happened.confined'), { exact: true }).check()
    },
    [question('question.when.title')]: async (page) => {
      await chooses(page, formSays('field.when.label'), formSays('option.when.this-week'))
      await chooses(page, formSays('field.band.label'), formSays('option.band.night'))
    },
    [question('question.where.title')]: async (page) => {
      await chooses(page, formSays('field.area.label'), story.area)
      await fill(page, formSays('field.town.label'), story.town)
      await fill(page, formSays('field.landmark.label'), story.landmark)
    },
    [question('question.said.title')]: async (page) => {
      await fill(page, formSays('field.names.label'), story.names)
      await fill(page, formSays('field.phrases.label'), story.phrases)
    },
    [question('question.trail.title')]: async (page) => {
      await fill(page, formSays('field.phones.label'), story.phones)
      await fill(page, formSays('field.emails.label'), story.emails)
      await fill(page, formSays('field.handle.label'), story.handle)
    },
    [question('question.vehicle.title')]: async (page) => {
      await fill(page, formSays('field.plate.label'), story.plate)
      await chooses(page, formSays('field.vehicle.label'), formSays('option.vehicle.pickup'))
      await fill(page, formSays('field.make.label'), story.make)
      await fill(page, formSays('field.vehicleMarks.label'), story.vehicleMarks)
    },
    [question('question.marks.title')]: (page) => fill(page, formSays('field.tattoos.label'), story.tattoos),
    [question('question.words.title')]: (page) => fill(page, question('question.words.title'), story.words),
    [question('question.publicWords.title')]: (page) =>
      fill(page, question('question.publicWords.title'), story.publicWords),
    [question('question.support.title')]: (page) =>
      page.getByLabel(formSays('option.support.talk'), { exact: true }).check(),
    [question('question.reach.title')]: async (page) => {
      await fill(page, formSays('field.callMe.label'), story.callMe)
      await fill(page, formSays('field.safeWay.label'), story.safeWay)
      await fill(page, formSays('field.safeHours.label'), story.safeHours)
    },
    [phoneSays('who.title')]: (page) => page.getByLabel(organisation).check(),
    [question('consent.warn-area.ask')]: consent('yes'),
    [question('consent.warn-province.ask')]: consent('yes'),
    [question('consent.contact.ask')]: consent('yes'),
    [question('consent.police-full.ask')]: consent('no'),
    [question('question.police.title')]: (page) =>
      fill(page, question('question.police.title'), story.police),
  }
}

const SCREENS_AT_MOST = 40

export type Reporter = Profile & {
  /** Waits until Settings say that the page and the list of organisations are kept. */
  readonly keepsThePage: () => Promise<void>
  /** From the first question to the checked answers. @param atEach called on each screen, with its title */
  readonly tells: (story: Story, organisation: string, atEach?: AtEach) => Promise<void>
  /** Seals what she checked. @returns her twelve words */
  readonly locksIt: () => Promise<readonly string[]>
  readonly opensWith: (words: readonly string[]) => Promise<void>
  readonly takesItBack: () => Promise<void>
}

/** A reporter's phone. */
export async function openReporter(browser: Browser, origin: string): Promise<Reporter> {
  const profile = await openProfile(browser, origin)
  const { page } = profile
  return {
    ...profile,
    keepsThePage: async () => {
      await expect(async () => {
        await press(page, phoneSays('app.home'))
        await press(page, phoneSays('app.settings'))
        await expect(page.getByText(phoneSays('settings.keepsPage'))).toBeVisible({ timeout: 500 })
        await expect(page.getByText(phoneSays('settings.keepsCharter'))).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 30_000 })
      await press(page, phoneSays('app.home'))
    },
    tells: async (story, organisation, atEach = nothing) => {
      const answers = answersOf(story, organisation)
      await press(page, new RegExp(`^${phoneSays('start.tell')}`))
      await shows(page, phoneSays('before.title'))
      await atEach(phoneSays('before.title'))
      await press(page, phoneSays('app.continue'))
      for (let screen = 0; screen < SCREENS_AT_MOST; screen++) {
        const title = await page.getByRole('heading', { level: 1 }).innerText()
        await atEach(title)
        if (title === phoneSays('answers.title')) return
        await answers[title]?.(page)
        await press(page, phoneSays('app.continue'))
        await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ state: 'detached' })
      }
      throw new Error('the form does not end')
    },
    locksIt: async () => {
      await press(page, phoneSays('answers.go'))
      await shows(page, phoneSays('words.title'))
      return noteWords('receipt', await wordsShown(page, phoneSays('words.list')))
    },
    opensWith: async (words) => {
      await press(page, new RegExp(`^${phoneSays('start.words')}`))
      await page.getByLabel(phoneSays('receipt.field')).fill(words.join(' '))
      await press(page, phoneSays('receipt.open'))
      await shows(page, phoneSays('receipt.mailboxTitle'))
    },
    takesItBack: async () => {
      await press(page, phoneSays('receipt.takeBack'))
      await shows(page, phoneSays('receipt.takeBackTitle'))
      await press(page, phoneSays('receipt.takeBackGo'))
      await shows(page, phoneSays('receipt.gone'))
    },
  }
}
