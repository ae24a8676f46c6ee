import type { EntryId, ReportId } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { createScreens } from '@parasol/ui'

/** Where on the desk somebody is. */
export type Place =
  | { readonly room: 'start'; readonly view: 'sign-in' | 'make-words' | 'card-again' }
  | { readonly room: 'founding'; readonly view: 'gather' | 'draft' }
  | { readonly room: 'inbox'; readonly report: ReportId | null }
  | { readonly room: 'write'; readonly draft: string; readonly report: ReportId }
  | { readonly room: 'warnings'; readonly recall: { readonly feed: FeedId; readonly entry: EntryId } | null }
  | { readonly room: 'sheets' }
  | { readonly room: 'members'; readonly view: 'list' | 'invite' }
  | { readonly room: 'patterns' }
  | {
      readonly room: 'organisation'
      readonly view: 'overview' | 'details' | 'add-staff' | 'pieces' | 'recover' | 'audit'
    }
  | {
      readonly room: 'network'
      readonly view: 'overview' | 'admit' | 'close' | 'coordinators' | 'areas' | 'stewards' | 'policies'
    }
  | { readonly room: 'you' }

export type Room = Place['room']

export const places = createScreens<Place>({ room: 'start', view: 'sign-in' })

export const go = (place: Place): void => places.to(place)
