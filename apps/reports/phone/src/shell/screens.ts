import { createScreens } from '@parasol/ui'

/** Everything that can stand on the screen, by room. `change` returns to the checked answers when done, after this screen or after
 *  all about one person or vehicle; `warning` is the key of the one to read or to write about, null for what is new, or for one
 *  never seen here. */
export type Screen =
  | { readonly room: 'start' }
  | { readonly room: 'before'; readonly next: 'report' | 'check' | 'about' }
  | { readonly room: 'report'; readonly step: string; readonly change?: 'one' | 'through' }
  | { readonly room: 'outbox' }
  | { readonly room: 'receipt' }
  | { readonly room: 'check' }
  | { readonly room: 'warnings'; readonly warning: string | null }
  | { readonly room: 'meanings' }
  | { readonly room: 'about'; readonly step: 'says' | 'who' | 'words'; readonly warning: string | null }
  | { readonly room: 'support'; readonly page: 'safety' | 'help' }
  | { readonly room: 'settings'; readonly page?: 'clear' | 'lock' | 'icon' }

/** The one stack of screens of the app. The address never changes. */
export const screens = createScreens<Screen>({ room: 'start' })

/** Differs between any two screens that must not share what is typed into them. */
export const keyOf = (screen: Screen): string => Object.values(screen).join('/')
