import { contactAnswers, formAnswers, MOST_MORE, QUESTIONS } from '@parasol/protocol'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  answerIn,
  contactOf,
  createDraft,
  type Draft,
  enough,
  formOf,
  settleChoices,
  shown,
} from './draft.ts'
import { draftFrom, photosRecordOf, recordOf } from './draft-record.ts'
import { addableAfter, addOne, answersAt, mayAdd, removeOne } from './more.ts'

const fieldOf = (id: string) => {
  const field = QUESTIONS.flatMap(({ fields }) => [...fields]).find((each) => each.id === id)
  if (!field) throw new Error(`no field ${id}`)
  return field
}

const withOne = (id: string, value: string | null) => {
  const draft = createDraft()
  const signal = draft.one[id]
  if (signal) signal.value = value
  return draft
}

describe('a draft', () => {
  it('starts blank: nothing answered, nothing consented, nobody chosen', () => {
    const draft = createDraft()
    expect(formOf(draft)).toEqual({})
    expect(contactOf(draft)).toBeNull()
    expect(draft.consents.value).toEqual({})
    expect(draft.organisation.value).toBeNull()
    expect(enough(draft)).toBe(false)
  })

  it('[UI-20] is enough with one answer of any kind', () => {
    expect(enough(withOne('place', 'car'))).toBe(true)
    expect(enough(withOne('place', 'dont-know'))).toBe(true)
    const draft = createDraft()
    if (draft.many['support']) draft.many['support'].value = ['talk']
    expect(enough(draft)).toBe(true)
  })

  it('keeps blank apart from don’t know', () => {
    expect(formOf(withOne('before', 'dont-know'))).toEqual({ before: 'dont-know' })
    expect(formOf(withOne('before', null))).toEqual({})
    const draft = createDraft()
    if (draft.text['names']) draft.text['names'].value = '  '
    expect(formOf(draft)).toEqual({})
  })

  it('leaves out what is not on the screen any more', () => {
    const draft = withOne('when', 'exact')
    if (draft.text['day']) draft.text['day'].value = '2026-11-02'
    expect(formOf(draft)).toEqual({ when: 'exact', day: '2026-11-02' })
    if (draft.one['when']) draft.one['when'].value = 'tonight'
    expect(shown(fieldOf('day'), draft)).toBe(false)
    expect(formOf(draft)).toEqual({ when: 'tonight' })
  })

  it('makes answers that the strict schemas take', () => {
    const draft = withOne('area', 'north-coast')
    if (draft.many['happened']) draft.many['happened'].value = ['theft', 'threats']
    if (draft.many['contactBy']) draft.many['contactBy'].value = ['rather-not-say']
    if (draft.text['plate']) draft.text['plate'].value = ' QOI 12? '
    if (draft.text['safeWay']) draft.text['safeWay'].value = 'Text 604-555-0142'
    expect(v.parse(formAnswers, formOf(draft))).toEqual({
      area: 'north-coast',
      happened: ['theft', 'threats'],
      contactBy: 'rather-not-say',
      plate: 'QOI 12?',
    })
    expect(v.parse(contactAnswers, contactOf(draft))).toEqual({ safeWay: 'Text 604-555-0142' })
    expect(answerIn(fieldOf('contactBy'), draft)).toBe('rather-not-say')
  })
})

describe('more than one person or vehicle', () => {
  const say = (draft: Draft, step: string, field: string, text: string): void => {
    const value = answersAt(step, draft)?.text[field]
    if (!value) throw new Error(`no ${field} at ${step}`)
    value.value = text
  }

  it('is part of the form once something is said of them, each by itself', () => {
    const draft = createDraft()
    say(draft, 'said', 'names', 'Quoz')
    expect(addOne('person', draft)).toBe('person:0:role')
    addOne('person', draft)
    addOne('vehicle', draft)
    expect(formOf(draft)).toEqual({ names: 'Quoz' })
    say(draft, 'person:1:said', 'names', 'Yorv')
    say(draft, 'vehicle:0:vehicle', 'plate', 'QZO 7IU')
    expect(v.parse(formAnswers, formOf(draft))).toEqual({
      names: 'Quoz',
      morePeople: [{ names: 'Yorv' }],
      moreVehicles: [{ plate: 'QZO 7IU' }],
    })
  })

  it('can be taken out and put back', () => {
    const draft = createDraft()
    for (const name of ['Quoz', 'Yorv', 'Zib']) say(draft, addOne('person', draft), 'names', name)
    const names = () => formOf(draft).morePeople?.map((person) => person.names)
    const putBack = removeOne('person', 1, draft)
    expect(names()).toEqual(['Quoz', 'Zib'])
    expect(answersAt('person:2:said', draft)).toBeNull()
    putBack()
    expect(names()).toEqual(['Quoz', 'Yorv', 'Zib'])
  })

  it('is offered after the last screen about the last one, while there is room', () => {
    const draft = createDraft()
    expect(addableAfter('marks', draft)).toBe('person')
    expect(addableAfter('vehicle', draft)).toBe('vehicle')
    expect(addableAfter('looks', draft)).toBeNull()
    addOne('person', draft)
    expect(addableAfter('marks', draft)).toBeNull()
    expect(addableAfter('person:0:marks', draft)).toBe('person')
    while (mayAdd('person', draft)) addOne('person', draft)
    expect(draft.more.person.value).toHaveLength(MOST_MORE)
    expect(addableAfter(`person:${MOST_MORE - 1}:marks`, draft)).toBeNull()
  })
})

describe('a draft written down', () => {
  const full = (): Draft => {
    const draft = createDraft()
    if (draft.one['area']) draft.one['area'].value = 'north-coast'
    if (draft.many['happened']) draft.many['happened'].value = ['theft', 'threats']
    if (draft.text['words']) draft.text['words'].value = 'Line one\nline two '
    addOne('person', draft)
    const smell = answersAt('person:0:marks', draft)?.text['smell']
    if (smell) smell.value = 'paint'
    draft.consents.value = { 'warn-area': 'yes', research: 'no' }
    draft.police.value = 'kept the note'
    draft.organisation.value = 'house'
    draft.forAnother.value = true
    draft.photos.value = [Uint8Array.of(255, 216, 255, 217)]
    return draft
  }

  it('[UI-24] comes back as it was, screen and photos too', () => {
    const draft = full()
    const back = draftFrom(recordOf(draft, 'words'), photosRecordOf(draft))
    expect(back?.step).toBe('words')
    if (!back) throw new Error('it did not come back')
    expect(recordOf(back.draft, 'words')).toEqual(recordOf(draft, 'words'))
    expect(back.draft.photos.value).toEqual(draft.photos.value)
    expect(formOf(back.draft)).toEqual(formOf(draft))
    expect(back.draft.consents.value).toEqual(draft.consents.value)
    expect(back.draft.forAnother.value).toBe(true)
  })

  it('[UI-24] is of a size that does not tell how much she wrote, blank or long', () => {
    const [blank, long] = [createDraft(), full()]
    expect(recordOf(blank, 'happened')).toHaveLength(recordOf(long, 'words').length)
    if (long.text['words']) long.text['words'].value = 'x'.repeat(5000)
    expect(recordOf(long, 'words')).toHaveLength(16 * 1024)
  })

  it('is refused when it is damaged, and survives a question that is no longer asked', () => {
    const utf8 = new TextEncoder()
    expect(draftFrom(utf8.encode('{'), undefined)).toBeNull()
    expect(draftFrom(utf8.encode('{"version":2}'), undefined)).toBeNull()
    const text = new TextDecoder().decode(recordOf(full(), 'words'))
    const older = draftFrom(utf8.encode(text.replace('"words":"Line', '"gone":"Line')), undefined)
    expect(older && formOf(older.draft)).toMatchObject({ happened: ['theft', 'threats'] })
  })
})

describe('picking several', () => {
  it('lets "I don’t know" stand alone, both ways', () => {
    expect(settleChoices(['theft'], ['theft', 'dont-know'])).toEqual(['dont-know'])
    expect(settleChoices(['dont-know'], ['dont-know', 'theft'])).toEqual(['theft'])
    expect(settleChoices(['dont-know'], ['dont-know', 'rather-not-say'])).toEqual(['rather-not-say'])
    expect(settleChoices(['theft'], ['theft', 'threats'])).toEqual(['theft', 'threats'])
    expect(settleChoices(['theft', 'threats'], ['threats'])).toEqual(['threats'])
    expect(settleChoices(['theft'], [])).toEqual([])
  })
})
