/** What the roster says of an organisation, as far as a choice needs it. */
export type Offered = {
  readonly id: string
  readonly name: string
  readonly status: 'open' | 'closed'
  readonly areas: readonly string[]
  readonly languages: readonly string[]
}

/** `fits` when it works in the named area, or no area was named. */
export type Suggestion<O> = { readonly organisation: O; readonly fits: boolean }

const speaks = (organisation: Offered, language: string): boolean =>
  organisation.languages.some((tag) => tag.split('-')[0] === language)

/** Open organisations, best first: area before language, then by name. Empty when none is open.
 *  @param area id of the area she named, or null when she named none of the network's
 *  @param language without region: 'en', 'zh' */
export function suggestOrganisations<O extends Offered>(
  organisations: readonly O[],
  area: string | null,
  language: string,
): readonly Suggestion<O>[] {
  const rank = (organisation: O): number =>
    (area !== null && organisation.areas.includes(area) ? 2 : 0) + (speaks(organisation, language) ? 1 : 0)
  return organisations
    .filter(({ status }) => status === 'open')
    .toSorted((left, right) => rank(right) - rank(left) || left.name.localeCompare(right.name))
    .map((organisation) => ({ organisation, fits: area === null || organisation.areas.includes(area) }))
}
