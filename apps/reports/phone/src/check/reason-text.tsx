import type { Difference, How, Reason, Slot } from '@parasol/matching'
import type { VNode } from 'preact'
import { isolated, t } from '../shell/text.ts'
import { piecesOf } from './pieces.ts'

const SLOT = {
  phone: 'warning.field-phone',
  plate: 'warning.field-plate',
  name: 'warning.field-name',
  handle: 'warning.field-handle',
  email: 'warning.field-email',
  vehicle: 'warning.field-vehicle',
  place: 'warning.field-place',
  description: 'warning.field-description',
  text: 'warning.field-text',
} as const satisfies Readonly<Record<Slot, string>>

/** Why one character may stand for another, where that is known. */
const DIFFERS: Partial<Record<How, 'warning.differs-look-alike' | 'warning.differs-swapped'>> = {
  'look-alike': 'warning.differs-look-alike',
  swapped: 'warning.differs-swapped',
}

function said({ found, typed }: Difference, how: How): string {
  if (found === '') return t('warning.differs-missing', { typed: isolated(typed) })
  if (typed === '') return t('warning.differs-more', { found: isolated(found) })
  return t(DIFFERS[how] ?? 'warning.differs', { found: isolated(found), typed: isolated(typed) })
}

/** A word that stands in a longer value agrees; the value as a whole does not. */
const howOf = ({ how, found, value }: Reason): How => (how === 'same' && found !== value ? 'contains' : how)

/** Why a warning matched, in words, with the characters that differ marked and named. */
export function ReasonText({ reasons }: { readonly reasons: readonly [Reason, ...Reason[]] }): VNode {
  const [reason] = reasons
  const how = t(`warning.how-${howOf(reason)}`, { typed: isolated(reason.typed) })
  return (
    <>
      <span class="reason-slot">{t(SLOT[reason.slot])}</span>{' '}
      <bdi class="said">
        {piecesOf(reasons).map(({ text, matched, differs }, at) =>
          matched ? (
            <mark key={at} class={differs ? 'found found-differs' : 'found'}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </bdi>{' '}
      <span class="hint">{[how, ...reason.differences.map((each) => said(each, reason.how))].join(' ')}</span>
    </>
  )
}
