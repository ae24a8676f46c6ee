// Draws the PNG icons of the phone from their SVG: npm run icons
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const FOLDER = fileURLToPath(new URL('../apps/reports/phone/public/icons', import.meta.url))
const SIZES = [192, 512]

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
try {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(`${FOLDER}/${file}`, 'utf8')
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
      await page.screenshot({ path: `${FOLDER}/${file.replace('.svg', '')}-${size}.png` })
      await page.close()
    }
  }
} finally {
  await browser.close()
}
