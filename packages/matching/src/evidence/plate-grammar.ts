/** How a serial is made: `L` a letter of `letters`, `D` a digit. */
export type PlateFormat = { readonly name: string; readonly shape: string; readonly letters: string }

/** A pattern read by a format: every character is of the sort that its place asks for. */
export type PlateReading = {
  readonly format: PlateFormat
  readonly pattern: string
  /** How many characters were taken for one that looks like them. */
  readonly changes: number
}

// BC serials never use I O Q U Y Z; the other provinces and the States nearby leave out at least I, O and Q.
const bc = 'abcdefghjklmnprstvwx'
const most = 'abcdefghjklmnprstuvwxyz'
const formatTable = `
bc-passenger LLDDDL ${bc}
bc-passenger-2001 DDDLLL ${bc}
bc-passenger-1985 LLLDDD ${bc}
bc-commercial LLDDDD ${bc}
bc-commercial-older DDDDLL ${bc}
bc-trailer DDDDDL ${bc}
bc-motorcycle LDDDDD ${bc}
ab-passenger LLLDDDD ${most}
ab-passenger-older LLLDDD ${most}
ab-commercial LDDDDD ${most}
sk-passenger DDDLLL ${most}
mb-passenger LLLDDD ${most}
on-passenger LLLLDDD ${most}
on-commercial LLDDDDD ${most}
qc-passenger LDDLLL ${most}
qc-commercial LDDDDDD ${most}
wa-passenger LLLDDDD ${most}
wa-passenger-older DDDLLL ${most}
wa-truck LDDDDDL ${most}
or-passenger DDDLLL ${most}
ca-passenger DLLLDDD ${most}
id-passenger LDDDDDD ${most}
ak-passenger LLLDDD ${most}
yt-passenger LLLDD ${most}
nt-passenger DDDDDD ${most}
`

/** Serials of British Columbia, its neighbours, and the provinces whose cars are often seen there. */
const plateFormats: readonly PlateFormat[] = formatTable
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', shape = '', letters = ''] = line.split(' ')
    return { name, shape, letters }
  })

// Characters that cameras and people take for each other.
const digitFor: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  d: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  b: '8',
  g: '6',
}
const letterFor: Readonly<Record<string, string>> = {
  '0': 'od',
  '1': 'il',
  '2': 'z',
  '5': 's',
  '8': 'b',
  '6': 'g',
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9'

function readPlace(character: string, sort: string, letters: string): string {
  if (character === '?') return '?'
  if (sort === 'D') return isDigit(character) ? character : (digitFor[character] ?? '')
  if (!isDigit(character) && letters.includes(character)) return character
  for (const letter of letterFor[character] ?? '') if (letters.includes(letter)) return letter
  return ''
}

/** Every format that a whole pattern may be of, and what it then reads, fewest changes first; none when it is of no known
 *  length or sort. `abi23c` is `ab123c` by the format of BC's passenger cars. */
export function plateGrammar(pattern: string): readonly PlateReading[] {
  const readings: PlateReading[] = []
  for (const format of plateFormats) {
    if (format.shape.length !== pattern.length) continue
    let read = ''
    let changes = 0
    for (let at = 0; at < pattern.length; at++) {
      const character = readPlace(pattern[at] ?? '', format.shape[at] ?? '', format.letters)
      if (character === '') break
      if (character !== pattern[at]) changes++
      read += character
    }
    if (read.length === pattern.length) readings.push({ format, pattern: read, changes })
  }
  return readings.toSorted((a, b) => a.changes - b.changes)
}

const confusable = /[oi01]/

/** A pattern with O and 0, I and 1 as its format has them, when every format that needs fewest changes agrees on them;
 *  otherwise as given. Other look-alikes are left: they are evidence, not certainty. */
export function settlePlate(pattern: string): string {
  if (!confusable.test(pattern)) return pattern
  const readings = plateGrammar(pattern).filter((reading) =>
    Array.from(reading.pattern).every(
      (character, at) => character === pattern[at] || /^(?:[o0]{2}|[i1]{2})$/.test(character + pattern[at]),
    ),
  )
  const [first] = readings
  if (!first) return pattern
  const fewest = readings.filter(({ changes }) => changes === first.changes)
  return fewest.every((reading) => reading.pattern === first.pattern) ? first.pattern : pattern
}

/** Whether a whole pattern, as written, is of a known format. */
export const fitsPlate = (pattern: string): boolean => plateGrammar(pattern)[0]?.changes === 0
