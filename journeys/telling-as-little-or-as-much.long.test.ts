import { NO_ANSWERS, onlyPicture, PHOTO_BYTES, type QUESTIONS } from '@parasol/protocol'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { cameraPhoto, FILE, photosSent, TELLING } from './camera-photo.ts'
import { openDesk } from './desk.ts'
import { coordinatorWords, test } from './invented-network.ts'
import { lookOverPhone, patience } from './look-over.ts'
import { goesHome, keptForOffline, openProfile, press, type Profile, shows, wordsShown } from './profile.ts'
import { deskSays, formSays, phoneSays } from './says.ts'
import { opensTheReport } from './staff.ts'

const titleOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

const asks = (question: (typeof QUESTIONS)[number]['id']): string => formSays(`question.${question}.title`)

const toFirstQuestion = async (page: Page): Promise<void> => {
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await press(page, phoneSays('app.continue'))
  await shows(page, asks('happened'))
}

/** Continues past blank questions to the one asked for. @param atEach called on each screen on the way, the last one too */
async function goesTo(page: Page, wanted: string, atEach = async (_title: string) => {}): Promise<void> {
  for (let screen = 0; screen < 45; screen++) {
    const title = await titleOf(page)
    await atEach(title)
    if (title === wanted) return
    await press(page, phoneSays('app.continue'))
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ state: 'detached' })
  }
  throw new Error(`“${wanted}” is never asked`)
}

const told = (page: Page, field: Parameters<typeof formSays>[0], text: string): Promise<void> =>
  page.getByRole('textbox', { name: formSays(field), exact: true }).fill(text)

/** What a page may ask the browser for beyond itself. */
async function spiesOn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    const spy = (target: object, name: string): void => {
      Reflect.set(target, name, () => {
        asked.push(name)
        return new Promise(() => {})
      })
    }
    spy(Geolocation.prototype, 'getCurrentPosition')
    spy(Geolocation.prototype, 'watchPosition')
    spy(Permissions.prototype, 'query')
    spy(MediaDevices.prototype, 'getUserMedia')
    if ('Notification' in globalThis) spy(Notification, 'requestPermission')
  })
}

/** A phone that remembers what it was asked for. */
async function opensASpiedPhone(profile: Promise<Profile>): Promise<Profile> {
  const opened = await profile
  await spiesOn(opened.context)
  await opened.page.reload()
  await opened.page.locator('#app:not([data-prerendered])').waitFor()
  return opened
}

const askedFor = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'asked'))

test('[UI-22] before the first question she reads why, who reads it, how long, and the limits', async ({
  browser,
  network,
}) => {
  const { page, close } = await openProfile(browser, network.parasol.phone)
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  for (const text of ['why', 'read', 'limits', 'long', 'leave'] as const)
    await expect(page.getByText(phoneSays(`before.${text}`), { exact: true })).toBeVisible()
  expect(phoneSays('before.limits')).toMatch(/Nobody tells police unless you say so\..*under 19.*court/)
  expect(phoneSays('before.long')).toContain('Stop and send whenever you like')
  await close()
})

test('[UI-19] [UI-33] two taps to the first question; nobody asks who or where she is', async ({
  browser,
  network,
}) => {
  const { page, close } = await opensASpiedPhone(openProfile(browser, network.parasol.phone))
  let taps = 0
  await page.exposeFunction('tapped', () => (taps += 1))
  await page.evaluate(() => addEventListener('click', () => Reflect.get(globalThis, 'tapped')(), true))
  await toFirstQuestion(page)
  expect(taps).toBe(2)
  await goesTo(page, asks('where'))
  for (const field of ['town', 'landmark'] as const)
    await expect(page.getByLabel(formSays(`field.${field}.label`), { exact: true })).toBeVisible()
  await expect(page.locator('iframe, canvas, img, [class*="map"]')).toHaveCount(0)
  await told(page, 'field.landmark.label', 'Behind an invented bakery')
  await goesTo(page, phoneSays('answers.title'))
  await expect(page.getByText('Behind an invented bakery')).toBeVisible()
  expect(await askedFor(page)).toEqual([])
  await close()
})

test('[UI-20] [UI-21] [UI-34] each screen asks one thing, in plain acts, and takes no answer for one', async ({
  browser,
  network,
}) => {
  const { page, close } = await openProfile(browser, network.parasol.phone)
  await toFirstQuestion(page)
  await page.getByLabel(formSays('option.happened.theft'), { exact: true }).check()
  await goesTo(page, phoneSays('answers.title'), async (title) => {
    if (title === phoneSays('answers.title')) return
    await expect(page.getByRole('heading', { level: 1 }), title).toHaveCount(1)
    await expect(
      page.getByRole('button', { name: phoneSays('app.continue'), exact: true }),
      title,
    ).toBeVisible()
    await expect(page.locator('main .back'), title).toBeVisible()
    const text = await page.locator('main').innerText()
    expect(text, title).not.toMatch(/\*|^Next\b|\bRequired\b/m)
    expect(await page.locator('main [required]').count(), title).toBe(0)
    const radios = page.locator('main fieldset:has(input[type="radio"])')
    const isConsent = (await page.getByText(phoneSays('agree.unanswered')).count()) > 0
    const isWho = title === phoneSays('who.title')
    if ((await radios.count()) > 0 && !isConsent && !isWho)
      for (const none of NO_ANSWERS)
        await expect(
          radios.first().getByLabel(formSays(`option.none.${none}`), { exact: true }),
          title,
        ).toBeVisible()
    if (title === asks('when')) await asksTimeCoarseFirst(page)
  })
  await close()
})

async function asksTimeCoarseFirst(page: Page): Promise<void> {
  const options = page.locator('fieldset').first().locator('label')
  const coarse = ['tonight', 'yesterday', 'this-week', 'longer-ago', 'exact'] as const
  expect((await options.allInnerTexts()).map((text) => text.trim())).toEqual([
    ...coarse.map((option) => formSays(`option.when.${option}`)),
    ...NO_ANSWERS.map((none) => formSays(`option.none.${none}`)),
  ])
  const day = page.getByLabel(formSays('field.day.label'), { exact: true })
  await expect(day).toHaveCount(0)
  await page.getByLabel(formSays('option.when.exact'), { exact: true }).check()
  await expect(day).toBeVisible()
  await page.getByLabel(formSays('option.when.yesterday'), { exact: true }).check()
  await expect(day).toHaveCount(0)
}

test('[UI-26] [UI-31] [UI-32] several people, a second vehicle and a photo reach the desk as she checked them', async ({
  browser,
  network,
}) => {
  test.setTimeout(180_000)
  const { page, context, close } = await openProfile(browser, network.parasol.phone)
  const bodies: string[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/v1/reports')) bodies.push(request.postData() ?? '')
  })
  await toFirstQuestion(page)
  await goesTo(page, asks('said'))
  await told(page, 'field.names.label', 'Quozzer')
  await goesTo(page, asks('vehicle'))
  await told(page, 'field.plate.label', 'QZO 7IU')
  await press(page, phoneSays('more.add-vehicle'))
  await expect(page.getByText(phoneSays('more.vehicle', { number: 2 }))).toBeVisible()
  await told(page, 'field.plate.label', 'IOQ 77U')
  await goesTo(page, asks('marks'))
  await press(page, phoneSays('more.add-person'))
  await expect(page.getByText(phoneSays('more.person', { number: 2 }))).toBeVisible()
  await goesTo(page, asks('said'))
  await told(page, 'field.names.label', 'Yorvix')
  await goesTo(page, asks('words'))
  await expect(page.getByText(phoneSays('form.break'))).toBeVisible()
  await press(page, phoneSays('form.breakGo'))
  await shows(page, phoneSays('break.title'))
  await keptForOffline(page)
  await context.setOffline(true)
  await press(page, phoneSays('break.help'))
  await expect(page.locator('main').getByText(phoneSays('support.victimText'))).toBeVisible()
  await context.setOffline(false)
  await page.locator('main .back').click()
  await press(page, phoneSays('break.back'))
  await press(page, phoneSays('form.stop'))
  await shows(page, phoneSays('answers.title'))

  // Each answer stands there, what she left out too, and "Change" comes back.
  for (const text of ['Quozzer', 'Yorvix', 'QZO 7IU', 'IOQ 77U'])
    await expect(page.getByText(text)).toBeVisible()
  expect(await page.getByText('Not provided', { exact: true }).count()).toBeGreaterThan(10)
  await page.getByRole('button', { name: `Change ${asks('before')}`, exact: true }).click()
  await page.getByLabel(formSays('option.before.yes'), { exact: true }).check()
  await press(page, phoneSays('app.continue'))
  await shows(page, phoneSays('answers.title'))
  await press(page, phoneSays('more.add-person'))
  await page.getByLabel(formSays('option.role.driver'), { exact: true }).check()
  await goesTo(page, phoneSays('answers.title'))
  await press(page, phoneSays('more.remove-person', { number: 3 }))
  await expect(page.getByText(phoneSays('more.removed-person'))).toBeVisible()
  await expect(page.getByText(phoneSays('more.person', { number: 3 }))).toHaveCount(0)

  await page.getByRole('button', { name: `Change ${phoneSays('photo.title')}`, exact: true }).click()
  await expect(page.getByText(phoneSays('photo.care'))).toBeVisible()
  const chosen = await cameraPhoto(page)
  for (const each of TELLING) expect(chosen.toString('latin1')).toContain(each)
  await page
    .getByLabel(phoneSays('photo.choose'))
    .setInputFiles([{ name: FILE, mimeType: 'image/jpeg', buffer: chosen }])
  await expect(page.getByRole('img', { name: phoneSays('photo.one', { number: 1 }) })).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText('1 photo', { exact: true })).toBeVisible()
  await press(page, phoneSays('app.continue'))
  await press(page, phoneSays('answers.go'))
  const words = await wordsShown(page, phoneSays('words.list'))
  await press(page, phoneSays('words.keep'))
  await shows(page, phoneSays('sent.title'))
  const { photos, said } = await photosSent(bodies[0] ?? '', words)
  expect(said).not.toContain(FILE)
  expect(photos).toHaveLength(1)
  for (const photo of photos) {
    expect(photo.length).toBeLessThanOrEqual(PHOTO_BYTES)
    expect(onlyPicture(photo)).toEqual({ ok: true, value: photo })
    for (const each of [...TELLING, 'Exif', 'MotionPhoto'])
      expect(Buffer.from(photo).toString('latin1')).not.toContain(each)
  }
  await saysWhatComesNext(page)
  await close()

  const desk = await openDesk(browser, network.parasol.desk)
  await desk.signsIn(coordinatorWords(network.places[0]))
  await opensTheReport(desk)
  for (const text of ['Quozzer', 'Yorvix', 'QZO 7IU', 'IOQ 77U'])
    await expect(desk.page.getByText(text)).toBeVisible()
  await expect(desk.page.getByRole('img', { name: deskSays('report.photo', { number: 1 }) })).toHaveCount(0)
  await press(desk.page, 'Show 1 photo')
  const picture = desk.page.getByRole('img', { name: deskSays('report.photo', { number: 1 }) })
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((canvas) => (canvas as HTMLCanvasElement).width))
    .toBeGreaterThan(300)
  await desk.close()
})

async function saysWhatComesNext(page: Page): Promise<void> {
  for (const text of [
    phoneSays('sent.fault'),
    phoneSays('sent.nextTitle'),
    phoneSays('sent.next3'),
    phoneSays('sent.help'),
  ])
    await expect(page.locator('main').getByText(text, { exact: true })).toBeVisible()
  await expect(page.locator('main :is(input, select, textarea)')).toHaveCount(0)
}

test('[UI-28] [UI-29] [UI-30] offline it waits where she can see and cancel it; pressed twice, it is sent once', async ({
  browser,
  network,
}) => {
  const { page, context, close } = await openProfile(browser, network.parasol.phone)
  const sent: string[] = []
  context.on('request', (request) => {
    if (request.url().endsWith('/v1/reports')) sent.push(request.url())
  })
  const tellsAndLocks = async (): Promise<void> => {
    await toFirstQuestion(page)
    await page.getByLabel(formSays('option.happened.theft'), { exact: true }).check()
    await press(page, phoneSays('form.stop'))
    await press(page, phoneSays('answers.go'))
    await shows(page, phoneSays('words.title'))
  }
  await tellsAndLocks()
  await context.setOffline(true)
  await press(page, phoneSays('words.without'))
  await shows(page, phoneSays('send.offlineTitle'))
  await press(page, phoneSays('send.keep'))
  await shows(page, phoneSays('send.waitingTitle'))
  await expect(page.getByText(phoneSays('sent.title'), { exact: true })).toHaveCount(0)
  await goesHome(page)
  await press(page, new RegExp(`^${phoneSays('start.waiting')}`))
  await press(page, phoneSays('send.cancel'))
  await press(page, phoneSays('send.cancel'))
  await expect(page.getByText(phoneSays('send.removed'))).toBeVisible()
  await context.setOffline(false)
  await goesHome(page)
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).not.toContain('later')

  await tellsAndLocks()
  sent.length = 0
  await page.getByRole('button', { name: phoneSays('words.without'), exact: true }).dblclick()
  await shows(page, phoneSays('sent.title'))
  await saysWhatComesNext(page)
  expect(sent).toHaveLength(1)
  await close()
})

test('[UI-59] [UI-60] a draft, a break, further people and photos can be read and pressed by everybody', async ({
  browser,
  network,
}) => {
  test.setTimeout(patience(150_000))
  const { page, close } = await openProfile(browser, network.parasol.phone)
  const findings: string[] = []
  const look = async (screen: string): Promise<void> =>
    void findings.push(...(await lookOverPhone(page, screen)))
  const passphrase = 'nine zebras quietly paint'
  await toFirstQuestion(page)
  await goesTo(page, asks('marks'))
  await press(page, phoneSays('more.add-person'))
  await expect(page.getByText(phoneSays('more.person', { number: 2 }))).toBeVisible()
  await look('person 2')
  await page.getByLabel(formSays('option.role.driver'), { exact: true }).check()
  await press(page, phoneSays('form.keep'))
  await shows(page, phoneSays('keep.title'))
  await press(page, phoneSays('keep.go'))
  await look('a passphrase that is too short')
  for (const field of ['member.lockField', 'member.lockAgain'] as const)
    await page.getByLabel(phoneSays(field), { exact: true }).fill(passphrase)
  await press(page, phoneSays('keep.go'))
  await press(page, phoneSays('form.kept'))
  await shows(page, phoneSays('keep.keptTitle'))
  await look('a draft is kept')
  await page.locator('main .back').click()
  await goesTo(page, asks('words'))
  await look('own words')
  await press(page, phoneSays('form.breakGo'))
  await shows(page, phoneSays('break.title'))
  await look('a break')
  await press(page, phoneSays('break.back'))
  await press(page, phoneSays('form.stop'))
  await press(page, phoneSays('more.remove-person', { number: 2 }))
  await look('a person is removed')
  await page.getByRole('button', { name: `Change ${phoneSays('photo.title')}`, exact: true }).click()
  await page
    .getByLabel(phoneSays('photo.choose'))
    .setInputFiles([{ name: FILE, mimeType: 'image/jpeg', buffer: await cameraPhoto(page) }])
  await expect(page.getByRole('img')).toBeVisible({ timeout: 20_000 })
  await look('photos')
  await page.reload()
  await press(page, new RegExp(`^${phoneSays('start.draft')}`))
  await shows(page, phoneSays('keep.openTitle'))
  await page.getByText(phoneSays('keep.remove'), { exact: true }).click()
  await look('open a draft')
  expect(findings).toEqual([])
  await close()
})
