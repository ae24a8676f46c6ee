import english from '@parasol/protocol/messages/en.json'
import french from '@parasol/protocol/messages/fr.json'
import { CONTACT_QUESTIONS, QUESTIONS } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { shownAnswers, shownContact, type Wording, readContact } from './form-answers.ts'
import { labelAt } from './form-labels.ts'

const wording: Wording = {
  labels: english,
  areaName: (id) => (id === 'north' ? 'North' : undefined),
  dayText: (day) => `on ${day}`,
}
const answer = (form: Parameters<typeof shownAnswers>[0], field: string) =>
  shownAnswers(form, wording)
    .flatMap(({ answers }) => answers)
    .find((each) => each.field === field)

describe('what she answered', () => {
  it('tells not answered from not known and from rather not said', () => {
    expect(answer({}, 'glasses')?.text).toBeNull()
    expect(answer({ glasses: 'dont-know' }, 'glasses')?.text).toBe('I don’t know')
    expect(answer({ glasses: 'rather-not-say' }, 'glasses')?.text).toBe('I’d rather not say')
  })
  it('says choices, areas and days in words, and her own words as they are', () => {
    expect(answer({ happened: ['threats', 'theft'] }, 'happened')?.text).toBe(
      'Threats or verbal abuse\nStole from me',
    )
    expect(answer({ area: 'north' }, 'area')?.text).toBe('North')
    expect(answer({ area: 'elsewhere' }, 'area')?.text).toBe('Somewhere else')
    expect(answer({ when: 'exact', day: '2026-05-03' }, 'day')?.text).toBe('on 2026-05-03')
    expect(answer({ names: 'Yqo' }, 'names')?.text).toBe('Yqo')
  })
  it.each([
    ['English', english],
    ['French', french],
  ])('has a %s label for every question, field and option', (_name, labels) => {
    for (const { id, fields } of [...QUESTIONS, ...CONTACT_QUESTIONS]) {
      expect(labelAt(labels, 'question', id, 'title'), id).toBeDefined()
      for (const field of fields) {
        expect(labelAt(labels, 'field', field.id, 'label'), field.id).toBeDefined()
        for (const option of 'options' in field ? field.options : [])
          expect(labelAt(labels, 'option', field.id, option), `${field.id} ${option}`).toBeDefined()
      }
    }
  })
  it('reads the part unlocked for contact, and nothing else', () => {
    const contact = readContact(JSON.stringify({ callMe: 'Roz', support: ['talk'] }))
    const rows = contact ? shownContact(contact, wording) : []
    expect(rows.flatMap(({ answers }) => answers).find(({ field }) => field === 'callMe')?.text).toBe('Roz')
    expect(readContact('not json')).toBeNull()
  })
})
