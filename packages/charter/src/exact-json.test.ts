import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExactJson } from './exact-json.ts'

const malformed = { ok: false, failure: 'malformed' }

describe('exact JSON', () => {
  it('[CHARTER-2] reads whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('"__proto__":'))
        expect(readExactJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it.each([
    ['a repeated key', '{"a":1,"a":1}'],
    ['a repeated key with another value', '{"a":1,"b":2,"a":3}'],
    ['a repeated key, once escaped', '{"a":1,"\\u0061":2}'],
    ['a space', '{"a": 1}'],
    ['a line feed at the end', '{"a":1}\n'],
    ['a byte order mark', '\uFEFF{"a":1}'],
    ['a number with a needless fraction', '{"a":1.0}'],
    ['a number with an exponent', '{"a":1e0}'],
    ['a number too large to keep', '{"a":9007199254740993}'],
    ['minus zero', '{"a":-0}'],
    ['a needless escape', '{"a":"\\u0041"}'],
    ['half a surrogate pair, unescaped', '{"a":"\uD800"}'],
    ['__proto__', '{"__proto__":{"steward":true}}'],
    ['__proto__, escaped', '{"\\u005f_proto__":{"steward":true}}'],
    ['__proto__ further in', '{"a":[{"__proto__":1}]}'],
    ['nothing', ''],
    ['no JSON', '{a:1}'],
    ['more depth than a stack holds', '['.repeat(200_000) + ']'.repeat(200_000)],
  ])('[CHARTER-2] refuses %s', (_, text) => {
    expect(readExactJson(text)).toEqual(malformed)
  })

  it('[CHARTER-2] a text may speak of __proto__', () => {
    expect(readExactJson('{"a":"\\"__proto__\\":1"}').ok).toBe(true)
  })
})
