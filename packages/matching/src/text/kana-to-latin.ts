const KATAKANA_TO_HIRAGANA = 0x60
const syllables = new Map(
  `あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno
はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo
ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔv ぁa ぃi ぅu ぇe ぉo ーー`
    .split(/\s+/)
    .map((entry): [string, string] => [entry.slice(0, 1), entry.slice(1)]),
)
const glides: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' }
const hiragana = (kana: string): string =>
  kana >= 'ァ' && kana <= 'ヶ' ? String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA) : kana

/** A Kana word in Latin as passports write it: Hepburn without long vowels. */
export function kanaToLatin(word: string): string {
  let latin = ''
  let doubled = false
  for (const kana of word.normalize('NFC')) {
    const plain = hiragana(kana)
    const glide = glides[plain]
    if (plain === 'っ') doubled = true
    else if (glide !== undefined)
      latin = latin.replace(/i$/, '') + (/(?:sh|ch|j)i$/.test(latin) ? glide.slice(1) : glide)
    else {
      const sound = syllables.get(plain) ?? kana
      latin += (doubled ? sound.slice(0, 1) : '') + sound
      doubled = false
    }
  }
  return latin.replaceAll('ー', '').replace(/ou|oo/g, 'o').replaceAll('uu', 'u')
}
