import type { MessageKey } from '@parasol/ui'
import desk from '../apps/reports/desk/messages/en.json' with { type: 'json' }
import phone from '../apps/reports/phone/messages/en.json' with { type: 'json' }
import tables from '../apps/tables/web/messages/en.json' with { type: 'json' }
import form from '../packages/protocol/messages/en.json' with { type: 'json' }

type Values = Readonly<Record<string, string | number>>

/** Texts by key, so that a journey follows when a screen is worded better. Plurals and choices are not for this. */
const textsIn =
  <Messages extends object>(messages: Messages) =>
  (key: MessageKey<Messages>, values: Values = {}): string => {
    const found = key
      .split('.')
      .reduce<unknown>((tree, part) => (tree as Readonly<Record<string, unknown>>)[part], messages)
    if (typeof found !== 'string') throw new Error(`there is no text “${key}”`)
    return found.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
  }

/** What the phone, the desk, the tables and the form's questions say, in English. */
export const phoneSays = textsIn(phone)
export const deskSays = textsIn(desk)
export const tablesSay = textsIn(tables)
export const formSays = textsIn(form)
