export { check, searchSteps } from './check/check.ts'
export type { Finding, How, Reason } from './check/contracts.ts'
export { readsAll } from './check/read-fragment.ts'
export { reasonsFor } from './check/reasons-for.ts'
export {
  addTo,
  compactIndex,
  createIndex,
  type Index,
  openIndex,
  removeFrom,
  sizeOf,
  storedIndex,
} from './check/search-index.ts'
export type { Band, Described, Difference, Field, Looks, Slot } from './contracts.ts'
export { clusterLinks } from './link/cluster-links.ts'
export { createLinks, type LinkIndex, withDecisions } from './link/create-links.ts'
export { learnModel } from './link/learn-model.ts'
export { type PairProbability, pairProbabilities } from './link/pair-probabilities.ts'
export { compareRecords, suggestLinks } from './link/suggest-links.ts'
export type {
  EvidencePart,
  LinkCluster,
  LinkContext,
  LinkDecision,
  LinkSlot,
  LinkSuggestion,
  MissingSlot,
  SlotEvidence,
  TurningFact,
} from './link/contracts.ts'
export type { LinkModel } from './model/contracts.ts'
export { type AlignedParts, compareNames, type NameComparison } from './names/compare-names.ts'
export type {
  FieldKind,
  FieldSchema,
  FlatRecord,
  LinkedRecords,
  RecordCluster,
  RecordPair,
  RecordSchema,
} from './records/contracts.ts'
export { linkRecords } from './records/link-records.ts'
