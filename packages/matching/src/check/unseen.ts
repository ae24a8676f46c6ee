// Runs of dots and dashes stand for as many characters nobody saw; three dots for any number of them.
const gapOfAnyLength = /…|\.{3,}/g
export const GAP = '~'

export const asUnseen = (text: string): string =>
  text
    .replace(gapOfAnyLength, GAP)
    .replace(/[-–—.]{2,}/g, (run) => '?'.repeat(run.length))
    .replace(/[*_#•]/g, '?')

export const knownIn = (key: string): number => key.replaceAll('?', '').length
