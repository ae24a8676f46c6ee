import type { BrowserContext, Page } from '@playwright/test'

/** Runs before the page's own scripts: notes what would sound, shake, or ask for something of the device. */
function listen(): void {
  const heard: string[] = []
  Object.assign(globalThis, { heard })
  const spy = (owner: object | undefined, name: string): void => {
    if (!owner || !(name in owner)) return
    Object.defineProperty(owner, name, {
      configurable: true,
      value: () => {
        heard.push(name)
        return Promise.reject(new Error(name))
      },
    })
  }
  spy(Navigator.prototype, 'vibrate')
  spy(HTMLMediaElement.prototype, 'play')
  spy(AudioContext.prototype, 'createOscillator')
  spy(AudioContext.prototype, 'createBufferSource')
  spy(SpeechSynthesis.prototype, 'speak')
  spy(Geolocation.prototype, 'getCurrentPosition')
  spy(Geolocation.prototype, 'watchPosition')
  spy(globalThis.Notification, 'requestPermission')
  spy(globalThis.MediaDevices?.prototype, 'getUserMedia')
  spy(globalThis.StorageManager?.prototype, 'persist')
  spy(globalThis.PushManager?.prototype, 'subscribe')
}

export const startListening = (context: BrowserContext): Promise<unknown> => context.addInitScript(listen)

/** What the page did by itself that could be heard or felt, or what it asked of the device. */
export const noisesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard?: readonly string[] }).heard ?? ['nobody listened'])
