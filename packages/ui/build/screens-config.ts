import type { UserConfig } from 'vite'

/** The browsers that the screens are built for: Android 8 with a current Chrome, iOS 15. */
export const browserFloor = ['chrome109', 'firefox115', 'safari15.6']

/** What every app of ours sets in the same way. */
export function screensConfig(): UserConfig {
  return {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: browserFloor,
      cssTarget: browserFloor,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      emptyOutDir: true,
    },
    worker: { format: 'es' },
  }
}
