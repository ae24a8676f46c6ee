import * as v from 'valibot'

const sentence = v.pipe(v.string(), v.minLength(10))
const about = {
  id: v.pipe(v.string(), v.regex(/^UI-\d\d$/)),
  /** P0: safety, or cannot ship. P1: expected of the best. P2: nice. */
  priority: v.picklist(['P0', 'P1', 'P2']),
  says: sentence,
}

const requirement = v.union([
  v.strictObject({
    ...about,
    /** Titles as written, by file. Each carries the id. */
    provenBy: v.pipe(
      v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1))),
      v.check((files) => Object.keys(files).length > 0, 'names no test'),
    ),
  }),
  v.strictObject({ ...about, notYet: sentence }),
  v.strictObject({ ...about, elsewhere: sentence }),
])

/** What a screen owes a person, with the tests that prove it, or why it is not kept, or what other work it waits for. */
export type Requirement = v.InferOutput<typeof requirement>

/** @throws when the text is no list of requirements, or holds anything else */
export const readRequirements = (json: string): readonly Requirement[] =>
  v.parse(v.array(requirement), JSON.parse(json))
