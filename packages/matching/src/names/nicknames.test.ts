import { describe, expect, it } from 'vitest'
import { nicknameKin, nicknameKinOf, shortForm } from './nicknames.ts'

describe('nicknameKin', () => {
  it('joins names of one formal name, either way round', () => {
    for (const [left, right] of [
      ['william', 'bill'],
      ['dick', 'rick'],
      ['aleksandr', 'sasha'],
      ['guillermo', 'memo'],
      ['matthias', 'thys'],
      ['richard', 'dickon'],
      ['harry', 'hap'],
      ['jakub', 'kuba'],
      ['malgorzata', 'gosia'],
      ['ignacio', 'nacho'],
      ['jose', 'pepe'],
      ['harjot', 'harj'],
      ['francoise', 'fanfan'],
      ['oleksandr', 'alexander'],
    ] as const) {
      expect(nicknameKin(left, right)).toBe(true)
      expect(nicknameKin(right, left)).toBe(true)
    }
  })
  it('does not join two formal names that share a short form', () => {
    expect(nicknameKin('alan', 'albert')).toBe(false)
    expect(nicknameKin('samuel', 'samantha')).toBe(false)
    expect(nicknameKin('vladislav', 'yaroslav')).toBe(false)
  })
  it('knows nothing of a name that no list has', () => {
    expect(nicknameKin('qwertz', 'qwertz')).toBe(false)
    expect(nicknameKinOf('qwertz')).toEqual([])
    expect(nicknameKin('constructor', 'toString')).toBe(false)
  })
  it('lists the kin of a name without itself', () => {
    const kin = nicknameKinOf('bob')
    expect(kin).toContain('robert')
    expect(kin).not.toContain('bob')
    expect(kin.every((name) => nicknameKin('bob', name))).toBe(true)
  })
})

describe('shortForm', () => {
  it('takes the first half of a name of two, as it is or petted', () => {
    expect(shortForm('sukhdeep', 'sukh')).toBe(true)
    expect(shortForm('sukha', 'sukhwinder')).toBe(true)
    expect(shortForm('jassi', 'jasmeet')).toBe(true)
    expect(shortForm('gur', 'jasmeet')).toBe(false)
  })
  it('takes a doubled letter for a pet name, not any beginning', () => {
    expect(shortForm('bennie', 'benjamin')).toBe(true)
    expect(shortForm('mary', 'martin')).toBe(false)
    expect(shortForm('ivan', 'ivanov')).toBe(false)
    expect(shortForm('john', 'johnson')).toBe(false)
  })
})
