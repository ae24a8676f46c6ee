import type { Difference, How, Reason, Slot } from '@parasol/matching'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
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

const HOW = {
  same: 'warning.how-same',
  'starts-with': 'warning.how-starts-with',
  contains: 'warning.how-contains',
  'unknown-characters': 'warning.how-unknown-characters',
  'look-alike': 'warning.how-look-alike',
  'sounds-alike': 'warning.how-sounds-alike',
  swapped: 'warning.how-swapped',
  'one-off': 'warning.how-one-off',
} as const satisfies Readonly<Record<How, string>>

const said = ({ found, typed }: Difference): string => {
  if (found === '') return t('warning.differs-missing', { typed })
  return typed === '' ? t('warning.differs-more', { found }) : t('warning.differs', { found, typed })
}

/** A word that stands in a longer value agrees; the value as a whole does not. */
const howOf = ({ how, found, value }: Reason): How => (how === 'same' && found !== value ? 'contains' : how)

/** Why a warning matched, in words, with the characters that differ marked and named. */
export function ReasonText({ reasons }: { readonly reasons: readonly [Reason, ...Reason[]] }): VNode {
  const [reason] = reasons
  return (
    <>
      <span>{`${t(SLOT[reason.slot])}: `}</span>
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
      </bdi>
      <span class="hint">{` ${t(HOW[howOf(reason)])} ${reason.differences.map(said).join(' ')}`}</span>
    </>
  )
}
