import { describe, expect, it } from 'vitest'
import { readCommand } from './read-command.ts'

const read = (line: string) => readCommand(line.split(' ').filter(Boolean))

describe('readCommand', () => {
  it.each([
    ['start', { name: 'start', home: null, port: null, demo: false }],
    ['start --demo --port 8300 --home /srv/p', { name: 'start', home: '/srv/p', port: 8300, demo: true }],
    ['start --port 0', { name: 'start', home: null, port: 0, demo: false }],
    ['init network.json', { name: 'init', home: null, file: 'network.json' }],
    ['backup a.age --home=/srv/p', { name: 'backup', home: '/srv/p', file: 'a.age' }],
    ['restore a.age', { name: 'restore', home: null, file: 'a.age' }],
    ['help', { name: 'help' }],
    ['start --help', { name: 'help' }],
    ['', { name: 'help' }],
  ])('reads “%s”', (line, command) => {
    expect(read(line)).toEqual({ ok: true, value: command })
  })

  it.each([
    ['frobnicate', 'frobnicate'],
    ['start now', 'now'],
    ['init a b', 'b'],
    ['start --bad', '--bad'],
    ['start --port 65534', '--port'],
    ['start --port -1', '--port'],
    ['start --port x', '--port'],
    ['backup a.age --port 80', 'backup'],
  ])('names what it does not understand in “%s”', (line, about) => {
    expect(read(line)).toEqual({ ok: false, failure: { code: 'usage', about } })
  })

  it('asks for the file', () => {
    expect(read('init')).toEqual({
      ok: false,
      failure: { code: 'file-not-named', about: 'init network.json' },
    })
  })
})
