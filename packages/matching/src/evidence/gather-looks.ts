import type { Looks } from '../contracts.ts'
import type { Range, Said } from './contracts.ts'
import type { Gathered } from './gathered.ts'
import { gatherIdentifiers, habitsIn } from './gather-story.ts'
import { heardAs, type Line, lineOf, spanOf, withoutFillers } from './line.ts'
import type { FieldReader, Memory } from './memory.ts'
import { loose } from './plain-text.ts'
import { readAge } from './read-age.ts'
import { addFacets, type FacetKind, type FacetsSaid, noFacets, readFacets, readLook } from './read-facets.ts'
import { readHeight } from './read-height.ts'
import { readTattoosBetween } from './read-tattoos.ts'
import { readVehiclesIn } from './read-vehicles.ts'
import { tattooStretches } from './tattoo-stretches.ts'

const mayIdentify = /\d{3}|@|[?*]|plat|plaq|licen|name|goes by|call|aka|alias|appel/

/** Reads how he looks, as one text; also what else is put there. */
export function gatherDescription(source: string, to: Gathered): void {
  if (source === '') return
  const line = lineOf(source, 'description', 0)
  const tattoos = tattooStretches(line)
  for (const [from, end] of tattoos) to.tattoos.push(...readTattoosBetween(line, from, end, true))
  const taken = tattoos.map(([from, end]) => spanOf(line, from, end))
  const isTaken = (start: number): boolean => taken.some((span) => span.start <= start && start < span.end)
  for (const vehicle of readVehiclesIn(line)) {
    if (isTaken(vehicle.span.start)) continue
    to.vehicles.push(vehicle)
    taken.push(vehicle.span)
  }
  const bare = withoutFillers(line)
  readFacets(bare, (at) => isTaken(bare.starts[at] ?? 0), to.facets)
  const text = loose(source)
  to.age ??= readAge(text, false)
  to.height ??= readHeight(text, false)
  if (mayIdentify.test(text)) gatherIdentifiers(source, 'description', to)
  to.habits.push(...habitsIn(line))
}

const asked = {
  ethnicity: ['ethnicity'],
  build: ['build'],
  hair: ['hair-colour', 'hair'],
  facialHair: ['facial-hair'],
  accent: ['accent'],
  features: ['feature'],
} as const satisfies Partial<Record<keyof Looks, readonly FacetKind[]>>
type AskedLook = keyof typeof asked
const askedLooks = Object.keys(asked) as readonly AskedLook[]

/** Where an accent is asked for, `Russian` is one. */
function readBareAccent(line: Line, found: Said[]): void {
  const accented = lineOf(`${line.words.join(' ')} accent`, 'looks', 0)
  for (let at = 0; at < accented.words.length; at++) {
    const reading = heardAs(accented, at, ['accent'])
    if (reading) found.push({ concept: reading.concept.id, span: spanOf(line, 0, line.words.length) })
  }
}

const readAsked =
  (look: AskedLook) =>
  (said: string, item: number): FacetsSaid => {
    const found = noFacets()
    const line = withoutFillers(lineOf(said, 'looks', item, look))
    if (look === 'accent' && !line.words.some((word) => word.startsWith('accent')))
      readBareAccent(line, found.accent)
    else readLook(line, asked[look], found)
    return found
  }

/** Reads single values of a form that asked for looks one by one. */
export type LookReaders = { readonly [Look in AskedLook]: FieldReader<FacetsSaid> } & {
  readonly age: FieldReader<Range | null>
  readonly height: FieldReader<Range | null>
}

/** @param memory how a reader remembers what it has read */
export const lookReaders = (memory: Memory): LookReaders => ({
  ethnicity: memory(readAsked('ethnicity')),
  build: memory(readAsked('build')),
  hair: memory(readAsked('hair')),
  facialHair: memory(readAsked('facialHair')),
  accent: memory(readAsked('accent')),
  features: memory(readAsked('features')),
  age: memory((said) => readAge(loose(said), true)),
  height: memory((said) => readHeight(loose(said), true)),
})

/** Reads how he looks, where a form asked one by one. */
export function gatherLooks(looks: Looks, to: Gathered, readers: LookReaders): void {
  for (const look of askedLooks) {
    const said = looks[look] ?? []
    for (const [item, one] of (typeof said === 'string' ? [said] : said).entries())
      if (one !== '') addFacets(readers[look](one, item), to.facets)
  }
  for (const [item, said] of (looks.tattoos ?? []).entries()) {
    const line = lineOf(said, 'looks', item, 'tattoos')
    to.tattoos.push(...readTattoosBetween(line, 0, line.words.length, true))
  }
  if (looks.age !== undefined) to.age = readers.age(looks.age, 0) ?? to.age
  if (looks.height !== undefined) to.height = readers.height(looks.height, 0) ?? to.height
}
