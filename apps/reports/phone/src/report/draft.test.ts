import { contactAnswers, formAnswers, QUESTIONS } from '@parasol/protocol'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { answerIn, contactOf, createDraft, enough, formOf, settleChoices, shown } from './draft.ts'

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
