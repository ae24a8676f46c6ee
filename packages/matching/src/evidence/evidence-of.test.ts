import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Described } from '../contracts.ts'
import type { Evidence, Facets, Said, Span, Tattoo, Vehicle } from './contracts.ts'
import { evidenceOf } from './evidence-of.ts'

const nothing: Described = {
  id: 'a',
  date: '2026-01-01',
  names: [],
  phones: [],
  plates: [],
  vehicles: [],
  handles: [],
  emails: [],
  description: '',
  places: [],
  text: '',
}
const of = (said: Partial<Described>): Evidence => evidenceOf({ ...nothing, ...said })
const names = (said: readonly Said[]): readonly string[] =>
  said.map(({ concept }) => concept.replace(/^[^.]*\./, ''))
const looks = (description: string): Facets => of({ description }).facets

const vehicle = (said: string): Vehicle | undefined => of({ vehicles: [said] }).vehicles[0]
const brief = (read: Vehicle | undefined): string =>
  read
    ? [
        names(read.colours).join('+'),
        read.make ? names([read.make]).join('') : '',
        read.model ? names([read.model]).join('') : '',
        read.body ? names([read.body]).join('') : '',
        read.year ?? '',
      ].join('/')
    : ''
const tattoo = ({ motifs, part, side, words }: Tattoo): string =>
  `${names(motifs).join('+')}@${part ? names([part]).join('') : ''}${side ? ` ${side}` : ''}${words.length > 0 ? ` (${words.join(' ')})` : ''}`

describe('[READ-5] a vehicle', () => {
  it.each([
    ['white van or grey truck', ['white///van/', 'grey///pickup/']],
    ['camionnette blanche ou Civic grise', ['white///pickup/', 'grey/honda/civic/sedan/']],
    ['Honda Civic and a black SUV', ['/honda/civic/sedan/', 'black///suv/']],
    ['white or grey truck', ['white+grey///pickup/']],
    ['2011 or 2012 Honda Civic', ['/honda/civic/sedan/2011']],
    ['grey Chrysler Town and Country', ['grey/chrysler/town-and-country/minivan/']],
    ['Honda Civic or similar', ['/honda/civic/sedan/']],
  ])('of one value %s is %j', (said, expected) => {
    expect(of({ vehicles: [said] }).vehicles.map(brief)).toEqual(expected)
  })
  it('two of a story stay two', () => {
    const { vehicles } = of({ text: 'He drove a white van or grey truck.' })
    expect(vehicles.map(brief)).toEqual(['white///van/', 'grey///pickup/'])
  })
  it.each([
    ['dark green honda Civic 4 door', 'dark-green/honda/civic/sedan/'],
    ['2013 brown gmc panel van', 'brown/gmc//work-van/2013'],
    ['Ford F-150', '/ford/f-150/pickup/'],
    ['camion gris f 150', 'grey/ford/f-150/pickup/'],
    ["'08 chevy silvrado crew cab", '/chevrolet/silverado/crew-cab/2008'],
    ['slvr jeep wrngler', 'silver/jeep/wrangler/suv/'],
    ['white mini vaan', 'white///minivan/'],
    ['blk honda cr-v', 'black/honda/cr-v/crossover/'],
    ['lexus RX 350', '/lexus/rx300/crossover/'],
    ['dodge ram', '/dodge/ram/pickup/'],
    ['Mazda 3', '/mazda/mazda3/sedan/'],
    ['dodge neon', '/dodge/neon/sedan/'],
    ['fourgonnette blanche', 'white///van/'],
    ['black and silver pickup', 'black+silver///pickup/'],
    ['civic', '/honda/civic/sedan/'],
    ['whitevan', 'white///van/'],
    ['2013black ford f150', 'black/ford/f-150/pickup/2013'],
  ])('said as %s', (said, expected) => {
    expect(brief(vehicle(said))).toBe(expected)
  })

  it('says what its model implies', () => {
    expect(vehicle('civic')?.implied).toEqual({ make: true, body: true })
    expect(vehicle('honda civic hatchback')?.implied).toEqual({ make: false, body: false })
  })

  it('keeps what nobody listed', () => {
    expect(vehicle('red zorblax with a dented hood')?.words).toEqual(['zorblax', 'dented', 'hood'])
  })

  it.each([
    ['He drove a light grey Chevy crew cab.', 'light-grey/chevrolet//crew-cab/'],
    ['Conduisait une fourgonnette blanche.', 'white///van/'],
    ['Got into a 2004 Civic with him', '/honda/civic/sedan/2004'],
    ['in his white van near North Van', 'white///van/'],
  ])('is read out of: %s', (text, expected) => {
    expect(of({ text }).vehicles.map(brief)).toEqual([expected])
  })

  it.each([
    'Lives in North Van, near the truck stop.',
    'He got into the car.',
    'A white escort was with him.',
    'his focus was on money',
  ])('is not read into: %s', (text) => {
    expect(of({ text }).vehicles).toEqual([])
  })
})

describe('tattoos', () => {
  it.each([
    ['tattoo of crown (full sleeve)', ['crown@sleeve']],
    ['tat on left hand – scorpion', ['scorpion@hand left']],
    ['rose on neck', ['rose@neck']],
    ['skull tattoo on right forearm, koi fish on back', ['skull@forearm right', 'koi@back']],
    ['neck tattoo - crown', ['crown@neck']],
    ['tear drrop tattoo under eye', ['teardrop@eye']],
    ['tatouage de serpent sur le cou', ['snake@neck']],
    ['tattoo Jessica on chest', ['@chest (jessica)']],
    ['tattoos on arms', ['@arm']],
    ['crown tattoo on neck and hand', ['crown@neck', 'crown@hand']],
  ])('said as %s', (description, expected) => {
    expect(of({ description }).tattoos.map(tattoo)).toEqual(expected)
  })

  it('are read out of the looks and the text', () => {
    expect(of({ looks: { tattoos: ['scorpion on hand'] } }).tattoos.map(tattoo)).toEqual(['scorpion@hand'])
    expect(
      of({ text: 'He had a spider web tattoo on his elbow and drove off.' }).tattoos.map(tattoo),
    ).toEqual(['spiderweb@elbow'])
  })

  it('are not read into what is worn, driven or scarred', () => {
    expect(of({ description: 'scar on cheek, rose coloured shirt, gold chain on neck' }).tattoos).toEqual([])
  })
})

describe('looks', () => {
  it('reads a row of them', () => {
    const facets = looks(
      "Punjabi, male, about 48, 5'11, muscular, clean shaven, short curly dark hair, Canucks jersey, walks with a cane",
    )
    expect(names(facets.ethnicity)).toEqual(['punjabi'])
    expect(names(facets.gender)).toEqual(['man'])
    expect(facets.age).toEqual({ from: 48, to: 48 })
    expect(facets.height).toEqual({ from: 180, to: 180 })
    expect(names(facets.build)).toEqual(['muscular'])
    expect(names(facets.facialHair)).toEqual(['clean-shaven'])
    expect(names(facets.hairColour)).toEqual(['dark'])
    expect(names(facets.hair)).toContain('curly')
    expect(names(facets.clothing)).toEqual(['jersey'])
    expect(names(facets.features)).toEqual(['cane'])
  })

  it('reads them in French', () => {
    const facets = looks('homme blanc, mi-quarantaine, 1m83, cheveux bruns, barbe, accent québécois')
    expect(names(facets.ethnicity)).toEqual(['white'])
    expect(facets.age).toEqual({ from: 44, to: 46 })
    expect(facets.height).toEqual({ from: 183, to: 183 })
    expect(names(facets.hairColour)).toEqual(['brown'])
    expect(names(facets.facialHair)).toEqual(['beard'])
    expect(names(facets.accent)).toEqual(['quebecois'])
  })

  it.each([
    ['white hair', [], ['white']],
    ['white, hair unknown', ['white'], []],
    ['white guy with brown ponytail', ['white'], ['brown']],
    ['black hoodie', [], []],
    ['brown eyes', [], []],
    ['brown man', ['south-asian'], []],
    ['black male', ['black'], []],
  ])('tells people from hair and clothes: %s', (description, ethnicity, hair) => {
    const facets = looks(description)
    expect(names(facets.ethnicity)).toEqual(ethnicity)
    expect(names(facets.hairColour)).toEqual(hair)
  })

  it.each([
    ['scar on his left cheek', 'face-scar'],
    ['missing part of ring finger', 'missing-finger'],
    ['ring in his nose', 'nose-piercing'],
    ['cicatrice sur la joue', 'face-scar'],
    ['has gold teeth', 'gold-teeth'],
    ['stutters', 'stutter'],
    ['boite', 'limp'],
    ['burn scars on arm', 'burn-scars'],
  ])('reads the mark in %s', (description, feature) => {
    expect(names(looks(description).features)).toContain(feature)
  })

  it('reads what was asked one by one, with what is said in the description', () => {
    const { facets } = of({
      description: 'male',
      looks: {
        age: '45 to 50',
        height: '182 cm',
        hair: 'brown ponytail',
        build: 'hevy set',
        ethnicity: 'caucasian',
        accent: 'Russian',
        facialHair: 'gotee',
        features: ['missing finger', 'ear gauges'],
      },
    })
    expect(facets.age).toEqual({ from: 45, to: 50 })
    expect(facets.height).toEqual({ from: 182, to: 182 })
    expect(names([...facets.hairColour, ...facets.hair, ...facets.build, ...facets.ethnicity])).toEqual([
      'brown',
      'ponytail',
      'heavy',
      'white',
    ])
    expect(names([...facets.accent, ...facets.facialHair, ...facets.features, ...facets.gender])).toEqual([
      'russian',
      'goatee',
      'missing-finger',
      'ear-gauges',
      'man',
    ])
  })
})

describe('a place', () => {
  it.each([
    ['Hurd St Mission', 'mission', 'hurd'],
    ['Surrey - 64 Ave', 'surrey', '64'],
    ['64th Avenue, Surrey', 'surrey', '64'],
    ['Vancouver - East Hastings', 'vancouver', 'hastings'],
    ['Hwy 16, Terrace', 'terrace', 'highway 16'],
    ['Victoria Dr, Vancouver', 'vancouver', 'victoria'],
    ['Old Victoria Rd Nanaimo', 'nanaimo', 'old victoria'],
    ['Main & Hastings, Van', 'downtown-eastside', null],
    ['Main St and 12th Ave Vancouver', 'vancouver', 'main & 12'],
    ['columbia st new westminstir', 'new-westminster', 'columbia'],
    ['Newton, Surrey', 'newton', null],
    ['rue Front, Quesnel', 'quesnel', 'front'],
    ['1234 Example St, Hope', 'hope', 'example'],
    ['the old mill', null, 'old mill'],
  ])('said as %s', (said, town, street) => {
    const [place] = of({ places: [said] }).places
    expect(place?.town ? names([place.town])[0] : null).toBe(town)
    expect(place?.street).toBe(street)
  })
})

describe('names', () => {
  it.each([
    ['Michael "Mikey" Example aka Ace', ['mikey', 'michael example', 'ace']],
    ['Mr. Example', ['example']],
    ['Example, Michael', ['example michael']],
    ['unknown', []],
    ['goes by Ace', ['ace']],
    ['Иван', ['ivan']],
  ])('said as %s', (said, expected) => {
    const read = of({ names: [said] }).names
    expect(read.map(({ parts }) => parts.map(({ text }) => text).join(' '))).toEqual(expected)
  })

  it('are read out of a text only where it says so', () => {
    const read = of({ text: 'Goes by Ace. Worker called Vancouver Police.' }).names
    expect(read.map(({ parts }) => parts[0]?.text)).toEqual(['ace'])
  })
})

describe('[READ-2] evidenceOf', () => {
  it('reads every identifier out of the text once', () => {
    const text =
      'Texted (604) 555-0134. Plate number XX1 23X. Signal user @some-example00. Wrote from some.name@example.test.'
    const read = of({ text })
    expect(read.phones.map(({ digits }) => digits)).toEqual(['6045550134'])
    expect(read.plates.map(({ pattern }) => pattern)).toEqual(['xx123x'])
    expect(read.handles.map(({ key }) => key)).toEqual(['someexample00'])
    expect(read.emails.map(({ local }) => local)).toEqual(['somename'])
    const [phone] = read.phones
    expect(phone && text.slice(phone.span.start, phone.span.end)).toBe('(604) 555-0134')
  })

  it('reads what is put into the description though it has a field of its own', () => {
    const read = of({ description: 'white male, 40s, drives a black Ford F150, 604-555-0134, goes by Ace' })
    expect(read.vehicles.map(brief)).toEqual(['black/ford/f-150/pickup/'])
    expect(read.phones.map(({ digits }) => digits)).toEqual(['6045550134'])
    expect(names(read.facets.ethnicity)).toEqual(['white'])
    expect(read.names.map(({ parts }) => parts[0]?.text)).toEqual(['ace'])
  })

  it('reads looks out of a story only where they stand nowhere else', () => {
    const text =
      'Worker was alone. He was a heavy white guy in his 40s, about 6 feet. Her black coat was torn.'
    const told = of({ text }).facets
    expect(names([...told.ethnicity, ...told.build, ...told.gender])).toEqual(['white', 'heavy', 'man'])
    expect(told.age).toEqual({ from: 40, to: 49 })
    expect(told.height).toEqual({ from: 183, to: 183 })
    expect(names(of({ text, description: 'Punjabi' }).facets.ethnicity)).toEqual(['punjabi'])
  })

  it('reads what he does out of the text', () => {
    const read = of({ text: 'He removed the condom. Threatened her with a knife.' })
    expect(names(read.habits)).toEqual(['removes-condom', 'threatens', 'knife'])
  })

  it('says nothing of nothing', () => {
    const read = of({})
    expect(read.facets.age).toBeNull()
    expect([read.phones, read.plates, read.vehicles, read.tattoos, read.places, read.habits].flat()).toEqual(
      [],
    )
  })

  const word = fc.constantFrom(
    'black',
    'white',
    'van',
    'tattoo',
    'skull',
    'neck',
    'on',
    ',',
    'male',
    "5'11",
    '48',
    'ford',
    'f-150',
    'Surrey',
    'St',
    'plate',
    'AB1 23C',
    '604 555 0134',
    '@name',
    'knife',
    'é',
    '李',
    '\u{1f600}',
    '"',
    '(',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    'constructor.com/name',
    '\u202a',
    '\u2011',
    '\u200b',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  )
  const several = fc.array(text, { maxLength: 2 })
  const anything: fc.Arbitrary<Described> = fc.record({
    id: fc.constant('a'),
    date: fc.constant('2026-01-01'),
    names: several,
    phones: several,
    plates: several,
    vehicles: several,
    handles: several,
    emails: several,
    description: text,
    looks: fc.record({
      hair: text,
      age: text,
      height: text,
      accent: text,
      tattoos: several,
      features: several,
    }),
    places: several,
    text,
  })

  const spansIn = (value: unknown, found: Span[] = []): readonly Span[] => {
    if (value === null || typeof value !== 'object') return found
    if ('span' in value) found.push(value.span as Span)
    for (const inner of Object.values(value)) spansIn(inner, found)
    return found
  }
  const sourceOf = (item: Described, { field, item: at }: Span): readonly string[] => {
    if (field === 'looks') {
      const { tattoos = [], features = [], ...one } = item.looks ?? {}
      return [...tattoos, ...features, ...Object.values(one)]
    }
    const value = item[field]
    return typeof value === 'string' ? [value] : [value[at] ?? '']
  }

  it('takes anything, twice alike, and points into what was typed', () => {
    fc.assert(
      fc.property(anything, (item) => {
        const read = evidenceOf(item)
        expect(evidenceOf(item)).toEqual(read)
        for (const span of spansIn(read)) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(sourceOf(item, span).some((source) => span.end <= source.length)).toBe(true)
        }
        for (const { digits } of read.phones) expect(digits).toMatch(/^[\d?]+$/)
        for (const { age, height } of [read.facets])
          for (const range of [age, height]) if (range) expect(range.from).toBeLessThanOrEqual(range.to)
      }),
      { numRuns: 300 },
    )
  })
})
