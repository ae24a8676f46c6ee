import type { Plugin } from 'vite'
import { awayPlugin } from './away-plugin.ts'
import { languagesPlugin } from './languages-plugin.ts'
import type { LanguagesOptions } from './languages-plugin.ts'
import { preloadEnglishPlugin, prerenderPlugin } from './prerender-plugin.ts'
import { screensConfig } from './screens-config.ts'
import { serviceWorkerPlugin } from './service-worker-plugin.ts'
import type { ServiceWorkerOptions } from './service-worker-plugin.ts'

export type ScreensAppOptions = {
  readonly languages?: LanguagesOptions
  /** The module, seen from the app's root, that exports the component `FirstScreen`. */
  readonly firstScreen: string
  readonly serviceWorker?: ServiceWorkerOptions
  /** Where the exit leads with a connection; default the weather. */
  readonly outside?: string
}

/** Everything that an app of screens needs of Vite. */
export function screensApp(options: ScreensAppOptions): Plugin[] {
  return [
    { name: 'parasol-screens', config: () => screensConfig() },
    languagesPlugin(options.languages),
    prerenderPlugin(options.firstScreen),
    preloadEnglishPlugin(),
    awayPlugin(options.outside),
    serviceWorkerPlugin(options.serviceWorker),
  ]
}
