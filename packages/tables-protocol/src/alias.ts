/*
 * Letters of other scripts, and digits, that look like a Latin letter in most fonts, by that letter. Few on purpose: what is missing only
 * lets two names look alike (Unicode Technical Standard 39, section 4, has them all).
 */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'аα',
  b: 'ьβ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еєε',
  h: 'һн',
  i: 'іιıl1|!ӏ',
  j: 'ј',
  k: 'кκ',
  m: 'м',
  n: 'пηո',
  o: 'оοօ0',
  p: 'рρ',
  s: 'ѕ5',
  t: 'тτ',
  u: 'υս',
  v: 'ѵν',
  w: 'ѡω',
  x: 'хχ',
  y: 'уγ',
}
const LATIN = new Map(Object.entries(ALIKE).flatMap(([latin, all]) => [...all].map((each) => [each, latin])))

/** What a name looks like: the same for two names that people would take for one, in small letters, without what cannot be seen. */
export const lookOfAlias = (alias: string): string =>
  [
    ...alias
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\p{Default_Ignorable_Code_Point}\s]+/gu, ' ')
      .replaceAll(/ /g, ''),
  ]
    .map((each) => LATIN.get(each) ?? each)
    .join('')
