/** What mistakes cost in one kind of identifier, in hundredths of an ordinary slip (one character read as any other). */
export type SlipCosts = {
  /** By both characters, `left * 128 + right`; ASCII. Symmetric, 0 for equal ones. */
  readonly change: Uint8Array
  /** Up to this a changed character is a look-alike. */
  readonly lookAlike: number
  /** A character too many or missing. */
  readonly extra: number
  /** One that repeats its neighbour. */
  readonly doubled: number
  /** Two neighbours that changed places. */
  readonly swapped: number
  /** Two that changed places around a third. */
  readonly swappedAround: number
}

export const ASCII = 128
const UNKNOWN_COST = 4
/** Stands for a character that somebody did not see. */
export const UNKNOWN = '?'
const ORDINARY = 100

const digits = '0123456789'
const letters = 'abcdefghijklmnopqrstuvwxyz'

const unitOf = (character: string): number => character.charCodeAt(0) % ASCII

/** Keeps the lowest cost said of each pair. Groups are written `abc55`: any two of them, and hundredths. */
function changes(groups: string): Uint8Array {
  const change = new Uint8Array(ASCII * ASCII).fill(ORDINARY)
  const lower = (left: number, right: number, cost: number): void => {
    const at = left * ASCII + right
    const back = right * ASCII + left
    change[at] = change[back] = Math.min(cost, change[at] ?? ORDINARY)
  }
  for (let unit = 0; unit < ASCII; unit++) {
    change[unit * ASCII + unit] = 0
    lower(unitOf(UNKNOWN), unit, UNKNOWN_COST)
  }
  // Nobody knows that the two unseen ones agree.
  change[unitOf(UNKNOWN) * ASCII + unitOf(UNKNOWN)] = UNKNOWN_COST
  for (const group of groups.split(' ')) {
    const members = group.slice(0, -2)
    const cost = Number(group.slice(-2))
    for (const left of members)
      for (const right of members) if (left !== right) lower(unitOf(left), unitOf(right), cost)
  }
  return change
}

const neighbours = (row: string, cost: number): string =>
  Array.from({ length: row.length - 1 }, (_, at) => `${row.slice(at, at + 2)}${cost}`).join(' ')

// Rows and slanted columns of a QWERTY keyboard.
const keyboard = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qaz',
  'wsx',
  'edc',
  'rfv',
  'tgb',
  'yhn',
  'ujm',
  'ik',
  'ol',
  'wa',
  'es',
  'rd',
  'tf',
  'yg',
  'uh',
  'ij',
  'ok',
  'pl',
  'sz',
  'dx',
  'fc',
  'gv',
  'hb',
  'jn',
  'km',
]
const typedWrong = (cost: number): string => keyboard.map((row) => neighbours(row, cost)).join(' ')
const keypad = ['14', '47', '25', '58', '80', '36', '69'].map((pair) => `${pair}80`).join(' ')

// What plate cameras mix up (0ODQ 1IL 2Z 5S 8B 6G), then what eyes and ears do; witnesses slip to a neighbour in the
// alphabet (McAllister et al., Memory for license plates) or by one digit.
const seenWrong =
  '0o15 0q20 oq20 0d25 od25 dq30 1i15 il20 1l25 2z20 5s20 8b20 6g25 17 cg40 17t45 uv35 vw40 vy45 ef45 mn45 4a45 pr45 38b45 3e50 68b50 hnkx50 69g50 0c50 09g50 wm50 7z45'
const heardWrong = 'bdegptvcz55 fsx55 kjah60 59f60 iy55 qu55'
const platePairs = `${seenWrong.replace('17 ', '')} ${heardWrong} ${neighbours(letters, 55)} ${neighbours(digits, 70)} ${typedWrong(75)}`

/** Plates: seen for a moment, read back over the phone, typed. */
export const PLATE_SLIPS: SlipCosts = {
  change: changes(platePairs),
  lookAlike: 50,
  extra: 80,
  doubled: 70,
  swapped: 60,
  swappedAround: 90,
}

/** Phones: remembered or copied, typed on a keypad. */
export const PHONE_SLIPS: SlipCosts = {
  change: changes(`${neighbours(digits, 70)} 5970 1770 3870 6870 ${keypad}`),
  lookAlike: 0,
  extra: 80,
  doubled: 60,
  swapped: 60,
  swappedAround: 90,
}

/** Handles and mailboxes: words and numbers run together. */
export const HANDLE_SLIPS: SlipCosts = {
  change: changes(
    `0o20 1il25 5s45 3e45 4a45 8b50 2z50 6g50 7t50 9g60 aeiouy70 ck60 sz60 vw60 cs70 gj70 mn70 bp75 dt75 ${typedWrong(70)} ${neighbours(digits, 75)}`,
  ),
  lookAlike: 30,
  extra: 80,
  doubled: 45,
  swapped: 60,
  swappedAround: 95,
}
