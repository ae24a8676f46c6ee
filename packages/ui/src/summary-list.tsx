import type { ComponentChildren, VNode } from 'preact'
import { LinkButton } from './button.tsx'
import { uiText } from './languages.ts'

export type SummaryRow = {
  readonly term: string
  /** Null, undefined or '' shows "Not provided". */
  readonly value: ComponentChildren
  /** Offers "Change". */
  readonly onChange?: (() => void) | undefined
}

export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): VNode {
  return (
    <dl class="summary">
      {rows.map(({ term, value, onChange }) => (
        <div class="summary-row" key={term}>
          <dt class="summary-term">{term}</dt>
          <dd class="summary-value">
            {value === null || value === undefined || value === '' ? (
              <span class="hint">{uiText('ui.notProvided')}</span>
            ) : (
              value
            )}
          </dd>
          {onChange && (
            <dd class="summary-change">
              <LinkButton onPress={onChange}>
                {uiText('ui.change')}
                <span class="hidden-text">{` ${term}`}</span>
              </LinkButton>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
