import type { Reason } from '@parasol/matching'
import { describe, expect, it } from 'vitest'
import { grouped, piecesOf } from './pieces.ts'

const reason = (change: Partial<Reason>): Reason => ({
  slot: 'plate',
  field: 'plates',
  value: 'QOI 128',
  found: 'QOI 128',
  foundAt: 0,
  typed: 'Q0I 128',
  typedAt: 0,
  how: 'look-alike',
  differences: [],
  ...change,
})

const text = (of: Reason): string =>
  piecesOf([of])
    .map((piece) => (piece.differs ? `<${piece.text}>` : piece.matched ? `[${piece.text}]` : piece.text))
    .join('')

describe('why a warning matched', () => {
  it('marks what agrees, and apart from it the characters that differ', () => {
    expect(text(reason({}))).toBe('[QOI 128]')
    const differences = [{ found: 'O', foundAt: 1, typed: '0', typedAt: 1 }]
    expect(text(reason({ differences }))).toBe('[Q]<O>[I 128]')
  })

  it('shows long text only around what agrees', () => {
    const value = `${'a '.repeat(60)}blue van${' b'.repeat(60)}`
    const cut = text(reason({ slot: 'text', field: 'text', value, found: 'blue van', foundAt: 120 }))
    expect(cut).toContain('[blue van]')
    expect(cut.length).toBeLessThan(120)
    expect(cut.startsWith('… ')).toBe(true)
    expect(cut.endsWith(' …')).toBe(true)
  })

  it('marks several words of one description in one line', () => {
    const said = {
      slot: 'description',
      field: 'description',
      value: 'scar over left eye',
      how: 'same',
    } as const
    const scar = reason({ ...said, found: 'scar', foundAt: 0 })
    const left = reason({ ...said, found: 'left', foundAt: 10 })
    const [first, ...others] = grouped([scar, reason({}), left])
    expect(others).toHaveLength(1)
    expect(piecesOf(first ?? [scar]).flatMap((piece) => (piece.matched ? piece.text : []))).toEqual([
      'scar',
      'left',
    ])
  })

  it('loses nothing of a short value', () => {
    expect(text(reason({ value: 'about QOI 128', found: 'QOI 128', foundAt: 6 }))).toBe('about [QOI 128]')
  })
})
