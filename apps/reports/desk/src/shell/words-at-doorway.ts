let left = ''

/** Keeps what was typed at the doorway until the desk is there. */
export const leaveWords = (words: string): void => {
  left = words
}

/** Hands it over, once. */
export function takeWords(): string {
  const words = left
  left = ''
  return words
}
