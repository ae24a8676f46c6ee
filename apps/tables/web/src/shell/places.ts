import { createScreens } from '@parasol/ui'

/** Where on the page somebody is. */
export type Place =
  | { readonly room: 'door'; readonly view: 'welcome' | 'invitation' | 'return' | 'open' | 'calls' }
  | { readonly room: 'home' | 'stock' | 'needs' | 'agreement' | 'commit' | 'agenda' | 'kept' }
  | {
      readonly room: 'decide'
      readonly proposal: string | null
      readonly view: 'list' | 'new' | 'read' | 'revise'
    }
  | { readonly room: 'people'; readonly view: 'list' | 'invite' | 'log' }
  | { readonly room: 'me' | 'settings' }

export const places = createScreens<Place>({ room: 'door', view: 'welcome' })

export const go = (place: Place): void => places.to(place)
