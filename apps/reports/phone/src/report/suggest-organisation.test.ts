import { describe, expect, it } from 'vitest'
import { type Offered, suggestOrganisations } from './suggest-organisation.ts'

const offered = (name: string, change: Partial<Offered> = {}): Offered => ({
  id: name,
  name,
  status: 'open',
  areas: [],
  languages: ['en'],
  ...change,
})

const names = (organisations: readonly Offered[], area: string | null, language: string): readonly string[] =>
  suggestOrganisations(organisations, area, language).map(({ organisation }) => organisation.name)

describe('suggesting who gets a report', () => {
  const local = offered('Local', { areas: ['north-coast'] })
  const localFrench = offered('Local French', { areas: ['north-coast'], languages: ['fr-CA'] })
  const farFrench = offered('Far French', { areas: ['south'], languages: ['fr'] })
  const anywhere = offered('Anywhere')

  it('puts area before language, then language, then the name', () => {
    expect(names([anywhere, farFrench, local, localFrench], 'north-coast', 'fr')).toEqual([
      'Local French',
      'Local',
      'Far French',
      'Anywhere',
    ])
    expect(names([anywhere, local, farFrench], null, 'fr')).toEqual(['Far French', 'Anywhere', 'Local'])
  })

  it('offers every open organisation and no closed one', () => {
    const closed = offered('Closed', { areas: ['north-coast'], status: 'closed' })
    expect(names([closed, anywhere, local], 'north-coast', 'en')).toEqual(['Local', 'Anywhere'])
    expect(names([closed], 'north-coast', 'en')).toEqual([])
  })

  it('says which ones work in the area she named', () => {
    const fits = suggestOrganisations([local, anywhere], 'north-coast', 'en').map((each) => each.fits)
    expect(fits).toEqual([true, false])
    expect(suggestOrganisations([anywhere], null, 'en')[0]?.fits).toBe(true)
  })
})
