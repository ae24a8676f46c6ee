import { type Day, dayOf, type Instant, instantOf } from '@parasol/charter'

export const instantNow = (now: () => Date): Instant => instantOf(now().getTime())

export const today = (now: () => Date): Day => dayOf(instantNow(now))
