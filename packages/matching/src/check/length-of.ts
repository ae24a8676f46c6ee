const syllables = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** How many letters a word is worth: a character of a script that writes syllables or words says as much as two. */
export const lengthOf = (word: string): number => word.length + (word.match(syllables)?.length ?? 0)
