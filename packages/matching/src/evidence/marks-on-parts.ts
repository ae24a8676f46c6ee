import { conceptOf } from '../lexicon/concepts.ts'
import { widerOf } from '../lexicon/kinship.ts'

/** What a mark is called by where it is: a scar on the cheek is `feature.face-scar`. First fit. */
const table = `
scar eyebrow|eye eyebrow-scar
scar lip|mouth lip-scar
scar neck|throat|nape neck-scar
scar face|cheek|jaw|forehead|nose|temple|head|ear face-scar
scar hand|finger|wrist-back hand-scar
scar arm|forearm|wrist|elbow|upper-arm|shoulder arm-scars
scar chest|stomach|back|leg|knee|ribs|thigh|calf|shin|foot|ankle|hip body-scar
missing finger missing-finger
missing arm|leg|hand|foot|forearm missing-limb
missing eye glass-eye
missing ear big-ears
piercing ear ear-piercing
piercing nose nose-piercing
piercing eyebrow eyebrow-piercing
piercing lip|jaw lip-piercing
piercing mouth tongue-piercing
piercing chest nipple-piercing
piercing groin genital-piercing
jewellery ear ear-piercing
jewellery nose nose-piercing
jewellery eyebrow eyebrow-piercing
jewellery lip lip-piercing
`
type Rule = { readonly mark: string; readonly parts: readonly string[]; readonly feature: string }

const rules: readonly Rule[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [mark = '', parts = '', feature = ''] = line.split(' ')
    return { mark, parts: parts.split('|').map((part) => `body-part.${part}`), feature: `feature.${feature}` }
  })

/** Words that say that a part is not there. */
const missingWords = new Set(
  'missing lost amputated lacking without no manquant manquante manque manquants ampute absent cut severed'.split(
    ' ',
  ),
)
const ringWords = new Set('ring rings stud studs hoop bar barbell anneau pierced perce percee'.split(' '))

/** The feature of a mark on a part of the body; `null` when the part adds nothing.
 *  @param mark id of a feature, or the word said: `missing`, `ring`
 *  @param part id of a part of the body */
export function markOnPart(mark: string, part: string): string | null {
  const sort = missingWords.has(mark)
    ? 'missing'
    : ringWords.has(mark)
      ? 'piercing'
      : mark.replace('feature.', '')
  const rule = rules.find(
    ({ mark: wanted, parts }) =>
      wanted === sort && parts.some((place) => place === part || widerOf(part).has(place)),
  )
  return rule && conceptOf(rule.feature) ? rule.feature : null
}

/** Whether a word may begin a mark that only its place names. */
export const mayBeMark = (word: string): boolean => missingWords.has(word) || ringWords.has(word)
