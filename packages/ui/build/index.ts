/** Everything that an app of screens needs of Vite, as plugins: JSX, languages, the prerendered
 *  first screen, /away.html, /sw.js. Runs in Node. Throws, and so fails the build, when a text is
 *  missing in a language, index.html lacks `<!--first-screen-->`, or the files kept for offline
 *  use weigh more than 400 KiB compressed. */
export { screensApp, type ScreensAppOptions } from './screens-app.ts'
/** Where the texts lie and which languages no speaker has checked. */
export type { LanguagesOptions } from './languages-plugin.ts'
/** What the service worker also does and leaves out. */
export type { ServiceWorkerOptions } from './service-worker-plugin.ts'

/** One language of an app joined with the words of the components, as nested texts. Throws, naming
 *  every fault, when a text is missing, unknown, or uses other arguments than the English one.
 *  For tests of what an app says. @param folders of `<locale>.json` files */
export { readLanguage } from './languages-plugin.ts'
/** Every text of a nested language file by its dotted key. */
export { flatten, type MessageTree } from './compile-messages.ts'
