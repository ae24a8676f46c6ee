import type { Described } from '../contracts.ts'
import type { Evidence } from './contracts.ts'
import { fieldReaders, gatherFields } from './gather-fields.ts'
import { gatherDescription, gatherLooks, lookReaders } from './gather-looks.ts'
import { gatherStory } from './gather-story.ts'
import { evidenceFrom, nothingGathered } from './gathered.ts'
import { type Memory, withMemory, withoutMemory } from './memory.ts'

/** Everything that a description says, read once: its fields, how he looks, and phones, plates, handles, addresses,
 *  vehicles, tattoos, marks and habits out of its text. Never fails: what cannot be read is left out. Spans point into
 *  the values as typed. */
type EvidenceReader = (item: Described) => Evidence

function createReader(memory: Memory): EvidenceReader {
  const fields = fieldReaders(memory)
  const looks = lookReaders(memory)
  return (item) => {
    const to = nothingGathered()
    gatherFields(item, to, fields)
    gatherDescription(item.description, to)
    if (item.looks) gatherLooks(item.looks, to, looks)
    gatherStory(item.text, to)
    return evidenceFrom(to)
  }
}

export const evidenceOf: EvidenceReader = createReader(withoutMemory)

/** `evidenceOf` for many descriptions in a row: remembers short values that people repeat, until it is dropped. */
export const createEvidenceReader = (): EvidenceReader => createReader(withMemory)
