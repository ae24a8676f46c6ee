// Chinese is written without spaces: each character is a word.
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{Cf}])+/gu

/** As words are compared: without case and accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')

/** Puts a suggested word in the place of the one that is not on the list, however that is spelt. */
export function withSuggestion(text: string, word: string, suggestion: string): string {
  const wanted = fold(word)
  for (const { 0: typed, index } of text.matchAll(WORD))
    if (fold(typed) === wanted) return text.slice(0, index) + suggestion + text.slice(index + typed.length)
  return text
}
