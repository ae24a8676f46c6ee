import type { Clustering } from './contracts.ts'

/** What the pairs between two groups of records say together, in nats: the mean, and as much more as `correlation` leaves
 *  them to say (see `Clustering`). `excess` is what the pairs given say beyond `absent`, summed. */
export type Worth = (excess: number, pairs: number) => number

export const worthOf =
  ({
    prior = 0,
    correlation = 1,
    floor = -4,
    absent = floor,
  }: Omit<Clustering, 'records' | 'pairs'>): Worth =>
  (excess, pairs) =>
    prior + ((absent + excess / pairs - prior) * pairs) / (1 + correlation * (pairs - 1))
