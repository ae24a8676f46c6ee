/** The exact words a consent was asked in; its UTF-8 bytes are what a consent statement's `text` is the hash of.
 *  @param labels `ask` and `sees` of one consent, as in messages/en.json or fr.json */
export const consentWording = (labels: { readonly ask: string; readonly sees: string }): string =>
  `${labels.ask}\n${labels.sees}`
