import { resolve } from 'node:path'
import { flatten, type MessageTree, readLanguage } from '@parasol/ui/build'
import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import type { Plugin } from 'vite'

const listId = 'virtual:languages'
const firstId = 'virtual:first-texts/'
const laterId = 'virtual:later-texts'
const oneLaterId = `${laterId}/`

/** The texts of the tree whose dotted keys pass. */
function keep(tree: MessageTree, passes: (key: string) => boolean): MessageTree {
  const kept: Record<string, unknown> = {}
  for (const [key, text] of flatten(tree)) {
    if (!passes(key)) continue
    const path = key.split('.')
    const last = path.pop() ?? key
    let place = kept
    for (const part of path) place = (place[part] ??= {}) as Record<string, unknown>
    place[last] = text
  }
  return kept as MessageTree
}

const compiled = (locale: string, tree: MessageTree): string =>
  compileModule(new MessageFormat(locale.split('-')[0] ?? locale), tree)

export type SplitTexts = {
  /** Folders of `<locale>.json`, seen from the app's root. */
  readonly folders: readonly string[]
  readonly locales: readonly string[]
  /** Dotted keys, or beginnings of them, that the first screens need. */
  readonly first: readonly string[]
}

/** Cuts each language in two, so that a first visit fetches only the texts of its first screens. What
 *  `virtual:languages` loads is the first part; `virtual:later-texts` names the other for each locale. */
export function splitTextsPlugin({ folders, locales, first }: SplitTexts): Plugin {
  const isFirst = (key: string): boolean => first.some((start) => key.startsWith(`${start}.`))
  let places: readonly string[] = []
  return {
    name: 'parasol-split-texts',
    configResolved(config) {
      places = folders.map((folder) => resolve(config.root, folder))
    },
    resolveId: (id) =>
      id === laterId || id.startsWith(firstId) || id.startsWith(oneLaterId) ? id : undefined,
    transform: (code, id) => (id === listId ? code.replaceAll('virtual:language/', firstId) : undefined),
    load(id) {
      if (id === laterId) {
        const entries = locales.map(
          (locale) => `${JSON.stringify(locale)}: () => import('${oneLaterId}${locale}')`,
        )
        return `export const later = { ${entries.join(', ')} }`
      }
      if (id.startsWith(firstId)) {
        const locale = id.slice(firstId.length)
        return compiled(locale, keep(readLanguage(places, locale), isFirst))
      }
      if (!id.startsWith(oneLaterId)) return undefined
      const locale = id.slice(oneLaterId.length)
      return compiled(
        locale,
        keep(readLanguage(places, locale), (key) => !isFirst(key)),
      )
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (each) => each.type === 'chunk' && each.facadeModuleId === `${firstId}en`,
        )
        const files = chunk?.type === 'chunk' ? [chunk.fileName, ...chunk.imports] : []
        return files
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }))
      },
    },
  }
}
