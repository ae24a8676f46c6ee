import { readHabits } from '../lexicon/read-habits.ts'
import type { Said } from './contracts.ts'
import { type Gathered, MOST_IN_TEXT } from './gathered.ts'
import { type Line, lineOf, spanOf, withoutFillers } from './line.ts'
import { loose } from './plain-text.ts'
import { settlePlate } from './plate-grammar.ts'
import { readAge } from './read-age.ts'
import { readEmails } from './read-emails.ts'
import { noFacets, readFacets, readFeaturesIn } from './read-facets.ts'
import { readHandles } from './read-handles.ts'
import { readHeight } from './read-height.ts'
import { readToldNames } from './read-names.ts'
import { readPhones } from './read-phones.ts'
import { readPlates } from './read-plates.ts'
import { readTattoosIn } from './read-tattoos.ts'
import { readVehiclesIn } from './read-vehicles.ts'

type Stretch = { readonly start: number; readonly end: number }

const free = <Read extends Stretch>(read: readonly Read[], taken: readonly Stretch[]): readonly Read[] =>
  taken.length === 0
    ? read
    : read.filter((one) => !taken.some((other) => one.start < other.end && other.start < one.end))

const few = <Read>(read: readonly Read[]): readonly Read[] => read.slice(0, MOST_IN_TEXT)

/** Reads phones, plates, handles, addresses and told names out of running text. What is an address is no phone, what is a
 *  phone no plate. */
export function gatherIdentifiers(source: string, field: 'text' | 'description', to: Gathered): void {
  const spanOfRead = ({ start, end }: Stretch) => ({ field, item: 0, start, end })
  const emails = readEmails(source)
  for (const email of few(emails))
    to.emails.push({ local: email.local, domain: email.domain, span: spanOfRead(email) })
  const phones = free(readPhones(source, 'text'), emails)
  for (const phone of few(phones)) to.phones.push({ digits: phone.key, span: spanOfRead(phone) })
  const plates = free(readPlates(source), [...emails, ...phones])
  for (const plate of few(plates))
    to.plates.push({ pattern: settlePlate(plate.key), span: spanOfRead(plate) })
  for (const handle of few(free(readHandles(source), [...emails, ...phones, ...plates])))
    to.handles.push({ key: handle.key, platform: handle.platform, span: spanOfRead(handle) })
  to.names.push(...few(readToldNames(source, field, 0)))
}

const sentencesOf = ({ breaks }: Line): readonly number[] => {
  let sentence = 0
  return breaks.map((stop) => (stop === 2 ? ++sentence : sentence))
}

/** What a line says that he does. */
export const habitsIn = (line: Line): readonly Said[] =>
  readHabits(line.words, sentencesOf(line)).map(({ concept, from, to }) => ({
    concept: concept.id,
    span: spanOf(line, from, to + 1),
  }))

// `He was a heavy white guy`; what a sentence without such a word says of looks may be of somebody else.
const aboutHim =
  /\b(?:man|male|guy|dude|homme|gars|he was|he is|hes|he had|he has|il est|il etait|il avait|looked|looks|appeared|described as)\b/

/** Where looks stand nowhere else, those that a story gives, sentence by sentence. */
function gatherToldLooks(line: Line, to: Gathered): void {
  const told = noFacets()
  const sentences = sentencesOf(line)
  const spoken = new Set<number>()
  const count = sentences.at(-1) ?? 0
  for (let sentence = 0; sentence <= count; sentence++) {
    const first = sentences.indexOf(sentence)
    const last = sentences.lastIndexOf(sentence)
    const text = loose(line.source.slice(line.starts[first] ?? 0, line.ends[last] ?? 0))
    if (!aboutHim.test(text)) continue
    spoken.add(sentence)
    to.age ??= readAge(text, false)
    to.height ??= readHeight(text, false)
  }
  if (spoken.size === 0) return
  const isVehicle = (at: number): boolean =>
    to.vehicles.some(
      ({ span }) =>
        span.field === 'text' && span.start <= (line.starts[at] ?? 0) && (line.starts[at] ?? 0) < span.end,
    )
  readFacets(line, (at) => !spoken.has(sentences[at] ?? 0) || isVehicle(at), told)
  for (const kind of ['ethnicity', 'build', 'hair-colour', 'hair', 'facial-hair', 'gender'] as const)
    to.facets[kind].push(...told[kind])
}

const isBare = ({ facets, age, height }: Gathered): boolean =>
  age === null && height === null && Object.values(facets).every((said) => said.length === 0)

/** Reads what happened: identifiers, vehicles, tattoos, marks and habits. */
export function gatherStory(source: string, to: Gathered): void {
  if (source === '') return
  gatherIdentifiers(source, 'text', to)
  const line = lineOf(source, 'text', 0)
  const handles = [...to.handles, ...to.emails].flatMap(({ span }) => (span.field === 'text' ? [span] : []))
  const vehicles = readVehiclesIn(line).filter(({ span }) => free([span], handles).length > 0)
  to.vehicles.push(...vehicles)
  to.tattoos.push(...readTattoosIn(line))
  const bare = withoutFillers(line)
  if (isBare(to)) gatherToldLooks(line, to)
  readFeaturesIn(bare, to.facets)
  for (const habit of habitsIn(line))
    if (!to.habits.some(({ concept }) => concept === habit.concept)) to.habits.push(habit)
}
