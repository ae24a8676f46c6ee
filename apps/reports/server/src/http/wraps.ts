/** For how many readers each kind of envelope is wrapped; always as many, so that the number tells nothing. */
export const WRAPS = { report: 3, message: 3, claim: 1, document: 1 } as const
