// What sealing and opening a body costs, by cipher, in Node and in Chromium (also slowed four times, like a cheap phone).
//
//   npm run --silent bench:cipher
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { measure } from './cipher/measure.ts'

const beside = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')

const PAGE = `<!doctype html><title>cipher</title>
<script type="importmap">{ "imports": { "@noble/": "/node_modules/@noble/" } }</script>`

/** What the page asks for: itself, the measured file without its types, and the libraries as they are. */
function contentOf(path: string): { readonly type: string; readonly text: string } | null {
  if (path === '/') return { type: 'text/html', text: PAGE }
  const script = 'text/javascript'
  if (path === '/measure.js') return { type: script, text: stripTypeScriptTypes(beside('cipher/measure.ts')) }
  if (/^\/node_modules\/@noble\/[\w/.-]+\.js$/.test(path) && !path.includes('..'))
    return { type: script, text: beside(`..${path}`) }
  return null
}

const server = createServer((request, response) => {
  const content = contentOf(request.url ?? '')
  response
    .writeHead(content ? 200 : 404, { 'content-type': content?.type ?? 'text/plain' })
    .end(content?.text)
})
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
const { port } = server.address() as AddressInfo

const inNode = await measure()
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const inChromium = async (slowedBy: number): Promise<unknown> => {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy })
  return await page.evaluate("import('/measure.js').then(({ measure }) => measure())")
}
const result = {
  bench: 'cipher',
  unit: 'bodies per second, key set up each time, median of 5 rounds; by cipher and KiB',
  node: process.versions.node,
  chromium: browser.version(),
  results: { node: inNode, chromium: await inChromium(1), 'chromium slowed 4×': await inChromium(4) },
}
await browser.close()
server.close()
console.log(JSON.stringify(result, null, 2))
