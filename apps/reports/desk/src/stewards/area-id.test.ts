import { areaIdShape } from '@parasol/charter'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { areaIdFor } from './area-id.ts'

describe('area ids', () => {
  it.each([
    ['Prince George', 'prince-george'],
    ['Montréal–Nord', 'montreal-nord'],
    ['Province', 'area'],
    ['温哥华', 'area'],
    ['7 Mile', 'mile'],
  ])('%s becomes %s', (name, id) => {
    expect(areaIdFor(name, [])).toBe(id)
  })
  it('never repeats one, and every one is valid', () => {
    const taken: string[] = []
    for (const name of ['Kootenays', 'Kootenays', 'A', 'desk', 'x'.repeat(80), 'x'.repeat(80)]) {
      const id = areaIdFor(name, taken)
      expect(taken).not.toContain(id)
      expect(v.is(areaIdShape, id)).toBe(true)
      taken.push(id)
    }
  })
})
