import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'

describe('a table of figures for a spreadsheet', () => {
  it('is written as RFC 4180 wants it', () => {
    expect(
      csvOf([
        ['plain', 3],
        ['with, comma', 'and "quotes"'],
      ]),
    ).toBe('plain,3\r\n"with, comma","and ""quotes"""')
  })
  it.each(['=1+1', ' =1+1', '@sum', '-2', '+2', 'lights;=1+1', 'lights;\t=1+1', 'lights\n=1+1'])(
    'holds no formula, wherever a spreadsheet separates cells: %j',
    (text) => {
      const [cell = ''] = csvOf([[text]]).split('\u0000')
      for (const part of cell.replaceAll('"', '').split(/[;\t\n]/)) expect(part).not.toMatch(/^\s*[=+\-@]/)
    },
  )
})
