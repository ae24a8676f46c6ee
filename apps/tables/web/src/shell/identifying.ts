/** What a text may give away of one person. */
export type Identifying = 'phone' | 'mail' | 'plate' | 'address' | 'name'

const PHONE = /(?:\+?\d[\s().-]*){7,}/
const MAIL = /[^\s@]+@[^\s@]+\.\w{2,}/
// Letters and digits together, as on a plate; "24h" or "A1" is none.
const PLATE = /\b(?=[A-Z0-9 -]{5,8}\b)(?=(?:[^A-Z]*[A-Z]){2})(?=(?:\D*\d){2})[A-Z0-9]+(?:[ -]?[A-Z0-9]+)?\b/
const ADDRESS =
  /\b\d{1,5}\s+(?:\p{Lu}\p{L}+\s+){0,3}(?:street|st|avenue|ave|road|rd|drive|lane|way|rue|chemin|boulevard|blvd)\b/iu
// Two words with capitals inside a sentence; the first word of a sentence says nothing.
const NAME =
  /(?:\b(?:[Mm]rs?|[Mm]s|[Mm]onsieur|[Mm]adame|M\.|[Mm]me)\.?\s+\p{Lu}\p{L}+)|(?:\p{Ll}[,;]?\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)/u

/** What in a text may point to one person: it misses some, and is wrong at times, so a person decides. */
export function identifyingIn(text: string): readonly Identifying[] {
  const found: Identifying[] = []
  const withoutMail = text.replace(MAIL, ' ')
  if (PHONE.test(withoutMail)) found.push('phone')
  if (withoutMail !== text) found.push('mail')
  if (PLATE.test(withoutMail)) found.push('plate')
  if (ADDRESS.test(withoutMail)) found.push('address')
  if (NAME.test(withoutMail)) found.push('name')
  return found
}
