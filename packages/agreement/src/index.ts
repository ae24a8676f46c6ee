/** Polis's arithmetic over one table's votes, from votes to priorities; deterministic. Throws RangeError on an index or a vote out of range. */
export { opinionMap } from './opinion-map.ts'
/** What a table has said: people and statements by index from 0; agree +1, disagree −1, pass 0. */
export type { Conversation } from './votes.ts'
