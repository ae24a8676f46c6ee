import { describe, expect, it } from 'vitest'
import { cover } from './ui-coverage/cover.ts'
import { readRequirements, type Requirement } from './ui-coverage/requirements.ts'
import { titlesIn } from './ui-coverage/titles-in.ts'

const FILE = 'packages/ui/src/door.test.ts'
// Titles of this test's own: put together, so that they are not taken for tests of the product.
const title = (id: string, text: string): string => `[${id}] ${text}`
const first = title('UI-01', 'a door stands on every screen')

const proven: Requirement = {
  id: 'UI-01',
  priority: 'P0',
  says: 'a door on every screen',
  provenBy: { [FILE]: [first] },
}
const notYet: Requirement = {
  id: 'UI-02',
  priority: 'P1',
  says: 'the door is red',
  notYet: 'it is blue so far',
}
const elsewhere: Requirement = {
  id: 'UI-03',
  priority: 'P0',
  says: 'a letter comes by post',
  elsewhere: 'comes with the post',
}
const all = [proven, notYet, elsewhere]
const found = (...titles: readonly string[]) => new Map([[FILE, titles]])

describe('the list of what is kept', () => {
  it('counts a test as proof, and a reason never', () => {
    expect(cover(all, found(first), 3)).toEqual({
      here: {
        P0: { total: 1, proven: 1, notKept: 0 },
        P1: { total: 1, proven: 0, notKept: 1 },
        P2: { total: 0, proven: 0, notKept: 0 },
      },
      elsewhere: { P0: 1, P1: 0, P2: 0 },
      notKept: ['UI-02 P1'],
      problems: [],
    })
  })

  it.each([
    ['a claimed test that is gone', all, found(), 3],
    ['a claimed test that lost its id', all, found('a door stands on every screen'), 3],
    [
      'a claimed test of another requirement',
      [{ ...proven, provenBy: { [FILE]: [title('UI-02', 'x')] } }, notYet, elsewhere],
      found(title('UI-02', 'x')),
      3,
    ],
    ['a test with an id that is none', all, found(first, title('UI-09', 'x')), 3],
    ['a test with an id that is badly written', all, found(first, title('UI-1', 'x')), 3],
    ['a requirement left out', [proven, elsewhere], found(first), 3],
    ['a requirement listed twice', [proven, proven, elsewhere], found(first), 3],
    ['a list that ends early', all, found(first), 4],
  ])('does not believe %s', (_, requirements, titles, last) => {
    expect(cover(requirements, titles, last).problems).toHaveLength(1)
  })

  it('takes neither a requirement with nothing behind it nor one with both, nor anything else', () => {
    const { provenBy, ...bare } = proven
    const read = (requirement: object) => () => readRequirements(JSON.stringify([requirement]))
    expect(read(proven)).not.toThrow()
    expect(read(bare)).toThrow()
    expect(read({ ...bare, provenBy: {} })).toThrow()
    expect(read({ ...bare, provenBy: { [FILE]: [] } })).toThrow()
    expect(read({ ...bare, provenBy, notYet: 'it is blue so far' })).toThrow()
    expect(read({ ...proven, priority: 'P3' })).toThrow()
    expect(read({ ...proven, more: true })).toThrow()
  })
})

describe('titles of tests', () => {
  const read = (source: string) => titlesIn('a.test.ts', source)

  it('are found in tests, groups, tables and steps, as they are written', () => {
    expect(
      read(`
        describe.each(themes)('one %s', () => {
          it('two', () => {})
          it.each([1])('three %i', () => {})
        })
        for (const way of ways) test(\`four \${way}\`, async () => { await test.step('five', work) })
        test.describe('six', () => {})
      `),
    ).toEqual(['one %s', 'two', 'three %i', 'four ${way}', 'five', 'six'])
  })

  it('do not count where they may never run, nor in what is no test', () => {
    expect(
      read(`
        it.skip('one', work); it.todo('two'); test.fixme('three', work); it.runIf(root)('four', work)
        describe.skip('five', () => { it('six', work) })
        expect('seven'); say("it('eight')") // it('nine')
      `),
    ).toEqual([])
  })
})
