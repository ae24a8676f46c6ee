import type { PublicKey } from '@parasol/charter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recoveryKey } from '../key-tree.ts'
import { secretOf, type Secret } from '../secret.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { PIECE_BYTES, readPiece, wordsOfPiece } from './piece-words.ts'

const lists = [english, french]
const key = recoveryKey(secretOf(new Uint8Array(16)) as Secret).public
const pieces = fc.uint8Array({ minLength: PIECE_BYTES, maxLength: PIECE_BYTES })
const other = (at: number): PublicKey => recoveryKey(secretOf(new Uint8Array(16).fill(at)) as Secret).public

describe('[SEAL-81] pieces as words', () => {
  it('are thirteen words, and read back however they are typed', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(...lists), (piece, list) => {
        const words = wordsOfPiece(piece, key, list)
        expect(words).toHaveLength(13)
        const numbered = words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join('\n')
        for (const text of [words.join(' '), numbered, words.join(', ').normalize('NFD')])
          expect(readPiece(text, key, lists)).toEqual({ ok: true, value: piece })
      }),
      { numRuns: 60 },
    )
  })
  it('of another set are told, most often', () => {
    const piece = new Uint8Array(PIECE_BYTES).fill(7)
    const words = wordsOfPiece(piece, key, english).join(' ')
    const told = Array.from({ length: 64 }, (_, at) => readPiece(words, other(at), lists)).filter(
      (read) => !read.ok && read.failure.reason === 'other-set',
    )
    expect(told.length).toBeGreaterThan(45)
  })
  it('with a word wrong, missing or too many are refused, and one typo is suggested', () => {
    const words = wordsOfPiece(new Uint8Array(PIECE_BYTES).fill(90), key, english)
    expect(readPiece('', key, lists)).toMatchObject({ failure: { reason: 'empty' } })
    expect(readPiece(words.slice(1).join(' '), key, lists)).toMatchObject({
      failure: { reason: 'piece-count', count: 12 },
    })
    expect(readPiece([...words, 'zoo'].join(' '), key, lists)).toMatchObject({
      failure: { reason: 'piece-count' },
    })
    expect(readPiece(words.with(12, 'qqqq').join(' '), key, lists)).toMatchObject({
      failure: { reason: 'unknown-word', position: 13 },
    })
    const typo = `${words[0]}q`
    expect(readPiece(words.with(0, typo).join(' '), key, lists)).toMatchObject({
      failure: { reason: 'unknown-word', position: 1, suggestion: words[0] },
    })
  })
  it('are never something else, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(readPiece(text, key, lists).ok).toBe(false)
      }),
    )
  })
})
