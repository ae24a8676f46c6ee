import type { Comparator } from './column.ts'
import { compareDates } from './compare-dates.ts'
import { compareNames } from './compare-names.ts'
import { compareWords } from './compare-words.ts'
import type { FieldKind, FlatRecord, RecordSchema } from './contracts.ts'
import { type FieldTexts, repeats, without } from './repeated-fields.ts'
import { wordings } from './wordings.ts'

type Field = FieldTexts & { readonly kind: FieldKind; readonly format?: string }

/** What compares the records of a schema, no piece of information twice. */
export function comparatorsFor(records: readonly FlatRecord[], schema: RecordSchema): readonly Comparator[] {
  const fields = withoutRepeats(
    schema.fields.map((field) => ({
      ...field,
      texts: records.map((record) => record[field.field]?.trim() ?? ''),
    })),
  )
  const of = (kind: FieldKind): readonly Field[] => fields.filter((field) => field.kind === kind)
  return [
    ...namesOf(fields, records.length),
    ...of('date').map(({ field, texts, format }) => compareDates(field, texts, format)),
    ...(Object.keys(wordings) as (keyof typeof wordings)[]).flatMap((kind) => {
      const all = of(kind)
      // Categories of different fields have nothing to exchange: a colour does not stand in for a trade.
      if (kind === 'category') return all.map((field) => compareWords({ kind, fields: [field] }))
      return all.length > 0 ? [compareWords({ kind, fields: all })] : []
    }),
  ]
}

const isName = ({ kind }: Field): boolean =>
  kind === 'full-name' || kind === 'given-name' || kind === 'family-name'

/** Given and family names, and the full names made of them, are one name; any other full name is another person's. */
function namesOf(fields: readonly Field[], records: number): readonly Comparator[] {
  const given = fields.filter(({ kind }) => kind === 'given-name')
  const family = fields.filter(({ kind }) => kind === 'family-name')
  const parts = [...given, ...family]
  const full = fields.filter(({ kind }) => kind === 'full-name')
  const made = full.filter((whole) => parts.some((part) => repeats(part, whole)))
  const others = full.filter((whole) => !made.includes(whole))
  const textsOf = (some: readonly Field[]): readonly (readonly string[])[] => some.map(({ texts }) => texts)
  const nothing = { full: [], given: [], family: [] }
  return [
    ...(parts.length > 0
      ? [
          compareNames(
            { slot: 'name', full: textsOf(made), given: textsOf(given), family: textsOf(family) },
            records,
          ),
        ]
      : []),
    ...others.map(({ field, texts }) => compareNames({ ...nothing, slot: field, full: [texts] }, records)),
  ]
}

/** Leaves out fields that another one repeats; of a free text, only the words that other fields hold are left out. */
function withoutRepeats(fields: readonly Field[]): readonly Field[] {
  const kept: Field[] = []
  for (const field of fields) {
    const repeated = fields.some(
      (other) =>
        other !== field &&
        other.kind !== 'text' &&
        !(isName(field) && isName(other)) &&
        repeats(field, other) &&
        // Two that repeat each other: the first stays.
        (kept.includes(other) || !repeats(other, field)),
    )
    if (!repeated) kept.push(field)
  }
  return kept.map((field) => {
    if (field.kind !== 'text') return field
    const parts = kept.filter((other) => other.kind !== 'text' && repeats(other, field))
    return { ...field, texts: parts.reduce((texts, part) => without(texts, part.texts), field.texts) }
  })
}
