import { parse } from '@messageformat/parser'
import type { Octothorpe, Token } from '@messageformat/parser'
import type { MessageTree } from './compile-messages.ts'

const plain = 'aceghijklnorstuyzACEGHIJKLNORSTUYZ'
const dressed = [...'àçéĝĥîĵķļñöŕšţûýžÀÇÉĜĤÎĴĶĻÑÖŔŠŢÛÝŽ']

function dress(text: string): string {
  return [...text].map((letter) => dressed[plain.indexOf(letter)] ?? letter).join('')
}

function write(tokens: readonly (Token | Octothorpe)[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'content') return dress(token.value).replaceAll(/[{}']/g, "'$&'")
      if (token.type === 'octothorpe') return '#'
      if ('cases' in token) {
        const cases = token.cases.map(({ key, tokens: inner }) => `${key} {${write(inner)}}`)
        return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`
      }
      return token.ctx.text
    })
    .join('')
}

/** An English message as a foreign-looking one, 40 % longer, with its arguments intact. */
export function pseudoMessage(message: string): string {
  const grown = '~'.repeat(Math.ceil(message.replaceAll(/\{[^}]*\}/g, '').length * 0.4))
  return `[${write(parse(message))} ${grown.replaceAll(/.{9}/g, '$& ').trim()}]`
}

/** A whole language file in pseudo-language (locale en-XA). */
export function pseudoMessages(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoMessage(value) : pseudoMessages(value),
    ]),
  )
}
