import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FIREFOX = '/usr/bin/firefox-esr'

// It asks nobody for anything by itself.
const PREFERENCES = {
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
} as const

type Answer = { readonly id?: number; readonly type: string } & Readonly<Record<string, unknown>>
type Ask = (method: string, params: object) => Promise<Readonly<Record<string, unknown>>>

export type Tab = {
  readonly goTo: (address: string) => Promise<void>
  /** Runs a function in the page; what goes in and out is JSON. */
  readonly run: <Args extends readonly (string | number)[], T>(
    work: (...args: Args) => T | Promise<T>,
    ...args: Args
  ) => Promise<T>
  /** Back by -1, forward by 1. @returns false where there is nothing to go to */
  readonly goBy: (steps: number) => Promise<boolean>
  readonly press: (key: string, times: number) => Promise<void>
  readonly close: () => Promise<void>
}

export type Firefox = {
  readonly openTab: () => Promise<Tab>
  /** From now on an address is answered with this page, and nobody else is asked. */
  readonly standIn: (address: string, html: string) => Promise<void>
  readonly close: () => Promise<void>
}

const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (status) => reject(new Error(`Firefox ended with ${status}: ${said}`)))
  })

async function connect(address: string, onEvent: (event: Answer) => void): Promise<Ask> {
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id === undefined) return onEvent(answer)
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let last = 0
  return async (method, params) => {
    const id = ++last
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method, params }))
    const answer = await answered
    if (answer.type === 'error')
      throw new Error(`${method}: ${String(answer['error'])}: ${String(answer['message'])}`)
    return answer['result'] as Readonly<Record<string, unknown>>
  }
}

function tabOf(ask: Ask, context: string): Tab {
  const run: Tab['run'] = async (work, ...args) => {
    const answer = await ask('script.callFunction', {
      functionDeclaration: `async () => JSON.stringify((await (${work.toString()})(...${JSON.stringify(args)})) ?? null)`,
      awaitPromise: true,
      target: { context },
      userActivation: true,
    })
    if (answer['type'] !== 'success') throw new Error(JSON.stringify(answer['exceptionDetails']))
    return JSON.parse(String((answer['result'] as { readonly value: unknown }).value))
  }
  return {
    run,
    goTo: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
    goBy: async (delta) => {
      try {
        await ask('browsingContext.traverseHistory', { context, delta })
        return true
      } catch (error) {
        if (String(error).includes('no such history entry')) return false
        throw error
      }
    },
    press: async (value, times) => {
      const tap = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]
      const actions = Array.from({ length: times }, () => tap).flat()
      await ask('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
    },
    close: async () => void (await ask('browsingContext.close', { context })),
  }
}

/** Debian's Firefox, spoken to over WebDriver BiDi, with a profile of its own. */
export async function openFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'parasol-firefox-'))
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const child = spawn(
    FIREFOX,
    ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const pages = new Map<string, string>()
  const ask: Ask = await connect(await listening(child), (event) => {
    const { request, isBlocked } = event['params'] as {
      readonly request: { readonly request: string; readonly url: string }
      readonly isBlocked: boolean
    }
    if (!isBlocked) return
    const body = { type: 'string', value: pages.get(request.url) ?? '' }
    const headers = [{ name: 'content-type', value: { type: 'string', value: 'text/html' } }]
    void ask('network.provideResponse', { request: request.request, statusCode: 200, headers, body })
  })
  await ask('session.new', { capabilities: {} })
  await ask('session.subscribe', { events: ['network.beforeRequestSent'] })
  return {
    openTab: async () =>
      tabOf(ask, String((await ask('browsingContext.create', { type: 'tab' }))['context'])),
    standIn: async (address, html) => {
      pages.set(address, html)
      await ask('network.addIntercept', {
        phases: ['beforeRequestSent'],
        urlPatterns: [{ type: 'string', pattern: address }],
      })
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
