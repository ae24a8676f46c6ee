import type { Described } from '@parasol/matching'
import {
  type FormAnswers,
  peopleIn,
  type PersonAnswers,
  type VehicleAnswers,
  vehiclesIn,
} from '@parasol/protocol'

type Looks = NonNullable<Described['looks']>

// A band of years for each answer; the form asks for a guess.
const YEARS: Readonly<Record<string, string>> = {
  teens: '13-19',
  '20s': '20-29',
  '30s': '30-39',
  '40s': '40-49',
  '50s': '50-59',
  '60s': '60-69',
  older: '70-85',
}

// The form asks beside whom she stood: only what stands out says something of him.
const HEIGHT: Readonly<Record<string, string>> = { shorter: 'short', 'much-taller': 'tall' }

const HAIR_LENGTH: Readonly<Record<string, string>> = {
  bald: 'bald',
  shaved: 'shaved head',
  short: 'short hair',
  medium: 'medium length hair',
  long: 'long hair',
}

const FACIAL_HAIR: Readonly<Record<string, string>> = {
  none: 'clean shaven',
  stubble: 'stubble',
  moustache: 'moustache',
  goatee: 'goatee',
  beard: 'beard',
}

const GLASSES: Readonly<Record<string, string>> = { yes: 'glasses', sunglasses: 'sunglasses' }

// What people write between two names, numbers or marks.
const BETWEEN = /[\n,;]|\s\/\s|(?:^|\s)(?:or|ou|aka|alias|also called|aussi appelé)\s/iu

// Answers that say nothing a device could compare.
const SAYS_NOTHING: readonly (string | undefined)[] = ['dont-know', 'rather-not-say', 'other', undefined]

const each = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean)

const chosen = (answer: string | undefined): string => (SAYS_NOTHING.includes(answer) ? '' : (answer ?? ''))

const inARow = (...parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ')

const rows = (...parts: readonly string[]): readonly string[] => parts.filter((part) => part !== '')

function hairOf({ hairColour, hairLength, hairStyle }: PersonAnswers): string {
  const colour = chosen(hairColour)
  if (colour === 'none') return 'bald'
  return rows(
    colour === '' ? '' : `${colour} hair`,
    HAIR_LENGTH[hairLength ?? ''] ?? '',
    hairStyle ?? '',
  ).join(', ')
}

function looksOf(form: PersonAnswers): Looks {
  const looks: { readonly [Key in keyof Looks]-?: NonNullable<Looks[Key]> } = {
    ethnicity: rows(form.ethnicity ?? '', form.skin ? `${form.skin} skin` : '').join(', '),
    age: YEARS[form.age ?? ''] ?? '',
    height: HEIGHT[form.height ?? ''] ?? '',
    build: chosen(form.build),
    hair: hairOf(form),
    facialHair: FACIAL_HAIR[form.facialHair ?? ''] ?? '',
    accent: form.accent ?? '',
    tattoos: each(form.tattoos),
    features: rows(
      ...each(form.face),
      form.eyes ? `${form.eyes} eyes` : '',
      GLASSES[form.glasses ?? ''] ?? '',
      form.smell ? `smells of ${form.smell}` : '',
    ),
  }
  return Object.fromEntries(Object.entries(looks).filter(([, said]) => said.length > 0))
}

function vehicleOf(form: VehicleAnswers): readonly string[] {
  const vehicle = inARow(chosen(form.vehicleColour), form.make, form.model, chosen(form.vehicle))
  return rows(rows(vehicle, form.vehicleMarks ?? '').join(', '))
}

function handlesOf({ handle, site }: PersonAnswers): readonly string[] {
  return each(handle).map((one) => (site && !one.includes(':') ? `${site.trim()}: ${one}` : one))
}

// How several people look must not run into one description: what one of them looks like would deny the others.
const LIKE_NOBODY: PersonAnswers = {}

/** What a report says of those it is about, as matching reads it: answers in the words of the form's own language, what she
 *  typed as she typed it. Names, numbers, tattoos and vehicles of everybody count; other looks only when the report tells of one person. What
 *  says nothing is left out; missing is not disagreeing. */
export function describedReport(
  { id, date, organisation }: Pick<Described, 'id' | 'date'> & { readonly organisation: string },
  form: FormAnswers,
): Described {
  const people = peopleIn(form)
  const vehicles = vehiclesIn(form)
  const [only = LIKE_NOBODY, ...others] = people
  const looking = others.length === 0 ? only : LIKE_NOBODY
  const tattoos = people.flatMap((person) => each(person.tattoos))
  const said = people.flatMap(({ phrases }) => (phrases ? [phrases] : []))
  return {
    id,
    date,
    organisation,
    names: people.flatMap(({ names }) => each(names)),
    phones: people.flatMap(({ phones }) => each(phones)),
    plates: vehicles.flatMap(({ plate }) => each(plate)),
    vehicles: vehicles.flatMap(vehicleOf),
    handles: people.flatMap(handlesOf),
    emails: people.flatMap(({ emails }) => each(emails)),
    places: rows(form.town ?? '', form.landmark ?? ''),
    description: rows(chosen(looking.gender), looking.clothing ?? '').join(', '),
    looks: { ...looksOf(looking), ...(tattoos.length > 0 ? { tattoos } : {}) },
    text: rows(...said, form.words ?? '').join('\n'),
  }
}
