import { textFor } from '@parasol/ui'
import type { SlotEvidence } from '@parasol/matching'

/** Words by a key that the model names. A later model may have a level that no language knows yet: then nothing is said. */
const words = textFor<Record<string, string>>()

function wordsAt(key: string): string | null {
  const text = words(key)
  return text === key ? null : text
}

/** How far a slot agrees, in words; of a vehicle or a name each thing that was compared. */
export function levelWords({ parts }: Pick<SlotEvidence, 'parts'>): string {
  const said = parts.flatMap(({ aspect, level }) => {
    const how = wordsAt(`links.level.${aspect}.${level}`) ?? wordsAt(`links.level.any.${level}`)
    if (how === null) return []
    const what = parts.length > 1 ? wordsAt(`links.aspect.${aspect}`) : null
    return [what === null ? how : words('links.partIs', { what, how })]
  })
  return said.join(' · ')
}
