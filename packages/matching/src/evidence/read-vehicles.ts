import type { ConceptReading } from '../lexicon/contracts.ts'
import type { Vehicle } from './contracts.ts'
import { drivingWords, everydayModels, everydayVehicles, notVehicleBefore } from './everyday-words.ts'
import { heardAs, type Line } from './line.ts'
import { readVehiclesBetween, vehicleKinds, wholeYear } from './read-vehicle.ts'

type Run = { readonly from: number; readonly to: number; readonly readings: readonly ConceptReading[] }

// `his` and `inside` say that a vehicle is meant, but not that it is one worth telling.
const drove = new Set('drove drives driving drive conduit conduisait conduisant roulait'.split(' '))
const between = new Set('or older newer new old model style type looking beat beater up'.split(' '))

/** Vehicle words that follow each other, with at most one little word between two. */
function runFrom(line: Line, from: number): Run | null {
  const readings: ConceptReading[] = []
  let to = from
  let at = from
  while (at < line.words.length) {
    if (at > from && (line.breaks[at] ?? 0) > 0) break
    const reading = vehicleReading(line, at)
    if (reading) {
      readings.push(reading)
      at += reading.count
      to = at
    } else if (wholeYear.test(line.words[at] ?? '')) to = ++at
    else if (at > from && at === to && between.has(line.words[at] ?? '')) at++
    else break
  }
  return readings.length > 0 ? { from, to, readings } : null
}

/** Not where the same words are a place: `north van`, `van isle`. */
function vehicleReading(line: Line, at: number): ConceptReading | null {
  const reading = heardAs(line, at, vehicleKinds)
  if (!reading) return null
  const town = heardAs(line, at, ['town'])
  return town && town.count > reading.count ? null : reading
}

function isVehicle(line: Line, { from, to, readings }: Run): boolean {
  const sure = readings.filter(
    ({ concept }) =>
      concept.kind !== 'colour' && concept.kind !== 'model' && !everydayVehicles.has(concept.id),
  )
  const after = line.words[to] ?? ''
  const lone = readings.length === 1
  if (lone && notVehicleBefore.has(after) && (line.breaks[to] ?? 0) === 0) return false
  const before = line.words.slice(Math.max(0, from - 4), from)
  const told = before.some((word) => drivingWords.has(word))
  const makes = readings.some(({ concept }) => concept.kind === 'make')
  const model = readings.find(({ concept }) => concept.kind === 'model')
  const body = readings.find(({ concept }) => concept.kind === 'body')
  const colour = readings.some(({ concept }) => concept.kind === 'colour')
  const dated = line.words.slice(from, to).some((word) => wholeYear.test(word))
  const driven = before.some((word) => drove.has(word))
  const sureModel = model !== undefined && !everydayModels.has(model.concept.id)
  if (model && (makes || dated || driven || (colour && body) || (told && sureModel))) return true
  if (makes && (told || colour || body || sure.some(({ concept }) => concept.kind === 'make'))) return true
  if (body && (colour || dated)) return true
  if (body && body.concept.id !== 'body.car' && driven) return true
  return sure.length > 0 && body !== undefined
}

/** The vehicles that a text speaks of: `drove a light grey Chevy crew cab`. */
export function readVehiclesIn(line: Line): readonly Vehicle[] {
  const found: Vehicle[] = []
  for (let at = 0; at < line.words.length; at++) {
    if (!line.heard[at]?.length && !wholeYear.test(line.words[at] ?? '')) continue
    const town = heardAs(line, at, ['town'])
    if (town && town.count > 1) {
      at += town.count - 1
      continue
    }
    const run = runFrom(line, at)
    if (!run) continue
    if (isVehicle(line, run)) found.push(...readVehiclesBetween(line, run.from, run.to))
    at = run.to - 1
  }
  return found
}
