/** Why no warning comes of a report. */
export const DECLINE_REASONS = [
  'too-little',
  'no-warning-needed',
  'known',
  'colleague',
  'other-help',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]
export type DeclineLanguage = 'en' | 'fr'

// In the language of the reporter, whatever the desk speaks: so these stand here and not among the desk's own texts.
const TEXTS = {
  en: {
    hello: 'Thank you for telling us. What happened was not your fault, and it was right to write to us.',
    close:
      'Your report stays sealed with us. You can write back here, add something, or take it back at any time. If you want to talk, we are here.',
    'too-little':
      'We will not put out a warning this time, because others could not tell from it who is meant. If you remember more later, however small, please add it here.',
    'no-warning-needed':
      'We will not put out a warning this time. We talked it over, and we think a warning would not help others to stay safer.',
    known:
      'We will not put out another warning, because one about this person is out already. What you told us helps us all the same.',
    colleague:
      'We do not put out warnings about other workers, unless they are a danger to people. We would like to help in another way, if you want that.',
    'other-help':
      'A warning to members is not the best way here. There are other things we can do, and we would like to talk with you about them.',
  },
  fr: {
    hello:
      'Merci de nous l’avoir dit. Ce qui est arrivé n’est pas de ta faute, et tu as bien fait de nous écrire.',
    close:
      'Ton signalement reste scellé chez nous. Tu peux répondre ici, ajouter quelque chose ou le retirer à tout moment. Si tu veux parler, nous sommes là.',
    'too-little':
      'Cette fois, nous ne publierons pas d’avertissement, car les autres ne pourraient pas comprendre de qui il s’agit. Si autre chose te revient, même un détail, ajoute-le ici.',
    'no-warning-needed':
      'Cette fois, nous ne publierons pas d’avertissement. Nous en avons parlé ensemble, et nous pensons qu’il n’aiderait pas les autres à se protéger.',
    known:
      'Nous ne publierons pas d’autre avertissement, car il y en a déjà un sur cette personne. Ce que tu nous as dit nous aide quand même.',
    colleague:
      'Nous ne publions pas d’avertissements sur d’autres travailleuses ou travailleurs du sexe, sauf s’il y a un danger. Nous aimerions t’aider autrement, si tu le veux.',
    'other-help':
      'Un avertissement n’est pas la meilleure voie ici. Nous pouvons faire autre chose, et nous aimerions en parler avec toi.',
  },
} as const satisfies Record<DeclineLanguage, Record<DeclineReason | 'hello' | 'close', string>>

/** A warm text to begin from; staff change it as they like. */
export function declineText(reason: DeclineReason, language: DeclineLanguage): string {
  const texts = TEXTS[language]
  return [texts.hello, texts[reason], texts.close].join('\n\n')
}
