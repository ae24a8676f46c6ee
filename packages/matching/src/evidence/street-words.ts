// Street kinds, plain one first, English and French.
const kindTable = `
street st str strt streets rue
avenue ave av aven avenues
road rd roads
drive dr drv
highway hwy hiway hway autoroute hyway highways
boulevard blvd boul blv bd
way wy
crescent cres cr crescents
lane ln ruelle alley
court crt ct
place pl
parkway pkwy pky
square sq
terrace ter
trail trl
bypass
connector
frontage
route rte
chemin ch
circle circ
mews
close
gate
row
wynd
diversion
causeway
bridge pont
exit sortie
`
/** A word for a sort of street, to its plain form. */
export const streetKinds: ReadonlyMap<string, string> = new Map(
  kindTable
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ')
      return words.map((word) => [word, words[0] ?? word] as const)
    }),
)

const directionTable = `
north n nord
south s sud
east e est
west w ouest
northeast ne
northwest
southeast se
southwest sw
`
/** A direction, to its plain form. */
export const directions: ReadonlyMap<string, string> = new Map(
  directionTable
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ')
      return words.map((word) => [word, words[0] ?? word] as const)
    }),
)

/** Words of a place that name nothing. */
export const placeFillers = new Set(
  'in at on near around by the of off from to area region corner beside behind across between block blk blks hundred bc b c canada somewhere along towards past next outside inside just downtown-ish coin de du des la le les pres a au aux dans sur angle secteur city town village district municipality unknown province'.split(
    ' ',
  ),
)

/** Words between two streets that cross. */
export const crossings = new Set('and & et x n at'.split(' '))

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const numbered = /^(\d{1,3})(?:st|nd|rd|th|e|er|ere|eme|ieme)$/

/** `64th` and `first` as `64` and `1`; other words as they are. */
export function plainNumber(word: string): string {
  const said = numbered.exec(word)
  if (said) return said[1] ?? word
  const place = ordinals.indexOf(word)
  return place < 0 ? word : String(place + 1)
}
