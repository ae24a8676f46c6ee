// Letter by letter, after folding: short i and yo have lost their marks. Later pairs of letters win over single ones.
const greek = `α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o
ου:ou μπ:b ντ:nt γκ:g γγ:ng αυ:av ευ:ev ει:i οι:i αι:e`
const cyrillic = `а:a б:b в:v г:g ґ:g д:d е:e є:ye ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts
ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ј:j љ:lj њ:nj ћ:c ђ:dj џ:dz ә:a ө:o ү:u ұ:u қ:k ғ:g ң:ng һ:h җ:j
ӣ:i ӯ:u ҳ:h ҷ:j ия:ia ие:ie ии:iy ыи:y кс:x`
const armenian = `ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:e թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o
չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f ու:u և:ev`
const georgian = `ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh
ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h`
const hebrew = `א:a ב:v ג:g ד:d ה:h ו:v ז:z ח:h ט:t י:i כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:p ף:f צ:tz ץ:tz ק:k ר:r
ש:sh ת:t`

type Alphabet = { readonly latin: ReadonlyMap<string, string>; readonly pieces: RegExp }

const alphabet = (table: string): Alphabet => {
  const latin = new Map(table.split(/\s+/).map((pair) => pair.split(':') as [string, string]))
  const pairs = [...latin.keys()].filter((letters) => letters.length > 1)
  return { latin, pieces: new RegExp([...pairs, '.'].join('|'), 'gsu') }
}

const plain = alphabet([greek, cyrillic, armenian, georgian, hebrew].join(' '))
// Г and и are said otherwise in Ukrainian and Belarusian; no letter of a short name need tell which tongue it is.
const ukrainian = alphabet(`${cyrillic} г:h и:y ии:yi`)
const spelt = ({ latin, pieces }: Alphabet, word: string): string =>
  word.replace(pieces, (letters) => latin.get(letters) ?? letters)

/** How a folded word in Greek, Cyrillic, Armenian, Georgian or Hebrew letters may be written in Latin. */
export const alphabetsToLatin = (word: string): readonly string[] =>
  /[гиі]/.test(word) ? [spelt(plain, word), spelt(ukrainian, word)] : [spelt(plain, word)]
