import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One word of a page, with its box in points from the upper left. */
type PlacedWord = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

type PdfPage = {
  /** In points. */
  readonly width: number
  readonly height: number
  readonly words: readonly PlacedWord[]
  /** Every shade on it, as 0xRRGGBB, drawn without smoothing. */
  readonly shades: ReadonlySet<number>
}

export type Pdf = { readonly pages: readonly PdfPage[]; readonly fontSizes: readonly number[] }

/** Whether poppler's tools are installed. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
const PAGE = /<page width="([\d.]+)" height="([\d.]+)">([^]*?)<\/page>/g

function shadesOf(ppm: Buffer): ReadonlySet<number> {
  // P6, width, height, 255, each followed by one white space; then three bytes a pixel.
  const head = /^P6\s\d+\s\d+\s255\s/.exec(ppm.toString('latin1', 0, 40))?.[0].length ?? 0
  const shades = new Set<number>()
  for (let at = head; at + 2 < ppm.length; at += 3) shades.add(ppm.readUIntBE(at, 3))
  return shades
}

/** Reads a PDF as a printer would show it, with poppler's tools. */
export function readPdf(bytes: Uint8Array): Pdf {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-pdf-'))
  try {
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, bytes)
    const run = (tool: string, ...words: readonly string[]): string =>
      execFileSync(tool, words, {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    const boxes = run('pdftotext', '-bbox', file, '-')
    const fonts = run('pdftohtml', '-xml', '-i', '-zoom', '1', '-stdout', file)
    run('pdftoppm', '-r', '40', '-aa', 'no', '-aaVector', 'no', file, join(folder, 'page'))
    const drawn = readdirSync(folder)
      .filter((name) => name.endsWith('.ppm'))
      .toSorted()
      .map((name) => shadesOf(readFileSync(join(folder, name))))
    const pages = [...boxes.matchAll(PAGE)].map(([, width, height, inside = ''], at): PdfPage => {
      const words = [...inside.matchAll(WORD)].map(
        ([, left, top, right, bottom, text = '']): PlacedWord => ({
          text,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      )
      return { width: Number(width), height: Number(height), words, shades: drawn[at] ?? new Set() }
    })
    return {
      pages,
      fontSizes: [...fonts.matchAll(/<fontspec [^>]*size="([\d.]+)"/g)].map(([, size]) => Number(size)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
