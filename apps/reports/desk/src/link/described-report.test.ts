import { QUESTIONS, type Question } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { describedReport } from './described-report.ts'

const described = (form: Parameters<typeof describedReport>[1]) =>
  describedReport({ id: 'r', date: '2026-05-01', organisation: 'house' }, form)

describe('a report as matching reads it', () => {
  it('takes several names, numbers and addresses apart', () => {
    const { names, phones, emails } = described({
      names: 'Dex, also called Big Ray or Minh\nTavi',
      phones: '604-555-0142; 250 555 0177',
      emails: 'one@mail.test / two@mail.test',
    })
    expect(names).toEqual(['Dex', 'Big Ray', 'Minh', 'Tavi'])
    expect(phones).toEqual(['604-555-0142', '250 555 0177'])
    expect(emails).toEqual(['one@mail.test', 'two@mail.test'])
  })

  it('puts a profile with its site, and a vehicle in one row with its marks', () => {
    const { handles, vehicles, plates } = described({
      handle: 'example-dex',
      site: 'Telegram',
      plate: 'QI0 12Z',
      vehicleColour: 'white',
      make: 'Ford',
      model: 'F-150',
      vehicle: 'pickup',
      vehicleMarks: 'dent in the door',
    })
    expect(handles).toEqual(['Telegram: example-dex'])
    expect(vehicles).toEqual(['white Ford F-150 pickup, dent in the door'])
    expect(plates).toEqual(['QI0 12Z'])
  })

  it('says how he looks slot by slot', () => {
    expect(
      described({
        age: '40s',
        height: 'much-taller',
        build: 'heavy',
        ethnicity: 'white',
        skin: 'pale',
        hairColour: 'brown',
        hairLength: 'short',
        hairStyle: 'curly',
        facialHair: 'beard',
        glasses: 'yes',
        eyes: 'blue',
        face: 'broken nose',
        tattoos: 'crown on chest, rose on neck',
        accent: 'Québec French',
      }).looks,
    ).toEqual({
      ethnicity: 'white, pale skin',
      age: '40-49',
      height: 'tall',
      build: 'heavy',
      hair: 'brown hair, short hair, curly',
      facialHair: 'beard',
      accent: 'Québec French',
      tattoos: ['crown on chest', 'rose on neck'],
      features: ['broken nose', 'blue eyes', 'glasses'],
    })
  })

  it('leaves out what says nothing: a blank, "I don’t know", "other", a height like hers', () => {
    const silent = described({
      age: 'dont-know',
      height: 'about-same',
      build: 'rather-not-say',
      hairColour: 'dont-know',
      facialHair: 'dont-know',
      vehicle: 'other',
      vehicleColour: 'dont-know',
      gender: 'other',
    })
    expect(silent.looks).toEqual({})
    expect(silent.vehicles).toEqual([])
    expect(silent.description).toBe('')
    expect(described({ hairColour: 'none' }).looks).toEqual({ hair: 'bald' })
  })

  it('takes the names, numbers and vehicles of everybody it tells of', () => {
    const both = described({
      names: 'Quoz',
      phones: '604-555-0142',
      plate: 'QI0 12Z',
      phrases: 'always early',
      morePeople: [
        { names: 'Yorv', phones: '604-555-0163', handle: 'yorv-q', phrases: 'counts aloud' },
        { emails: 'z@mail.test' },
      ],
      moreVehicles: [{ plate: 'IOQ 77U', make: 'Yoquiza', vehicleColour: 'green' }],
    })
    expect(both.names).toEqual(['Quoz', 'Yorv'])
    expect(both.phones).toEqual(['604-555-0142', '604-555-0163'])
    expect(both.handles).toEqual(['yorv-q'])
    expect(both.emails).toEqual(['z@mail.test'])
    expect(both.plates).toEqual(['QI0 12Z', 'IOQ 77U'])
    expect(both.vehicles).toEqual(['green Yoquiza'])
    expect(both.text).toBe('always early\ncounts aloud')
  })

  it('compares looks only when it tells of one person', () => {
    expect(
      described({ age: '40s', tattoos: 'a crown', morePeople: [{ age: '20s', tattoos: 'a wave' }] }).looks,
    ).toEqual({ tattoos: ['a crown', 'a wave'] })
    expect(described({ morePeople: [{ age: '20s', clothing: 'red coat' }] })).toMatchObject({
      looks: { age: '20-29' },
      description: 'red coat',
    })
  })

  it('compares what she wrote, and nothing about herself', () => {
    const says = described({
      words: 'He drove a grey van.',
      phrases: 'always asks for a receipt',
      yourGender: 'trans',
      work: ['street'],
    })
    expect(says.text).toBe('always asks for a receipt\nHe drove a grey van.')
    expect(JSON.stringify(says)).not.toMatch(/trans|street/)
  })

  it('has a word for every answer about his looks that the form offers', () => {
    const questions: readonly Question[] = QUESTIONS
    const options = (field: string): readonly string[] =>
      questions
        .flatMap(({ fields }) => fields)
        .flatMap((each) => (each.id === field && 'options' in each ? each.options : []))
    for (const age of options('age')) expect(described({ age: age as '20s' }).looks?.age).toBeTruthy()
    for (const length of options('hairLength'))
      expect(described({ hairLength: length as 'long' }).looks?.hair).toBeTruthy()
    for (const facialHair of options('facialHair'))
      expect(described({ facialHair: facialHair as 'beard' }).looks?.facialHair).toBeTruthy()
  })
})
