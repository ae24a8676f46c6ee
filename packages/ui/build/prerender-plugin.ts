import { resolve } from 'node:path'
import { runnerImport } from 'vite'
import type { Plugin, ResolvedConfig } from 'vite'

const entryId = 'virtual:prerender'
const place = '<!--first-screen-->'

function entry(module: string): string {
  return [
    `import { h } from 'preact'`,
    `import { renderToString } from 'preact-render-to-string'`,
    `import { loadLanguage, offerLanguages } from '@parasol/ui'`,
    `import { available } from 'virtual:languages'`,
    `import { FirstScreen } from ${JSON.stringify(module)}`,
    `offerLanguages(available)`,
    `await loadLanguage('en')`,
    `export const html = renderToString(h(FirstScreen, null))`,
  ].join('\n')
}

/** With the app's own plugins and constants, so that the screen may use what the app uses. */
async function renderFirstScreen(app: ResolvedConfig, module: string): Promise<string> {
  const plugins = app.plugins.filter(({ name }) => !/^(vite|builtin|native):/.test(name))
  const ran = await runnerImport<{ html: string }>(entryId, {
    root: app.root,
    configFile: false,
    logLevel: 'warn',
    define: app.define ?? {},
    plugins: [
      ...plugins,
      {
        name: 'parasol-prerender-entry',
        resolveId: (id) => (id === entryId ? id : undefined),
        load: (id) => (id === entryId ? entry(resolve(app.root, module)) : undefined),
      },
    ],
  })
  return ran.module.html
}

/** Puts the first screen, in English, in place of `<!--first-screen-->` in index.html, so that
 *  it shows before any script has run.
 *  @param module seen from the app's root; exports the component `FirstScreen` without props */
export function prerenderPlugin(module: string): Plugin {
  let app: ResolvedConfig | undefined
  return {
    name: 'parasol-prerender',
    apply: 'build',
    configResolved(config) {
      app = config
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(place)) throw new Error(`index.html has no ${place} in its root element`)
        if (!app) return html
        const screen = await renderFirstScreen(app, module)
        return html.replace(place, () => screen)
      },
    },
  }
}

/** Lets the browser fetch the English texts beside the script that asks for them. */
export function preloadEnglishPlugin(): Plugin {
  return {
    name: 'parasol-preload-english',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((each) => each.type === 'chunk')
        const english = chunks.find(({ facadeModuleId }) => facadeModuleId === 'virtual:language/en')
        if (!english) return []
        const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
        const wanted = [english.fileName, ...english.imports].filter((name) => !entries.has(name))
        return wanted.map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}
