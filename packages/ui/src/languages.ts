import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type en from '../messages/en.json'

type Arguments = Readonly<Record<string, string | number>>
type Message = string | ((args: Arguments) => string)
/** A compiled language: the nesting of its JSON file, each leaf a text or a function. */
export type Messages = { readonly [key: string]: Message | Messages }

export type Language = {
  readonly locale: string
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** False while no speaker has checked the text; the screens then say so. */
  readonly reviewed: boolean
  readonly load: () => Promise<{ readonly default: Messages }>
}

/** The dotted paths to the texts of a language file, e.g. `'start.title'`. */
export type MessageKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${MessageKey<T[K]>}`
}[keyof T & string]

export type Translate<T> = (key: MessageKey<T>, args?: Arguments) => string

type Spoken = { readonly language: Language; readonly messages: Messages }

const offered = signal<readonly Language[]>([])
const spoken = signal<Spoken | null>(null)

export const languages: ReadonlySignal<readonly Language[]> = offered

export function currentLanguage(): Language | null {
  return spoken.value?.language ?? null
}

/** The offered locale that the person's browser asks for first, else the first offered. */
export function preferredLocale(available: readonly Language[], wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found = available.find(({ locale }) => matches(locale, tag))
    if (found) return found.locale
  }
  return available[0]?.locale ?? 'en'
}

function matches(locale: string, tag: string): boolean {
  if (locale.toLowerCase() === tag.toLowerCase()) return true
  const [base, script] = locale.split('-')
  const [wantedBase] = tag.split('-')
  if (base !== wantedBase) return false
  if (!script) return true
  if (script.length !== 4) return false
  return (script === 'Hant') === /hant|tw|hk|mo/i.test(tag)
}

export function offerLanguages(available: readonly Language[]): void {
  offered.value = available
}

export async function loadLanguage(locale: string): Promise<'loaded' | 'failed'> {
  const language = offered.value.find((each) => each.locale === locale)
  if (!language) return 'failed'
  try {
    const { default: messages } = await language.load()
    spoken.value = { language, messages }
  } catch {
    return 'failed'
  }
  if (typeof document !== 'undefined') {
    document.documentElement.lang = language.locale
    document.documentElement.dir = language.dir
  }
  return 'loaded'
}

function say(key: string, args: Arguments = {}): string {
  let found: Message | Messages | undefined = spoken.value?.messages
  for (const part of key.split('.')) {
    if (typeof found !== 'object') return key
    found = found[part]
  }
  if (typeof found === 'function') return found(args)
  return typeof found === 'string' ? found : key
}

export function textFor<T>(): Translate<T> {
  return say
}

export const uiText: Translate<typeof en> = say
