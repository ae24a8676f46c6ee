import type { OrganisationId } from '@parasol/charter'
import type { VisibleWarning } from '@parasol/device'
import type { AboutWarning } from '@parasol/protocol'
import { onExit } from '@parasol/ui'
import { type Signal, signal } from '@preact/signals'
import type { ReportWish } from '../shell/report-wish.ts'
import { warningKey } from '../shell/warnings/warning-key.ts'

type Shown = Pick<VisibleWarning, 'feed' | 'entry' | 'organisation'>

/** A word about a warning, as it is being written; in memory only. */
type Word = {
  /** The warning it is about, when its writer was shown one. */
  readonly shown: Shown | null
  readonly says: Signal<AboutWarning['says'] | null>
  readonly organisation: Signal<OrganisationId | null>
  readonly words: Signal<string>
}

const create = (shown: Shown | null): Word => ({
  shown,
  says: signal<AboutWarning['says'] | null>(null),
  organisation: signal<OrganisationId | null>(shown?.organisation ?? null),
  words: signal(''),
})

let begun: Word = create(null)

const keyOf = ({ shown }: Word): string | null => (shown ? warningKey(shown) : null)

/** The word about one warning, or about one never seen here (null): the one begun, else a new one. `undefined` when the warning
 *  named is not open on this phone any more. */
export function wordAbout(key: string | null, seen: ReadonlyMap<string, VisibleWarning>): Word | undefined {
  if (keyOf(begun) === key) return begun
  const shown = key === null ? null : seen.get(key)
  if (shown === undefined) return undefined
  begun = create(shown && { feed: shown.feed, entry: shown.entry, organisation: shown.organisation })
  return begun
}

/** Forgets what was written. */
export const forgetWord = (): void => {
  begun = create(null)
}

onExit(forgetWord)

/** The word, ready to be sealed to the organisation alone; null while something is missing. */
export function wishOf({ shown, says, organisation, words }: Word): ReportWish | null {
  const text = words.value.trim()
  if (!says.value || !organisation.value || text === '') return null
  const warning = shown && { feed: shown.feed, entry: shown.entry }
  return {
    organisation: organisation.value,
    cover: null,
    form: { words: text },
    about: { says: says.value, warning },
    photos: [],
    contact: null,
    police: null,
    consents: [],
  }
}
