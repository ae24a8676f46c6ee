import { type AreaId, type Day, monthsAfter } from '@parasol/charter'
import type { CategoryId, Draft, FeedId } from '@parasol/protocol'
import { suggestedLevel } from '../shell/work/suggested-level.ts'
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import {
  expiriesUpTo,
  type Fact,
  FACTS,
  fieldsOf,
  type Level,
  USUAL_EXPIRY,
  type WarningFields,
} from './warning-fields.ts'

type LevelText = `${Level}`
type Expiry = number
type ExpiryText = `${Expiry}` | 'kept'

/** The signals that the fields of the form are bound to, and what they say together. */
export type WriteForm = {
  readonly level: Signal<LevelText | null>
  readonly feed: Signal<FeedId | null>
  readonly categories: Signal<readonly CategoryId[]>
  readonly areas: Signal<readonly AreaId[]>
  readonly when: Signal<string>
  readonly place: Signal<string>
  readonly text: Signal<string>
  readonly facts: Readonly<Record<Fact, Signal<string>>>
  readonly description: Signal<string>
  readonly expiry: Signal<ExpiryText | null>
  readonly publishOn: Signal<string>
  /** Months to choose from. */
  readonly expiries: readonly Expiry[]
  readonly fields: ReadonlySignal<WarningFields>
}

export type StartOfWarning = {
  readonly today: Day
  /** The draft that is taken up again; `null` for a new one. */
  readonly draft: Draft | null
  readonly happened: unknown
  readonly feeds: readonly FeedId[]
  /** How many months a warning may stand at most. */
  readonly longest: number
  readonly areas: readonly AreaId[]
}

function start({ today, draft, happened, feeds, longest, areas }: StartOfWarning): WarningFields {
  const latest = monthsAfter(today, longest)
  if (draft) {
    const kept = fieldsOf(draft.record, draft)
    return { ...kept, expires: kept.expires < latest ? kept.expires : latest }
  }
  return {
    level: suggestedLevel(happened),
    feed: feeds[0] ?? 'province',
    categories: [],
    areas,
    when: '',
    place: '',
    text: '',
    facts: { names: '', phones: '', plates: '', vehicles: '', handles: '', emails: '', places: '' },
    description: '',
    expires: monthsAfter(today, Math.min(USUAL_EXPIRY, longest)),
    publishOn: '',
  }
}

export function createWriteForm(begun: StartOfWarning): WriteForm {
  const first = start(begun)
  const expiries = expiriesUpTo(begun.longest)
  const months = expiries.find((each) => monthsAfter(begun.today, each) === first.expires)
  const fact = (name: Fact) => [name, signal(first.facts[name])] as const
  const form = {
    level: signal<LevelText | null>(`${first.level}`),
    feed: signal<FeedId | null>(first.feed),
    categories: signal(first.categories),
    areas: signal(first.areas),
    when: signal(first.when),
    place: signal(first.place),
    text: signal(first.text),
    facts: Object.fromEntries(FACTS.map(fact)) as Record<Fact, Signal<string>>,
    description: signal(first.description),
    expiry: signal<ExpiryText | null>(months ? `${months}` : 'kept'),
    publishOn: signal(first.publishOn),
  }
  const expires = (): Day => {
    const chosen = expiries.find((each) => `${each}` === form.expiry.value)
    return chosen ? monthsAfter(begun.today, chosen) : first.expires
  }
  const fields = computed<WarningFields>(() => ({
    level: Number(form.level.value ?? first.level) as Level,
    feed: form.feed.value ?? first.feed,
    categories: form.categories.value,
    areas: form.areas.value,
    when: form.when.value,
    place: form.place.value,
    text: form.text.value,
    facts: Object.fromEntries(FACTS.map((name) => [name, form.facts[name].value])) as Record<Fact, string>,
    description: form.description.value,
    expires: expires(),
    publishOn: form.publishOn.value,
  }))
  return { ...form, expiries, fields }
}
