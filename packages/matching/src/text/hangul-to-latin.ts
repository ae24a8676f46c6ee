const FIRST = 0xac00
const VOWELS = 21
const FINALS = 28
const initials = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const finals = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')
// Spellings that families and parents keep to, besides Revised Romanisation.
const customary = new Map(
  `김:kim 이:lee,yi,rhee 박:park,pak 최:choi,choe 정:jung,chung 강:kang 조:cho 윤:yoon 장:chang,jang 임:lim,im 오:oh 서:suh,seo
신:shin 권:kwon 안:ahn 류:ryu,yoo 유:yoo,you 전:jun,chun 고:ko,koh 문:moon 손:sohn,son 배:bae,pae 백:paik,baek 허:hur,huh
심:shim 노:noh,roh 곽:kwak 성:sung 주:joo 우:woo 구:koo 영:young 현:hyun 준:joon,jun 수:soo 경:kyung 희:hee 선:sun 철:chul
석:suk 연:yeon 용:yong 동:dong 숙:sook 순:soon 훈:hoon 은:eun 진:jin 호:ho 혜:hye 승:seung 상:sang 기:ki 광:kwang`
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string]),
)

function romanised(syllable: string): string {
  const code = (syllable.codePointAt(0) ?? 0) - FIRST
  const letters = [
    initials[Math.floor(code / (VOWELS * FINALS))],
    vowels[Math.floor(code / FINALS) % VOWELS],
    finals[code % FINALS],
  ]
  return letters.join('').replaceAll('-', '')
}

/** How a Hangul word may be written in Latin: by Revised Romanisation, and as people spell it themselves: 박 `bak`, `park`,
 *  `pak`. Each customary spelling of a whole word; in a longer word the first of each syllable. */
export function hangulToLatin(word: string): readonly string[] {
  const syllables = [...word.normalize('NFC')]
  const revised = syllables.map((syllable) => (/[가-힣]/.test(syllable) ? romanised(syllable) : syllable))
  const kept = syllables.map((syllable) => customary.get(syllable)?.split(','))
  if (syllables.length === 1) return [revised[0] ?? word, ...(kept[0] ?? [])]
  return [revised.join(''), revised.map((plain, at) => kept[at]?.[0] ?? plain).join('')]
}
