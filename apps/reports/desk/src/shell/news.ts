import type { Signal } from '@preact/signals'
import { explain, type Trouble } from './failures.ts'

/** Something the desk did by itself, or needs somebody for. Said when it is drawn, in the language on screen. */
export type News = {
  /** News with the same id replaces what was said before. */
  readonly id: string
  readonly kind: 'good' | 'info' | 'care' | 'problem'
  readonly say: () => string
  readonly act?: { readonly label: () => string; readonly run: () => void | Promise<unknown> }
}

export type NewsList = Signal<readonly News[]>

export function tell(list: NewsList, news: News): void {
  list.value = [...list.peek().filter(({ id }) => id !== news.id), news]
}

/** Says that something the desk did by itself has failed. */
export const problem = (list: NewsList, id: string, failure: Trouble): void =>
  tell(list, { id, kind: 'problem', say: () => explain(failure) })

export function dismiss(list: NewsList, id: string): void {
  list.value = list.peek().filter((news) => news.id !== id)
}
