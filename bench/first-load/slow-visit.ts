import type { Browser, CDPSession, Page } from 'playwright-core'

/** The connection and processor of the figures to hold. */
export const SLOW = { kbitPerSecond: 400, roundTripMs: 100, cpu: 4 } as const

export type Bytes = Readonly<Record<'document' | 'style' | 'script' | 'other' | 'total', number>>

export type Visit = {
  readonly requests: number
  /** On the wire, headers included, until the first question can be answered. */
  readonly bytes: Bytes
  /** Bodies of scripts alone, as compressed. */
  readonly scriptBodies: number
  readonly largestPaintMs: number
  readonly firstQuestionMs: number
}

const KINDS: Readonly<Record<string, keyof Bytes>> = {
  Document: 'document',
  Stylesheet: 'style',
  Script: 'script',
}

async function slow(session: CDPSession): Promise<void> {
  const perSecond = (SLOW.kbitPerSecond * 1000) / 8
  await session.send('Network.enable')
  await session.send('Network.clearBrowserCache')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.roundTripMs,
    downloadThroughput: perSecond,
    uploadThroughput: perSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu })
}

type Counted = { readonly bytes: Record<keyof Bytes, number>; requests: number; scriptBodies: number }

function count(session: CDPSession): Counted {
  const kinds = new Map<string, keyof Bytes>()
  const bodies = new Map<string, number>()
  const counted: Counted = {
    bytes: { document: 0, style: 0, script: 0, other: 0, total: 0 },
    requests: 0,
    scriptBodies: 0,
  }
  session.on('Network.responseReceived', ({ requestId, type }) => {
    kinds.set(requestId, KINDS[type] ?? 'other')
    counted.requests += 1
  })
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    bodies.set(requestId, (bodies.get(requestId) ?? 0) + encodedDataLength)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'other'
    counted.bytes[kind] += encodedDataLength
    counted.bytes.total += encodedDataLength
    if (kind === 'script') counted.scriptBodies += bodies.get(requestId) ?? 0
  })
  return counted
}

// As text: these run in the page, whose names this program does not know.
const LARGEST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true })
})`

/** Taps as early as a person could, until there is a box to tick. */
const FIRST_QUESTION = `new Promise((resolve) => {
  const tap = () => {
    if (document.querySelector('main input[type=checkbox]')) return resolve(performance.now())
    document.querySelector('main .way, main .button-primary')?.click()
    requestAnimationFrame(tap)
  }
  tap()
})`

/** A window with an empty cache and connections of its own, slowed down. */
async function slowPage(browser: Browser): Promise<{ readonly page: Page; readonly session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await slow(session)
  return { page, session }
}

/** Two first visits: one looked at, one tapped through to the first question. */
export async function slowVisit(browser: Browser, address: string): Promise<Visit> {
  const looked = await slowPage(browser)
  await looked.page.goto(address, { waitUntil: 'load' })
  const largestPaintMs = await looked.page.evaluate<number>(LARGEST_PAINT)
  await looked.page.context().close()

  const tapped = await slowPage(browser)
  const counted = count(tapped.session)
  await tapped.page.goto(address, { waitUntil: 'commit' })
  const firstQuestionMs = await tapped.page.evaluate<number>(FIRST_QUESTION)
  const { bytes, requests, scriptBodies } = counted
  const until = { bytes: { ...bytes }, requests, scriptBodies }
  await tapped.page.context().close()
  return { ...until, largestPaintMs, firstQuestionMs }
}
