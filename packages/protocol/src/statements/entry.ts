import {
  areaIdShape,
  citeShape,
  dayShape,
  entryIdShape,
  exactBytes,
  hashShape,
  line,
  list,
  networkIdShape,
  organisationIdShape,
  prose,
  type StatementType,
  uniqueList,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'
import { countShape, feedIdShape } from '../feed.ts'
import { CATEGORIES } from '../form/questions.ts'
import { factsShape } from './facts.ts'
import { forwardShape } from './forward.ts'
import { judgementShape, speaksOfTwo } from './judgement.ts'
import { patternShape } from './pattern.ts'

/** Statement type of an entry. */
export const ENTRY = 'parasol/entry/1' satisfies StatementType

/** Years after its publication at which a warning goes, whatever day its writer chose. Desks offer less; devices hold it. */
export const LONGEST_WARNED_YEARS = 2

/** Shape of a WarningRecord. */
export const warningShape = v.strictObject({
  type: v.literal('warning'),
  level: v.picklist([1, 2, 3, 4]),
  categories: uniqueList(v.picklist(CATEGORIES), 0, CATEGORIES.length),
  areas: uniqueList(areaIdShape, 0, 200),
  when: line(60),
  place: line(120),
  text: prose(2000),
  facts: factsShape,
  expires: dayShape,
  replaces: v.nullable(entryIdShape),
})
/** A warning as readers see it. Level 1 to 4 says how dangerous, never how sure. `facts` are what a check finds; texts are for people. */
export type WarningRecord = Readonly<v.InferOutput<typeof warningShape>>

/** Shape of a RecallRecord. */
export const recallShape = v.strictObject({
  type: v.literal('recall'),
  entry: entryIdShape,
  reason: prose(300),
})
/** Takes an entry back; its body goes. */
export type RecallRecord = Readonly<v.InferOutput<typeof recallShape>>

/** Shape of a CircleVersion. */
export const circleVersionShape = v.strictObject({ organisation: organisationIdShape, version: versionShape })
/** Which circle key (in the desk feed: inbox key) of an organisation an epoch was opened to. */
export type CircleVersion = Readonly<v.InferOutput<typeof circleVersionShape>>

/** Shape of an EpochRecord. */
export const epochShape = v.strictObject({
  type: v.literal('epoch'),
  commitment: hashShape,
  circles: list(circleVersionShape, 0, 500),
  previousKey: v.nullable(exactBytes(32)),
})
/** Starts an epoch. `commitment` is the hash of its key; `previousKey` the key before it, null when nothing older still counts. */
export type EpochRecord = Readonly<v.InferOutput<typeof epochShape>>

const DESK_ONLY: readonly string[] = ['judgement', 'pattern', 'forward']

/** Shape of an EntryStatement. */
export const entryStatementShape = v.pipe(
  v.strictObject({
    kind: v.literal('entry'),
    network: networkIdShape,
    feed: feedIdShape,
    organisation: organisationIdShape,
    entry: entryIdShape,
    epoch: versionShape,
    index: countShape,
    previous: hashShape,
    cite: citeShape,
    day: dayShape,
    record: v.variant('type', [
      warningShape,
      recallShape,
      epochShape,
      judgementShape,
      patternShape,
      forwardShape,
    ]),
  }),
  v.check(({ feed, record }) => !DESK_ONLY.includes(record.type) || feed === 'desk'),
  v.check(({ record }) => record.type !== 'judgement' || speaksOfTwo(record)),
)
/** An entry as staff signed it, inside its body. `index` and `previous` are its place: entries before it, and the head before it. */
export type EntryStatement = Readonly<v.InferOutput<typeof entryStatementShape>>
/** What an entry can hold. */
export type EntryRecord = EntryStatement['record']
