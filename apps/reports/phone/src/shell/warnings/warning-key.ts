import type { VisibleWarning } from '@parasol/device'

/** Tells a warning from every other. An entry's id is unique in its own feed only: whoever adds an entry chooses its id, and
 *  could take that of a warning in another feed. */
export const warningKey = ({ feed, entry }: Pick<VisibleWarning, 'feed' | 'entry'>): string =>
  `${feed} ${entry}`
