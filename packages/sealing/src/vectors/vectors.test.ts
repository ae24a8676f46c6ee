import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hexToBytes } from '@noble/hashes/utils.js'
import { type CharterBundle, type Random, verifyCharter } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { runVector, type VectorFile } from './run-vector-for-tests.ts'

const FOLDER = fileURLToPath(new URL('../../../../vectors/sealing/', import.meta.url))
const read = (name: string): unknown => JSON.parse(readFileSync(FOLDER + name, 'utf8'))

const { bundle } = read('world.json') as { readonly bundle: CharterBundle }
const verified = verifyCharter({ pin: bundle.founding, bundle, seen: null })
if (!verified.ok) throw new Error(verified.failure.reason)
const charter = verified.value

/** Hands out the vector's bytes in order; what is left at the end was not drawn. */
function recorded(hex: string): { readonly random: Random; readonly left: () => number } {
  let bytes = hexToBytes(hex)
  const random: Random = (count) => {
    const drawn = bytes.slice(0, count)
    bytes = bytes.slice(count)
    return drawn
  }
  return { random, left: () => bytes.length }
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'world.json')

describe.each(files)('%s', (name) => {
  const { vectors } = read(name) as VectorFile

  it.each(vectors)('[SEAL-70] $operation: $name', async ({ operation, input, random: hex, output }) => {
    const { random, left } = recorded(hex)
    expect(await runVector({ operation, input }, { random, charter })).toEqual(output)
    expect(left()).toBe(0)
  })

  it('[SEAL-70] holds vectors', () => {
    expect(vectors.length).toBeGreaterThan(0)
  })
})
