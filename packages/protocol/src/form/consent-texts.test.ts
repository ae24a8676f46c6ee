import { describe, expect, it } from 'vitest'
import english from '../../messages/en.json' with { type: 'json' }
import french from '../../messages/fr.json' with { type: 'json' }
import { CONSENT_KINDS } from '../statements/consent.ts'
import { CONSENT_TEXTS } from './consent-texts.ts'

describe('the words in which consents were asked', () => {
  it.each([
    ['en', english],
    ['fr', french],
  ] as const)(
    '[UI-23] are on record as they are asked today (%s): add a new wording, leave the old',
    (language, labels) => {
      for (const consent of CONSENT_KINDS)
        expect(CONSENT_TEXTS).toContainEqual({ consent, language, ...labels.consent[consent] })
    },
  )

  it('are of known consents, each once', () => {
    const texts = CONSENT_TEXTS.map((text) => JSON.stringify(text))
    expect(new Set(texts).size).toBe(texts.length)
    for (const { consent } of CONSENT_TEXTS) expect(CONSENT_KINDS).toContain(consent)
  })
})
