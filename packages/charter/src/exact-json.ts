import { fail, ok, type Result } from './result.ts'

/** A JSON text that has one spelling: what `JSON.stringify` would write of what it says. So no space between tokens, no key
 *  twice, numbers as JavaScript writes them, no half surrogate; and no member called `__proto__`. Member order is free. */
export function readExactJson(text: string): Result<unknown, 'malformed'> {
  if (text.includes('"__proto__":')) return fail('malformed')
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? ok(value) : fail('malformed')
  } catch {
    return fail('malformed')
  }
}
