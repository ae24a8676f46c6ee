import type { Described } from '@parasol/matching'

/** One report of a file, every field of looks and vehicle asked one by one; null or empty when not said. */
export type Report = {
  readonly id: string
  readonly org: string
  readonly date: string
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly plates: readonly string[]
  readonly vehicle: {
    readonly colour: string | null
    readonly make: string | null
    readonly model: string | null
    readonly body: string | null
    readonly year: number | null
  } | null
  readonly handles: readonly string[]
  readonly emails: readonly string[]
  readonly ethnicity: string | null
  readonly ageLo: number | null
  readonly ageHi: number | null
  readonly heightCm: number | null
  readonly build: string | null
  readonly hair: string | null
  readonly facial: string | null
  readonly accent: string | null
  readonly tattoos: readonly string[]
  readonly features: readonly string[]
  readonly location: string | null
  readonly town: string | null
  readonly text: string
}

const said = (...parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null).join(' ')

const ageOf = ({ ageLo, ageHi }: Report): string | null =>
  ageLo === null && ageHi === null ? null : `${ageLo ?? ageHi} to ${ageHi ?? ageLo}`

/** The looks that were said. */
const looksOf = (report: Report): NonNullable<Described['looks']> => {
  const { ethnicity, build, hair, facial, accent, heightCm, tattoos, features } = report
  const age = ageOf(report)
  return {
    ...(ethnicity !== null && { ethnicity }),
    ...(age !== null && { age }),
    ...(heightCm !== null && { height: `${heightCm} cm` }),
    ...(build !== null && { build }),
    ...(hair !== null && { hair }),
    ...(facial !== null && { facialHair: facial }),
    ...(accent !== null && { accent }),
    tattoos,
    features,
  }
}

/** A report as its writer would have typed it, for the one canonicaliser to read. */
export function describedReport(report: Report): Described {
  const { vehicle, location, town } = report
  const place = [location, town].filter((part) => part !== null).join(', ')
  return {
    id: report.id,
    date: report.date,
    organisation: report.org,
    names: report.names,
    phones: report.phones,
    plates: report.plates,
    vehicles: vehicle ? [said(vehicle.colour, vehicle.make, vehicle.model, vehicle.body, vehicle.year)] : [],
    handles: report.handles,
    emails: report.emails,
    description: '',
    looks: looksOf(report),
    places: place === '' ? [] : [place],
    text: report.text,
  }
}
