// Makes the pictures of the README from the invented province, then one of every screen that the journeys pass, at 320 and 1280 px,
// with a page that lists them: npm run screenshots
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { openDesk } from '../journeys/desk.ts'
import { openMember } from '../journeys/member.ts'
import { openProfile, press } from '../journeys/profile.ts'
import { deskSays, phoneSays } from '../journeys/says.ts'
import { opensTheReport } from '../journeys/staff.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const PHONE_PORT = 7390
const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 860 }
const CHROMIUM = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
}
const TWELVE_WORDS = /^ {4}((?:[a-z]+ ){11}[a-z]+)$/gm

const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join(root, 'docs/screenshots', `${name}.png`) })

const folder = mkdtempSync(join(tmpdir(), 'parasol-pictures-'))
// The database's own account has to enter it.
chmodSync(folder, 0o755)
const args = [
  'apps/parasol/src/main.ts',
  'start',
  '--demo',
  '--home',
  join(folder, 'home'),
  '--port',
  String(PHONE_PORT),
]
const parasol = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
const said = await new Promise<string>((resolve, reject) => {
  let text = ''
  parasol.stdout.on('data', (chunk: Buffer) => {
    text += String(chunk)
    if (text.includes('To stop:')) resolve(text)
  })
  parasol.once('exit', () => reject(new Error(text)))
})
const [staff, , invitation] = [...said.matchAll(TWELVE_WORDS)].map(([, words]) => (words ?? '').split(' '))
if (!staff || !invitation) throw new Error('the demonstration named no words')

const browser = await chromium.launch(CHROMIUM)
try {
  const phone = `http://localhost:${PHONE_PORT}`
  const reporter = await openProfile(browser, phone)
  await reporter.page.setViewportSize(PHONE)
  await picture(reporter.page, 'phone-start')

  const member = await openMember(browser, phone, 'seven slow herons at dusk')
  await member.page.setViewportSize(PHONE)
  await member.joins('Lantern House (invented)', invitation)
  await member.page.getByLabel(phoneSays('check.field')).fill('QOB 48')
  const found = member.page
    .getByRole('list')
    .filter({ has: member.page.locator('mark') })
    .first()
  await found.waitFor()
  await found.evaluate((list) => list.scrollIntoView({ block: 'start' }))
  await picture(member.page, 'phone-check')

  const desk = await openDesk(browser, `http://localhost:${PHONE_PORT + 1}`)
  await desk.page.setViewportSize(DESK)
  await desk.signsIn(staff)
  await picture(desk.page, 'desk-inbox')
  await opensTheReport(desk)
  const suggested = desk.page
    .getByRole('table')
    .filter({ hasText: deskSays('links.evidence') })
    .first()
  await suggested.waitFor()
  await suggested.evaluate((table) => table.closest('details')?.scrollIntoView({ block: 'start' }))
  await picture(desk.page, 'desk-link')
  await press(desk.page, deskSays('report.writeWarning'))
  await desk.page.getByRole('heading', { level: 1, name: deskSays('write.title') }).waitFor()
  await picture(desk.page, 'desk-write')
} finally {
  await browser.close()
  const ended = new Promise((resolve) => parasol.once('exit', resolve))
  parasol.kill('SIGINT')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

/** Journeys that stand still at each of their screens. */
const JOURNEYS = [
  'every-screen-is-accessible',
  'every-table-screen-is-accessible',
  'a-desk-without-a-mouse',
  'handing-on',
  'keys-that-survive-life',
  'telling-as-little-or-as-much',
  'two-desks-link-what-they-know',
  'writing-for-others',
]
const screens = join(root, 'docs/screens')
rmSync(screens, { recursive: true, force: true })
mkdirSync(screens, { recursive: true })
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', ...JOURNEYS],
  {
    cwd: root,
    env: { ...process.env, PARASOL_JOURNEYS: 'all', PARASOL_PICTURES: screens },
    stdio: 'inherit',
  },
)
await asWebp(screens)
const names = [
  ...new Set(readdirSync(screens).map((file) => file.replace(/-(320|1280)\.webp$/, ''))),
].toSorted()
writeFileSync(
  join(screens, 'README.md'),
  [
    '# Every screen, at 320 and 1280 px',
    '',
    'Made by `npm run screenshots`. All names, plates, numbers and stories are invented.',
    '',
    ...names.flatMap((name) => [
      `## ${name.replaceAll('-', ' ')}`,
      '',
      `[320 px](${name}-320.webp) · [1280 px](${name}-1280.webp)`,
      '',
    ]),
  ].join('\n'),
)
process.exitCode = status ?? 1

/** Exchanges every picture in a folder for one that takes a tenth of its bytes. */
async function asWebp(pictures: string): Promise<void> {
  const drawing = await chromium.launch(CHROMIUM)
  const page = await drawing.newPage()
  for (const file of readdirSync(pictures).filter((each) => each.endsWith('.png'))) {
    const png = readFileSync(join(pictures, file)).toString('base64')
    const webp = await page.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', 0.3).replace(/^[^,]*,/, '')
    }, png)
    writeFileSync(join(pictures, file.replace(/png$/, 'webp')), Buffer.from(webp, 'base64'))
    rmSync(join(pictures, file))
  }
  await drawing.close()
}
