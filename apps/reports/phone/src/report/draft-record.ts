import { fromBase64url, toBase64url } from '@parasol/charter'
import { sizeClass } from '@parasol/protocol'
import * as v from 'valibot'
import { type Answers, blankAnswers, createDraft, type Draft, type More, MORE_QUESTIONS } from './draft.ts'

const answersShape = v.strictObject({
  one: v.record(v.string(), v.string()),
  many: v.record(v.string(), v.array(v.string())),
  text: v.record(v.string(), v.string()),
})

const recordShape = v.strictObject({
  version: v.literal(1),
  step: v.string(),
  said: answersShape,
  person: v.array(answersShape),
  vehicle: v.array(answersShape),
  police: v.string(),
  consents: v.record(v.string(), v.picklist(['yes', 'no'])),
  organisation: v.nullable(v.string()),
  except: v.optional(v.array(v.string()), []),
  forAnother: v.optional(v.boolean(), false),
})

const photosShape = v.array(v.string())

type Kept = v.InferOutput<typeof answersShape>

const utf8 = new TextEncoder()

/** JSON in the size classes of everything sealed, so that its length does not tell how much she wrote. JSON ends where its
 *  spaces begin. */
function padded(value: unknown): Uint8Array {
  const text = utf8.encode(JSON.stringify(value))
  const whole = new Uint8Array(sizeClass(text.length) * 1024).fill(32)
  whole.set(text)
  return whole
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const valuesOf = <T, Held extends T>(
  signals: Readonly<Record<string, { readonly value: T }>>,
  held: (value: T) => value is Held,
): Record<string, Held> =>
  Object.fromEntries(
    Object.entries(signals).flatMap(([id, { value }]) => (held(value) ? [[id, value] as const] : [])),
  )

const keptOf = ({ one, many, text }: Answers): Kept => ({
  one: valuesOf(one, (value) => value !== null),
  many: Object.fromEntries(
    Object.entries(many).flatMap(([id, { value }]) => (value.length > 0 ? [[id, [...value]]] : [])),
  ),
  text: valuesOf(text, (value): value is string => value !== ''),
})

/** Everything she said but the photos, and the screen she was on. Reads every answer, so that an effect runs at each change. */
export const recordOf = (draft: Draft, step: string): Uint8Array =>
  padded({
    version: 1,
    step,
    said: keptOf(draft),
    person: draft.more.person.value.map(keptOf),
    vehicle: draft.more.vehicle.value.map(keptOf),
    police: draft.police.value,
    consents: draft.consents.value,
    organisation: draft.organisation.value,
    except: [...draft.except.value],
    forAnother: draft.forAnother.value,
  } satisfies v.InferInput<typeof recordShape>)

/** The photos, apart, as they seldom change. */
export const photosRecordOf = ({ photos }: Draft): Uint8Array => padded(photos.value.map(toBase64url))

/** Gives blank answers what was kept of them; what the form does not ask any more is left out. */
function fill({ one, many, text }: Answers, kept: Kept): void {
  for (const [id, answer] of Object.entries(one)) answer.value = kept.one[id] ?? null
  for (const [id, answer] of Object.entries(many)) answer.value = kept.many[id] ?? []
  for (const [id, answer] of Object.entries(text)) answer.value = kept.text[id] ?? ''
}

const filled = (kind: More, kept: readonly Kept[]): readonly Answers[] =>
  kept.map((each) => {
    const answers = blankAnswers(MORE_QUESTIONS[kind])
    fill(answers, each)
    return answers
  })

function photosIn(bytes: Uint8Array | undefined): readonly Uint8Array[] {
  const read = v.safeParse(photosShape, bytes && jsonIn(bytes))
  const photos = read.success ? read.output.map(fromBase64url) : []
  return photos.flatMap((photo) => (photo.ok ? [photo.value] : []))
}

/** The draft that was written down, and its screen; null when it is damaged. */
export function draftFrom(
  record: Uint8Array,
  photos: Uint8Array | undefined,
): { readonly draft: Draft; readonly step: string } | null {
  const read = v.safeParse(recordShape, jsonIn(record))
  if (!read.success) return null
  const { said, person, vehicle, police, consents, organisation, except, forAnother, step } = read.output
  const draft = createDraft()
  fill(draft, said)
  draft.more.person.value = filled('person', person)
  draft.more.vehicle.value = filled('vehicle', vehicle)
  draft.police.value = police
  draft.consents.value = consents
  draft.organisation.value = organisation
  draft.except.value = except
  draft.forAnother.value = forAnother
  draft.photos.value = photosIn(photos)
  return { draft, step }
}
