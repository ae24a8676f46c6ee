import type { Described } from '../contracts.ts'
import type { Name, Place } from './contracts.ts'
import { type Gathered, MOST_IN_FIELD } from './gathered.ts'
import { lineOf } from './line.ts'
import type { FieldReader, Memory } from './memory.ts'
import { settlePlate } from './plate-grammar.ts'
import { readEmailField } from './read-emails.ts'
import { readHandleField } from './read-handles.ts'
import { readNames } from './read-names.ts'
import { readPhones } from './read-phones.ts'
import { readPlace } from './read-places.ts'
import { readPlateField } from './read-plate-field.ts'
import { readVehicleField } from './read-vehicle.ts'

/** Reads single values of the fields in which people say the same again and again. */
export type FieldReaders = {
  readonly names: FieldReader<readonly Name[]>
  readonly places: FieldReader<Place | null>
}

/** @param memory how a reader remembers what it has read */
export const fieldReaders = (memory: Memory): FieldReaders => ({
  names: memory((source, at) => readNames(source, 'names', at).slice(0, MOST_IN_FIELD)),
  places: memory((source, at) => readPlace(lineOf(source, 'places', at))),
})

/** Reads the fields that hold one sort of thing each. */
export function gatherFields(item: Described, to: Gathered, readers: FieldReaders): void {
  for (const [at, source] of item.names.entries()) to.names.push(...readers.names(source, at))
  for (const [at, source] of item.phones.entries())
    for (const { key, start, end } of readPhones(source, 'field').slice(0, MOST_IN_FIELD))
      to.phones.push({ digits: key, span: { field: 'phones', item: at, start, end } })
  for (const [at, source] of item.plates.entries())
    for (const { key, start, end } of readPlateField(source).slice(0, MOST_IN_FIELD))
      to.plates.push({ pattern: settlePlate(key), span: { field: 'plates', item: at, start, end } })
  for (const [at, source] of item.handles.entries())
    for (const { key, platform, start, end } of readHandleField(source).slice(0, MOST_IN_FIELD))
      to.handles.push({ key, platform, span: { field: 'handles', item: at, start, end } })
  for (const [at, source] of item.emails.entries())
    for (const { local, domain, start, end } of readEmailField(source).slice(0, MOST_IN_FIELD))
      to.emails.push({ local, domain, span: { field: 'emails', item: at, start, end } })
  for (const [at, source] of item.vehicles.entries())
    to.vehicles.push(...readVehicleField(lineOf(source, 'vehicles', at)).slice(0, MOST_IN_FIELD))
  for (const [at, source] of item.places.entries()) {
    const place = readers.places(source, at)
    if (place) to.places.push(place)
  }
}
