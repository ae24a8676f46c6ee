import type { Span } from '../evidence/contracts.ts'
import type { SlotComparator } from './agreement.ts'
import { kinshipOf, levelOf, type Numbered, numbered } from './concepts.ts'

/** What he did and said. People repeat what worked for them: the same conduct in two reports speaks for one man, other
 *  conduct hardly against it (Bennell and Jones 2005 link series by conduct). */
export const habitComparator: SlotComparator<Numbered & { readonly span: Span }> = {
  slot: 'habit',
  valuesOf: ({ habits }) => habits.map((said) => ({ ...numbered(said), span: said.span })),
  keyOf: ({ concept }) => concept,
  spanOf: ({ span }) => span,
  compare: (left, right) => [
    {
      aspect: 'habit',
      level: levelOf(kinshipOf(left, right)),
      terms: { kind: 'habit', left: left.concept, right: right.concept },
    },
  ],
  termsOf: ({ concept }) => [{ kind: 'habit', term: concept }],
  several: true,
}
