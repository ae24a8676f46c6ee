type Words = { readonly subject: string; readonly text: string }

/*
 * Nothing in a mail says what it is about: not the table, not who wrote, no link. Whoever shares her screen or her letter-box sees a
 * reminder of something.
 */
const WAITING: Readonly<Record<string, Words>> = {
  en: {
    subject: 'A reminder',
    text: 'Something is waiting for you.\nOpen the page you know, when you are by yourself.\n\nYou asked for this reminder. You can end it there.\n',
  },
  fr: {
    subject: 'Un rappel',
    text: 'Quelque chose vous attend.\nOuvrez la page que vous connaissez, quand vous serez seule.\n\nVous avez demandé ce rappel. Vous pouvez l’arrêter là-bas.\n',
  },
}
const CODE: Readonly<Record<string, (code: string) => Words>> = {
  en: (code) => ({
    subject: 'Your code',
    text: `Your code is ${code}.\n\nIf you did not ask for it, do nothing.\n`,
  }),
  fr: (code) => ({
    subject: 'Votre code',
    text: `Votre code est ${code}.\n\nSi vous ne l’avez pas demandé, ne faites rien.\n`,
  }),
}

/** @param code null for a reminder */
export function mailWords(language: string, code: string | null): Words {
  if (code !== null) return (CODE[language] ?? CODE['en'])?.(code) as Words
  return (WAITING[language] ?? WAITING['en']) as Words
}
