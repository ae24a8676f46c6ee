/** Puts a suggested word in the place of the one that is not on the list. */
export function withSuggestion(text: string, word: string, suggestion: string): string {
  const at = text.toLowerCase().indexOf(word.toLowerCase())
  return at < 0 ? text : text.slice(0, at) + suggestion + text.slice(at + word.length)
}
