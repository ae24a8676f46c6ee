import MessageFormat from '@messageformat/core'
import compileModule from '@messageformat/core/compile-module.js'
import { parse } from '@messageformat/parser'
import type { Octothorpe, Token } from '@messageformat/parser'

export type MessageTree = { readonly [key: string]: string | MessageTree }

/** Every text of a tree by its dotted key. */
export function flatten(tree: MessageTree, path = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(path + key, value)
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) flat.set(inner, text)
  }
  return flat
}

/** The names that a message expects, sorted. Throws when the message is not valid ICU. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const walk = (tokens: readonly (Token | Octothorpe)[]): void => {
    for (const token of tokens) {
      if ('arg' in token) names.add(token.arg)
      if ('cases' in token) for (const each of token.cases) walk(each.tokens)
    }
  }
  walk(parse(message))
  return [...names].toSorted()
}

/** What keeps a translation from standing in for the source: keys missing or unknown,
 *  and texts that do not use the same arguments. Empty when it can. */
export function differences(source: MessageTree, translation: MessageTree): string[] {
  const wanted = flatten(source)
  const given = flatten(translation)
  const found: string[] = []
  for (const [key, text] of wanted) {
    const other = given.get(key)
    if (other === undefined) found.push(`"${key}" is missing`)
    else if (argumentsOf(text).join() !== argumentsOf(other).join()) {
      found.push(`"${key}" does not use the arguments ${argumentsOf(text).join(', ') || '(none)'}`)
    }
  }
  for (const key of given.keys()) if (!wanted.has(key)) found.push(`"${key}" is not in the source language`)
  return found
}

/** An ES module of the messages; imports only what it uses of @messageformat/runtime. */
export function compileMessages(locale: string, tree: MessageTree): string {
  const format = new MessageFormat(locale.split('-')[0] ?? locale)
  return compileModule(format, tree)
}
