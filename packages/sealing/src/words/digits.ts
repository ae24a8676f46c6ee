import { bytesToNumberBE, numberToBytesBE } from '@noble/curves/utils.js'
import { SECRET_BYTES, type Secret, secretOf } from '../secret.ts'

export const DIGITS = 40

// Damm's quasigroup of order 10: finds every single wrong digit and every swap of two neighbours.
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]

const damm = (digits: string): number =>
  Array.from(digits).reduce((interim, digit) => DAMM[interim]?.[Number(digit)] ?? 0, 0)

export function digitsOf(secret: Secret): string {
  const number = bytesToNumberBE(secret)
    .toString()
    .padStart(DIGITS - 1, '0')
  return `${number}${damm(number)}`.replace(/\d{4}(?=\d)/g, '$& ')
}

/** `null` when the check digit does not fit or the number needs more than 16 bytes. */
export function secretOfDigits(digits: string): Secret | null {
  const number = BigInt(digits.slice(0, -1))
  if (damm(digits) !== 0 || number >> BigInt(8 * SECRET_BYTES) !== 0n) return null
  return secretOf(numberToBytesBE(number, SECRET_BYTES))
}

// Zeros of the other scripts a phone's keyboard may offer; full-width digits are folded by NFKD before.
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0a66, 0x0e50]

export const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((first) => code >= first && code < first + 10)
    return zero === undefined ? digit : String(code - zero)
  })
