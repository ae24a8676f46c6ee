import { readFileSync } from 'node:fs'
import type { AreaId, Day, EntryId, OrganisationId } from '@parasol/charter'
import type { VisibleWarning } from '@parasol/device'
import { hasPoppler, type Pdf, readPdf } from '@parasol/testkit'
import MessageFormat from '@messageformat/core'
import { type Browser, chromium } from 'playwright-core'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import english from '../../../messages/en.json' with { type: 'json' }
import { type Sheet, sheetOf, type Size, SIZES } from './sheet.ts'
import { SheetPaper } from './sheet-paper.tsx'

vi.mock('../../shell/text.ts', () => {
  const format = new MessageFormat('en')
  const at = (key: string): string =>
    key.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown>)[part], english) as string
  return {
    t: (key: string, values: object = {}) => format.compile(at(key))(values as Record<string, unknown>),
    listed: (names: readonly string[]) => names.join(', '),
    shownDay: (day: string) => day,
  }
})
vi.mock('../../shell/desk.ts', () => {
  const areas = [{ id: 'north', name: 'North Harbour (invented)' }]
  const organisations = [{ id: 'house', name: 'Lantern House (invented)' }]
  return { useDesk: () => ({ charter: { value: { state: { areas, organisations } } } }) }
})

const TODAY = '2026-11-23' as Day
const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft'

const warning = (n: number, more: Partial<VisibleWarning['warning']['facts']> = {}): VisibleWarning => ({
  entry: `entry-${n}` as EntryId,
  feed: 'province',
  organisation: 'house' as OrganisationId,
  day: TODAY,
  warning: {
    type: 'warning',
    level: 3,
    categories: ['theft', 'threats'],
    areas: ['north' as AreaId],
    when: 'early November',
    place: 'near the invented bridge',
    text: `Reported-${n}: asks for a ride first, then does not stop where he said.`,
    facts: {
      names: [`Quillon-${n}`],
      phones: ['604-555-0142'],
      plates: ['QOI 118U'],
      vehicles: ['grey van'],
      handles: [],
      emails: [],
      places: [],
      description: '',
      ...more,
    },
    expires: '2027-11-23' as Day,
    replaces: null,
  },
})

const sheet = (warnings: readonly VisibleWarning[]): Sheet =>
  sheetOf(warnings, { feeds: ['province'], period: 30, lifetime: 14, today: TODAY })

const style = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const UI = '../../../../../../packages/ui/src/styles'
const STYLES = [
  ...['tokens', 'base', 'shell', 'controls', 'content', 'records'].map((name) => `${UI}/${name}.css`),
  ...['desk', 'print', 'sheets'].map((name) => `../../styles/${name}.css`),
]

const MM = 72 / 25.4
const PAPER: Readonly<
  Record<Size, { readonly width: number; readonly height: number; readonly margin: number }>
> = {
  letter: { width: 612, height: 792, margin: 14 * MM },
  a4: { width: 210 * MM, height: 297 * MM, margin: 14 * MM },
  pocket: { width: 105 * MM, height: 148 * MM, margin: 7 * MM },
}

describe('which warnings go on a sheet', () => {
  it('[UI-47] those of the areas and days asked for, and it is destroyed before any of them runs out', () => {
    const old = { ...warning(1), day: '2026-10-01' as Day }
    const elsewhere = { ...warning(2), feed: 'south' as AreaId }
    expect(sheet([warning(0), old, elsewhere]).warnings).toEqual([warning(0)])
    expect(sheet([warning(0)]).destroyAfter).toBe('2026-12-07')
    const soonGone = { ...warning(3), warning: { ...warning(3).warning, expires: '2026-11-30' as Day } }
    expect(sheet([warning(0), soonGone]).destroyAfter).toBe('2026-11-30')
  })
})

describe.skipIf(!hasPoppler())('[UI-47] a printed sheet', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
  })
  afterAll(() => browser.close())

  async function printed(warnings: readonly VisibleWarning[], size: Size): Promise<Pdf> {
    const paper = renderToString(
      <SheetPaper
        sheet={sheet(warnings)}
        size={size}
        names={['North Harbour (invented)', 'Whole province']}
      />,
    )
    const page = await browser.newPage({ colorScheme: 'dark' })
    await page.setContent(
      `<style>${STYLES.map(style).join('\n')}</style>
      <div class="shell shell-wide"><header class="bar">Bar</header><main class="main"><div class="page">
      <div class="page-head"><h1 class="title">Head</h1></div>
      <div class="stack"><section class="panel">Choices</section>${paper}</div></div></main></div>`,
    )
    const pdf = await page.pdf({ preferCSSPageSize: true })
    await page.close()
    return readPdf(pdf)
  }

  const textOf = ({ pages }: Pdf): string =>
    pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')

  function holds(pdf: Pdf, size: Size): void {
    const { width, height, margin } = PAPER[size]
    for (const page of pdf.pages) {
      expect(page.width).toBeCloseTo(width, -1)
      expect(page.height).toBeCloseTo(height, -1)
      expect([...page.shades].filter((shade) => shade !== 0 && shade !== 0xffffff)).toEqual([])
      expect(page.shades).toContain(0)
      const text = page.words.map((word) => word.text).join(' ')
      expect(text).toContain('Destroy after 2026-12-07')
      expect(text).toContain('Reported, not proven.')
      for (const word of page.words) {
        expect(word.left, word.text).toBeGreaterThanOrEqual(margin - 1)
        expect(word.right, word.text).toBeLessThanOrEqual(width - margin + 1)
        expect(word.top, word.text).toBeGreaterThanOrEqual(margin - 4)
        expect(word.bottom, word.text).toBeLessThanOrEqual(height - margin + 4)
      }
    }
    expect(Math.min(...pdf.fontSizes)).toBeGreaterThanOrEqual(12)
  }

  it.each(SIZES)('%s: one warning, on one page, with nothing around it', async (size) => {
    const pdf = await printed([warning(0)], size)
    holds(pdf, size)
    expect(pdf.pages).toHaveLength(1)
    for (const around of ['Bar', 'Head', 'Choices']) expect(textOf(pdf)).not.toContain(around)
  })

  it.each(SIZES)('%s: sixty warnings, none of them cut or left out', async (size) => {
    const pdf = await printed(
      Array.from({ length: 60 }, (_, n) => warning(n)),
      size,
    )
    holds(pdf, size)
    const text = textOf(pdf)
    for (let n = 0; n < 60; n++) {
      expect(text).toContain(`Quillon-${n} `)
      expect(text).toContain(`Reported-${n}: asks`)
    }
    expect(pdf.pages.length).toBeGreaterThan(5)
  })

  it('pocket: long names, other scripts and a text over several pages stay inside', async () => {
    const scripts = ['Зинаида Выдуманная', 'Nguyễn Bịa Đặt', 'Ζωή Φανταστική']
    const long = { ...warning(0, { names: [LONG, ...scripts] }) }
    const told = Array.from({ length: 250 }, (_, n) => `word${n}`)
    const pdf = await printed([{ ...long, warning: { ...long.warning, text: told.join(' ') } }], 'pocket')
    holds(pdf, 'pocket')
    const text = textOf(pdf)
    for (const each of [...scripts, ...told]) expect(text).toContain(each)
    expect(text.replaceAll(' ', '')).toContain(LONG)
    expect(pdf.pages.length).toBeGreaterThan(1)
  })
})
