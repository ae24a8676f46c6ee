// Short vowels are not written; these stand for what everybody knows how to say. One spelling of letters each, see `plain`.
const names = `محمد mohammad,muhammad احمد ahmad,ahmed علی ali حسن hassan,hasan حسین hussein,hossein رضا reza,raza
مهدی mehdi,mahdi عباس abbas عبدالله abdullah,abdallah عبدالرحمن abdulrahman,abdelrahman
عبدالعزیز abdulaziz,abdelaziz عبد abdul,abd خالد khalid,khaled عمر omar,umar عثمان osman,othman
یوسف yusuf,yousef ابراهیم ibrahim,ebrahim اسماعیل ismail,esmail مصطفی mustafa,mostafa
محمود mahmoud,mahmood صالح saleh,salih سعید saeed,said سلیم salim,saleem سلمان salman طارق tariq,tarek
کریم karim,kareem جمال jamal,gamal ناصر nasser,naser فیصل faisal,faysal فهد fahad,fahd سلطان sultan
بندر bandar ترکی turki حمد hamad حمید hamid,hameed حامد hamed رشید rashid,rasheed راشد rashed
قاسم qasim,ghasem جواد javad,jawad اکبر akbar اصغر asghar امیر amir,ameer جعفر jafar,jaafar
حیدر haider,heydar شاه shah خان khan ملک malik سید sayed,seyed,syed شیخ sheikh,shaikh بن bin,ben ابن ibn
ابو abu ام um بنت bint نور noor,nour زهرا zahra فاطمه fatima,fatemeh مریم maryam,mariam
زینب zainab,zeinab عایشه aisha,ayesha خدیجه khadija لیلی leila,layla سارا sara پرویز parviz
داریوش dariush کوروش kourosh,cyrus بهروز behrouz,behrooz مسعود masoud مجید majid حبیب habib
منصور mansour,mansoor نادر nader عزیز aziz صدام saddam اسامه osama,usama معمر muammar,moammar
القذافی gaddafi,qaddafi بشار bashar الاسد assad حافظ hafez نصر nasr الله allah نبیل nabil هشام hisham
شریف sharif,sherif اقبال iqbal انور anwar,anvar اسلم aslam اکرم akram افضل afzal بلال bilal عمران imran
عرفان irfan نواز nawaz شهباز shahbaz پروین parveen رحمن rahman رحیم rahim غلام ghulam,gholam فرید farid
فواد fouad,fuad وحید vahid,waheed حکیم hakim حسام hossam,husam ایمن ayman زید zaid,zayd طه taha
موسی musa,mousa عیسی isa,eisa یحیی yahya هارون haroun,harun داود daoud,davoud سلیمان sulaiman,soleiman
زکریا zakaria ایوب ayub,ayoub الیاس elias,ilyas`
const known = new Map(
  Array.from(names.matchAll(/(\p{Script=Arabic}+) ([a-z,]+)/gu), ([, letters = '', latin = '']) => [
    letters,
    latin.split(','),
  ]),
)
const latinOf = new Map(
  `ا:a ب:b پ:p ت:t ث:s ج:j چ:ch ح:h خ:kh د:d ذ:z ر:r ز:z ژ:zh س:s ش:sh ص:s ض:z ط:t ظ:z ع:a غ:gh ف:f ق:q ک:k
گ:g ل:l م:m ن:n و:u ه:h ی:i ء: ٹ:t ڈ:d ڑ:r ں:n ھ:h ہ:h ے:e`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)
const oneSpelling: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
}
const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\u064b-\u0655\u0670\u0640]/g, '')
    .replace(/[يىكةہەۃ]/g, (letter) => oneSpelling[letter] ?? letter)

/** Letters as written: consonants and long vowels. و and ی before a vowel are consonants. */
const skeleton = (word: string): string =>
  [...word]
    .map((letter) => latinOf.get(letter) ?? letter)
    .join('')
    .replace(/^u(?=.)|u(?=[aiu])/g, 'v')
    .replace(/^i(?=.)|i(?=[au])/g, 'y')

/** Puts an `a` where nothing says which vowel: syllables of consonant, vowel and at most one consonant more. */
const filled = (consonants: string): string => {
  const sounds = consonants.match(/[csk]h|gh|zh|./gs) ?? []
  let latin = ''
  for (const [at, sound] of sounds.entries()) {
    const next = sounds[at + 1]
    const afterVowel = /[aeiou]$/.test(latin)
    const vowelNext = next === undefined || /^[aeiou]/.test(next)
    const coda = afterVowel && at + 2 < sounds.length
    latin += sound + (/^[aeiou]/.test(sound) || vowelNext || coda ? '' : 'a')
  }
  return latin
}

/** How a folded word in Arabic letters (Arabic, Persian, Urdu) may be written in Latin: as everybody writes it where that is
 *  known, with vowels guessed, and as the bare letters, mostly consonants. The article `al` goes with and without. */
export function arabicToLatin(word: string): readonly string[] {
  const letters = plain(word)
  const bare = letters.replace(/^ال(?=...)/, '')
  const spellings = [known.get(letters), known.get(bare)].flatMap((found) => found ?? [])
  return [...spellings, ...[letters, bare].map(skeleton).flatMap((bones) => [filled(bones), bones])]
}
