import { describe, expect, it } from 'vitest'
import { helpLines } from './help.ts'
import { EXIT_STATUS, messageFor, STATUS_MEANINGS, type TroubleCode } from './outcomes.ts'

const codes = Object.keys(EXIT_STATUS) as TroubleCode[]

describe('troubles', () => {
  it.each(codes)('%s ends with a status that the help explains, and with a plain message', (code) => {
    const status = EXIT_STATUS[code]
    expect(STATUS_MEANINGS.map(([known]) => known)).toContain(status)
    expect(helpLines().some((line) => line.trimStart().startsWith(`${status} `))).toBe(true)
    const message = messageFor({ code, about: 'NAMED' })
    expect(message).toMatch(/^[A-Z“].*[^ ]$/)
    expect(message).not.toMatch(/undefined|error|fail|invalid|exception/i)
  })

  it('names the port and what to do', () => {
    const message = messageFor({ code: 'port-taken', about: '7301' })
    expect(message).toContain('7301')
    expect(message).toContain('--port')
  })
})
