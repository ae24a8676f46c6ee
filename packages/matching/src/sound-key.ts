const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|sh/g, 'x'],
  [/[cq]h?|kh/g, 'k'],
  [/gh/g, 'g'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/j/g, 'y'],
  [/ee|ea|ie|ei|y/g, 'i'],
  [/oo|ou/g, 'u'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=...)e$/g, ''],
]

/** A crude key that names said alike share in English and French spelling. A hint that two words are alike, never proof. */
export const soundKey = (token: string): string =>
  spellings.reduce((key, [spelling, sound]) => key.replace(spelling, sound), token)
