// Digits as they are spoken, in English, French, and Punjabi as often written; `oh` is nought in a phone number.
const words = `
0 zero oh o nought null sifar
1 one un une won ikk
2 two deux to too do
3 three trois tin
4 four quatre for fore char
5 five cinq panj
6 six che
7 seven sept satt
8 eight huit ate ath
9 nine neuf naw nau
`

/** The digit that a spoken word stands for. Some are everyday words (`for`, `to`): only a run of digits makes them one. */
export const spokenDigits: ReadonlyMap<string, string> = new Map(
  words
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [digit = '', ...spoken] = line.split(' ')
      return spoken.map((word) => [word, digit] as const)
    }),
)

/** Words that say the next digit so many times. */
export const repeats: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
])
