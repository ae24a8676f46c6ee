import type { Area } from '@parasol/charter'
import {
  CATEGORIES,
  type ContactAnswers,
  type Wait,
  type ConsentKind,
  type FormAnswers,
} from '@parasol/protocol'
import { INVENTED, inventFacts } from './invented-facts.ts'
import type { Seeded } from './seeded.ts'

export type InventedReport = {
  readonly form: FormAnswers
  readonly consents: readonly { readonly consent: ConsentKind; readonly answer: 'yes' | 'no' }[]
  readonly contact?: ContactAnswers
  readonly police?: string
  readonly wait?: Wait
}

const WORDS = [
  'He seemed fine at first. Then he would not let me leave until I gave the money back.',
  'He drove the other way from what we agreed and locked the doors. I got out at a light.',
  'He kept calling after I said no. He knows which corner I work.',
  'He took it off and said nothing. I only saw after.',
]

const text = (values: readonly string[]): string | undefined => values[0]

export function inventReport(chance: Seeded, area: Area): InventedReport {
  const facts = inventFacts(chance)
  const [names, phones, plate] = [text(facts.names), text(facts.phones), text(facts.plates)]
  const form: FormAnswers = {
    happened: [chance.pick(CATEGORIES)],
    when: chance.pick(['tonight', 'yesterday', 'this-week', 'longer-ago', 'dont-know'] as const),
    area: area.id,
    landmark: facts.place,
    ...(names ? { names } : {}),
    ...(phones ? { phones } : {}),
    ...(plate ? { plate } : {}),
    tattoos: facts.description,
    words: `${INVENTED} ${chance.pick(WORDS)}`,
  }
  const yes = (consent: ConsentKind) => ({ consent, answer: 'yes' as const })
  const consents = [
    ...(chance.chance(0.8) ? [yes('warn-area')] : []),
    ...(chance.chance(0.6) ? [yes('warn-province')] : []),
    ...(chance.chance(0.4) ? [yes('partners')] : []),
    ...(chance.chance(0.2) ? [{ consent: 'research' as const, answer: 'no' as const }] : []),
  ]
  return { form, consents }
}
