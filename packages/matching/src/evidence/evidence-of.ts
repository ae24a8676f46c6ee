import type { Described } from '../contracts.ts'
import type { Evidence } from './contracts.ts'
import { gatherFields } from './gather-fields.ts'
import { gatherDescription, gatherLooks } from './gather-looks.ts'
import { gatherStory } from './gather-story.ts'
import { evidenceFrom, nothingGathered } from './gathered.ts'

/** Everything that a description says, read once: its fields, how he looks, and phones, plates, handles, addresses,
 *  vehicles, tattoos, marks and habits out of its text. Never fails: what cannot be read is left out. Spans point into
 *  the values as typed. */
export function evidenceOf(item: Described): Evidence {
  const to = nothingGathered()
  gatherFields(item, to)
  gatherDescription(item.description, to)
  if (item.looks) gatherLooks(item.looks, to)
  gatherStory(item.text, to)
  return evidenceFrom(to)
}
