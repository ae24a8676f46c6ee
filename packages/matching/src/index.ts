export { check } from './check.ts'
export type {
  Band,
  Described,
  Difference,
  Field,
  Finding,
  How,
  Reason,
  Slot,
} from './contracts.ts'
export { addTo, createIndex, type Index, removeFrom } from './create-index.ts'
