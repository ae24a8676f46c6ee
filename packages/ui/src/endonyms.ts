/** What the speakers of a language call it, and which way it runs. */
export type Endonym = { readonly name: string; readonly dir: 'ltr' | 'rtl' }

/** The languages that an app can offer, by BCP 47 tag. */
export const endonyms: Readonly<Record<string, Endonym>> = {
  en: { name: 'English', dir: 'ltr' },
  fr: { name: 'Français', dir: 'ltr' },
  'zh-Hans': { name: '简体中文', dir: 'ltr' },
  'zh-Hant': { name: '繁體中文', dir: 'ltr' },
  pa: { name: 'ਪੰਜਾਬੀ', dir: 'ltr' },
  vi: { name: 'Tiếng Việt', dir: 'ltr' },
  ko: { name: '한국어', dir: 'ltr' },
  th: { name: 'ไทย', dir: 'ltr' },
  tl: { name: 'Tagalog', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  hi: { name: 'हिन्दी', dir: 'ltr' },
  fa: { name: 'فارسی', dir: 'rtl' },
  'en-XA': { name: '[Ëñĝļîšĥ]', dir: 'ltr' },
}
