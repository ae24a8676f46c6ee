import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Response } from '@playwright/test'
import { slowVisit } from '../bench/first-load/slow-visit.ts'
import { test } from './invented-network.ts'
import { noisesOf } from './noises.ts'
import { openProfile, press, shows } from './profile.ts'
import { formSays, phoneSays } from './says.ts'
import { walkOn } from './walk.ts'
import { shownOutside, tellingWords } from './words-outside.ts'

const KIB = 1024
const APPS = ['phone', 'desk'] as const

for (const app of APPS) {
  test(`[UI-12] nothing that shows outside the ${app}’s page tells what it is for, in any language`, ({
    network,
  }) => {
    const dist = join(network.parasol.folder, 'apps/reports', app, 'dist')
    const shown = shownOutside(dist)
    expect([...shown.keys()]).toEqual(expect.arrayContaining(['index.html', 'away.html']))
    expect([...shown.keys()].filter((file) => file.endsWith('.webmanifest'))).not.toEqual([])
    for (const [file, text] of shown) expect(tellingWords(text), file).toEqual([])
    expect(shown.get('index.html')).toContain('Parasol')
    // Nothing is sent that would show on a locked phone; once it is, its words belong here.
    expect(readFileSync(join(dist, 'sw.js'), 'utf8')).not.toMatch(/showNotification|['"]push['"]/)
  })
}

test('[UI-12] the list of telling words finds them in every script', () => {
  expect(tellingWords('Bad-Date list')).toEqual(['date'])
  expect(tellingWords('Update, Essex, Reporters')).toEqual([])
  expect(tellingWords('Signalement d’agression')).toEqual(['signalement', 'agression'])
  expect(tellingWords('我要举报')).toEqual(['举报'])
  expect(tellingWords('รายงานใหม่')).toEqual(['รายงาน'])
})

test('[UI-52] [UI-53] a first visit is small: no font, 30 KB of script, 8 KB of style, 60 KB in all', async ({
  browser,
  network,
}) => {
  const { bytes, scriptBodies, requests } = await slowVisit(browser, network.parasol.phone)
  expect(scriptBodies).toBeLessThanOrEqual(30 * KIB)
  expect(bytes.style).toBeLessThanOrEqual(8 * KIB)
  expect(bytes.total).toBeLessThanOrEqual(60 * KIB)
  // On the wire at 400 kbit/s, and a tenth of a second each time something is asked for.
  expect((bytes.total * 8) / 400_000 + requests * 0.1).toBeLessThanOrEqual(3)
  for (const app of APPS) {
    const dist = join(network.parasol.folder, 'apps/reports', app, 'dist')
    expect(globSync('**/*.{woff,woff2,ttf,otf}', { cwd: dist })).toEqual([])
    for (const style of globSync('**/*.css', { cwd: dist }))
      expect(readFileSync(join(dist, style), 'utf8')).not.toMatch(/@font-face|@import|url\(\s*["']?http/)
  }
})

test('[UI-52] [UI-50] a language is fetched when it is chosen, in one small piece, and kept nowhere', async ({
  browser,
  network,
}) => {
  const { context, page } = await openProfile(browser, network.parasol.phone)
  const fetched: Response[] = []
  page.on('response', (response) => fetched.push(response))
  await page.locator('.language').click()
  await page.getByRole('button', { name: 'Français', exact: true }).click()
  await page.locator('html[lang="fr"]').waitFor()
  const scripts = fetched.filter((response) => response.request().resourceType() === 'script')
  expect(scripts).toHaveLength(1)
  for (const response of scripts)
    expect((await response.request().sizes()).responseBodySize).toBeLessThanOrEqual(20 * KIB)
  await page.reload()
  await shows(page, phoneSays('start.title'))
  await context.close()
})

test('[UI-62] where less traffic is wished for, nothing is kept by itself, and all of it once it is asked for', async ({
  browser,
  network,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true })
  await page.goto(network.parasol.phone)
  await shows(page, phoneSays('start.title'))
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  // Longer than it takes where nothing is wished.
  await page.waitForTimeout(6000)
  expect(asked).toEqual([])
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await press(page, phoneSays('app.settings'))
  await press(page, phoneSays('settings.keepPage'))
  await expect(page.getByText(phoneSays('settings.keepsPage'))).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(phoneSays('settings.keepsCharter'))).toBeVisible()
  await expect(page.getByRole('button', { name: phoneSays('settings.keepPage') })).toHaveCount(0)
  await context.setOffline(true)
  await page.reload()
  await shows(page, phoneSays('start.title'))
  await context.close()
})

test('[UI-19] [UI-64] two taps lead to the first question; nobody is asked who or where she is, and nothing sounds', async ({
  browser,
  network,
}) => {
  const { context, page } = await openProfile(browser, network.parasol.phone)
  await press(page, new RegExp(`^${phoneSays('start.tell')}`))
  await shows(page, phoneSays('before.title'))
  await press(page, phoneSays('app.continue'))
  await shows(page, formSays('question.happened.title'))
  for (let title = ''; title !== phoneSays('sent.title'); ) {
    ;[title = ''] = await page.evaluate(walkOn, 1)
    // Numbers and addresses are asked of the other one; nothing offers her own.
    expect(
      await page.locator('[autocomplete~=name], [autocomplete~=email], [autocomplete~=tel]').count(),
    ).toBe(0)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  }
  expect(await noisesOf(page)).toEqual([])
  expect(await context.cookies()).toEqual([])
  await context.close()
})

test('[UI-09] before the first question and before a check stands how to leave; safety is one tap from every screen', async ({
  browser,
  network,
}) => {
  const { context, page } = await openProfile(browser, network.parasol.phone)
  const answer = page.getByLabel(formSays('option.happened.robbery'), { exact: true })
  for (const way of [phoneSays('start.look'), phoneSays('start.tell')]) {
    await press(page, phoneSays('app.home'))
    await press(page, new RegExp(`^${way}`))
    await shows(page, phoneSays('before.title'))
    await expect(page.getByText(phoneSays('before.leave'))).toBeVisible()
  }
  await press(page, phoneSays('app.continue'))
  await answer.check()
  await press(page, phoneSays('app.safety'))
  await shows(page, phoneSays('safety.title'))
  await press(page, 'Back')
  await shows(page, formSays('question.happened.title'))
  await expect(answer).toBeChecked()
  await context.close()
})

test('[UI-54] a report goes out from a browser as old as the oldest that we build for', async ({
  browser,
  network,
}) => {
  const { context, page } = await openProfile(browser, network.parasol.phone)
  // Safari 15.6 and Chrome 109 have none of these.
  await context.addInitScript(() => {
    for (const owner of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)])
      for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with']) Reflect.deleteProperty(owner, name)
    Reflect.deleteProperty(AbortSignal, 'timeout')
    Reflect.deleteProperty(AbortSignal, 'any')
    Reflect.deleteProperty(Promise, 'withResolvers')
    Reflect.deleteProperty(Object, 'groupBy')
    Reflect.deleteProperty(Map, 'groupBy')
    Reflect.deleteProperty(Array, 'fromAsync')
  })
  await page.reload()
  for (let title = ''; title !== phoneSays('sent.title'); ) [title = ''] = await page.evaluate(walkOn, 1)
  await context.close()
})

test('[UI-29] [UI-55] without a connection the page opens, names whom to call, and keeps a report until it is cancelled', async ({
  browser,
  network,
}) => {
  const { context, page } = await openProfile(browser, network.parasol.phone)
  await expect(async () => {
    await press(page, phoneSays('app.home'))
    await press(page, phoneSays('app.settings'))
    await expect(page.getByText(phoneSays('settings.keepsCharter'))).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await context.setOffline(true)
  await page.reload()
  await press(page, phoneSays('app.help'))
  await shows(page, phoneSays('support.title'))
  await expect(page.getByText(network.places[0].name)).toBeVisible()
  await press(page, phoneSays('app.safety'))
  await shows(page, phoneSays('safety.title'))
  await press(page, phoneSays('app.home'))
  for (let title = ''; title !== phoneSays('words.title'); ) [title = ''] = await page.evaluate(walkOn, 1)
  await press(page, phoneSays('words.keep'))
  await shows(page, phoneSays('send.offlineTitle'))
  await press(page, phoneSays('send.keep'))
  await shows(page, phoneSays('send.waitingTitle'))
  await page.reload()
  await press(page, new RegExp(`^${phoneSays('start.waiting')}`))
  await press(page, phoneSays('send.cancel'))
  await press(page, phoneSays('send.cancel'))
  await expect(page.getByText(phoneSays('send.removed'))).toBeVisible()
  const sent: string[] = []
  context.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  await context.setOffline(false)
  await page.reload()
  await shows(page, phoneSays('start.title'))
  await expect(page.getByRole('button', { name: new RegExp(`^${phoneSays('start.waiting')}`) })).toHaveCount(
    0,
  )
  expect(sent).toEqual([])
  await context.close()
})
