import { CONTACT_QUESTIONS, QUESTIONS } from '@parasol/protocol'
import { type More, MORE_QUESTIONS } from './draft.ts'
import { stepsOfOne } from './more.ts'

/** What decides which screens are worth asking. */
export type Facts = {
  readonly askedForHelp: boolean
  readonly anyContact: boolean
  /** The organisation names an open stand-in. */
  readonly standIn: boolean
  /** It was police or another authority, so the way through victim services is closed. */
  readonly byAuthority: boolean
  /** She said no to every police consent. */
  readonly noPolice: boolean
  /** How many more she added besides the first. */
  readonly more: Readonly<Record<More, number>>
}

/** In the order asked: wide to narrow, police last. */
const ASKED = ['warn-area', 'warn-province', 'partners', 'contact', 'cover', 'research'] as const
const POLICE = ['police-anonymous', 'police-third-party', 'police-full'] as const

/** Every consent that is asked, police last. */
export function consentsFor(facts: Facts): readonly string[] {
  const skipped = new Set<string>()
  if (!facts.anyContact) skipped.add('contact')
  if (!facts.standIn) skipped.add('cover')
  if (facts.byAuthority) skipped.add('police-third-party')
  return [...ASKED, ...POLICE].filter((kind) => !skipped.has(kind))
}

const KINDS = ['person', 'vehicle'] as const

/** The screens about further people or vehicles that follow the last question about the first one. */
function stepsOfMore(question: string, { more }: Facts): readonly string[] {
  const kind = KINDS.find((each) => MORE_QUESTIONS[each].at(-1)?.id === question)
  return kind ? Array.from({ length: more[kind] }, (_none, at) => stepsOfOne(kind, at)).flat() : []
}

/** The screens of a report in order: questions, help, who gets it, consents, checked answers. */
export function stepsFor(facts: Facts): readonly string[] {
  return [
    ...QUESTIONS.flatMap(({ id }) => [id, ...stepsOfMore(id, facts)]),
    ...CONTACT_QUESTIONS.map(({ id }) => id).filter((id) => id !== 'reach' || facts.askedForHelp),
    'who',
    ...consentsFor(facts).map((kind) => `consent:${kind}`),
    ...(facts.noPolice ? [] : ['police']),
    'answers',
  ]
}

/** The screen after this one; the checked answers when it is the last or no longer asked. */
export const stepAfter = (step: string, facts: Facts): string => {
  const steps = stepsFor(facts)
  const at = steps.indexOf(step)
  return (at >= 0 ? steps[at + 1] : undefined) ?? 'answers'
}
