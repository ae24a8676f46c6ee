import type { StatementView } from '@parasol/tables-protocol'
import { Details } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { castVote } from './answer.tsx'

const VOTES = [
  [1, 'agree'],
  [-1, 'disagree'],
  [0, 'pass'],
] as const

/** My own answers, which I may change until the round ends. */
export function MyAnswers({ statements }: { readonly statements: readonly StatementView[] }): VNode {
  const trouble = useSignal<Trouble | null>(null)
  return (
    <Details summary={t('needs.mine')}>
      <Said trouble={trouble.value} />
      <ul class="plain-list">
        {statements
          .filter(({ vote }) => vote !== null)
          .map(({ id, text, vote }) => (
            <li key={id}>
              <fieldset class="one-answer">
                <legend>{text}</legend>
                {VOTES.map(([value, name]) => (
                  <label key={name} class="choice">
                    <input
                      type="radio"
                      class="choice-mark choice-radio"
                      name={`mine-${id}`}
                      checked={vote === value}
                      onChange={async () => void (trouble.value = await castVote(id, value))}
                    />
                    <span>{t(`needs.${name}`)}</span>
                  </label>
                ))}
              </fieldset>
            </li>
          ))}
      </ul>
    </Details>
  )
}
