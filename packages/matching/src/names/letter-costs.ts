import { editCosts } from './edit-cost.ts'

// All by reasoning, none fitted: hundredths of an ordinary slip; 25 means that four cost what one other letter costs.

const vowelPairs = (near: number, far: number): string =>
  `ae${near} ei${near} ou${near} ai${far} ao${far} au${far} eo${far} eu${far} io${far} iu${far}`

const keyboard =
  `qw er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc
fv gb hn jm`.replaceAll(/\b(..)\b/g, '$175')
const writtenForOneSound = 'iy40 bv60 vw50 kc50 cq60 sz50 sc60 jy60 td80 mn75'
const digitsForLetters = '0o30 1i30 1l30 3e40 4a40 5s35 8b40 9g40 0q60'

/** Between words as written: slips of the pen and of the thumb. */
export const writing = editCosts(
  `${keyboard} ${vowelPairs(55, 65)} ${writtenForOneSound} ${digitsForLetters}`,
  'a75 e65 i75 o75 u75 y75 h55',
  { doubled: 35, swapped: 60 },
)

const consonants = `bv25 bf60 bp50 vf25 pf60 sz10 td30 gk45 kq12 hq15 gq25 hk50 ck35 cj25 xj30 xc30 xs30 xz35 cz35 cs40
jz40 js60 jg40 jq40 jh40 cq40 ch60 tc70 mn45 n935 rl75`
const betweenVowelAndConsonant = 'iy10 ij35 jy25 ly60 gy70 vu40 vo50 lu70'

/** Between words as said (`soundForm`): mishearings, and sounds that one tongue tells apart and another does not. */
export const hearing = editCosts(
  `${vowelPairs(18, 32)} ${consonants} ${betweenVowelAndConsonant}`,
  'a35 e25 i35 o35 u35 y30 h22 g60 d70 t70 n75 r75',
  { doubled: 15, swapped: 60 },
)
