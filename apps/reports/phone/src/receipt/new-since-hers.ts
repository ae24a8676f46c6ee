import type { OpenedMessage } from '@parasol/sealing'

/** The messages from staff that came after the last of hers. Nothing is kept on the phone to tell them by. */
export function newSinceHers<Message extends Pick<OpenedMessage, 'by'>>(
  messages: readonly Message[],
): ReadonlySet<Message> {
  const last = messages.findLastIndex(({ by }) => by.role === 'receipt')
  return new Set(last < 0 ? [] : messages.slice(last + 1))
}
