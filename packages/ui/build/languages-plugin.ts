import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { endonyms } from '../src/endonyms.ts'
import { compileMessages, differences } from './compile-messages.ts'
import type { MessageTree } from './compile-messages.ts'
import { pseudoMessages } from './pseudo-locale.ts'

export type LanguagesOptions = {
  /** One or several folders of `<locale>.json` files, seen from the app's root, default `messages`;
   *  `en.json` is the source. The first folder says which languages there are; the files of one
   *  locale are joined, key by key at the top. */
  readonly folder?: string | readonly string[]
  /** Locales whose text no speaker has checked yet; the screens say so. */
  readonly unreviewed?: readonly string[]
  /** Adds the pseudo-language en-XA, for tests only. */
  readonly pseudo?: boolean
}

const own = fileURLToPath(new URL('../messages', import.meta.url))
const listId = 'virtual:languages'
const oneId = 'virtual:language/'
const pseudoLocale = 'en-XA'

function read(folders: readonly string[], locale: string): MessageTree {
  const trees = [...folders, own].map(
    (folder) => JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')) as MessageTree,
  )
  return Object.assign({}, ...trees) as MessageTree
}

/** In the order of the endonyms, English first. */
function localesIn(folder: string): string[] {
  const found = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
  const nameless = found.filter((locale) => !endonyms[locale])
  if (nameless.length > 0) throw new Error(`No endonym is known for ${nameless.join('.json, ')}.json`)
  return Object.keys(endonyms).filter((locale) => found.includes(locale))
}

export function readLanguage(folders: readonly string[], locale: string): MessageTree {
  const source = read(folders, 'en')
  if (locale === pseudoLocale) return pseudoMessages(source)
  const tree = read(folders, locale)
  const faults = differences(source, tree)
  if (faults.length > 0) throw new Error(`messages/${locale}.json: ${faults.join('; ')}`)
  return tree
}

/** Serves `virtual:languages` (the list) and one lazily loaded chunk for each language. */
export function languagesPlugin(options: LanguagesOptions = {}): Plugin {
  const unreviewed = new Set(options.unreviewed)
  let folders: readonly string[] = []
  return {
    name: 'parasol-languages',
    configResolved(config) {
      folders = [options.folder ?? 'messages'].flat().map((folder) => resolve(config.root, folder))
    },
    resolveId(id) {
      return id === listId || id.startsWith(oneId) ? id : undefined
    },
    load(id) {
      if (id === listId) {
        const locales = [...localesIn(folders[0] ?? ''), ...(options.pseudo ? [pseudoLocale] : [])]
        const entries = locales.map((locale) => {
          const facts = JSON.stringify({ locale, ...endonyms[locale], reviewed: !unreviewed.has(locale) })
          return `{ ...${facts}, load: () => import('${oneId}${locale}') }`
        })
        return `export const available = [${entries.join(', ')}]`
      }
      if (!id.startsWith(oneId)) return undefined
      const locale = id.slice(oneId.length)
      const source = locale === pseudoLocale ? 'en' : locale
      for (const folder of folders) this.addWatchFile(join(folder, `${source}.json`))
      return compileMessages(locale, readLanguage(folders, locale))
    },
  }
}
