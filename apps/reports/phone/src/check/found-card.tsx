import { LinkButton } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import type { Found } from '../shell/warnings/contracts.ts'
import { WarningHead } from '../shell/warnings/warning-head.tsx'
import { warningKey } from '../shell/warnings/warning-key.ts'
import { grouped } from './pieces.ts'
import { ReasonText } from './reason-text.tsx'

/** One warning that may be about what was typed, and why it came up. */
export function FoundCard({ found: { reasons, shown } }: { readonly found: Found }): VNode {
  return (
    <li class="card">
      {reasons.length === 0 ? (
        <p>{t('warning.matchedUntold')}</p>
      ) : (
        <ul class="reasons" aria-label={t('warning.matched')}>
          {grouped(reasons).map((group) => (
            <li key={group.map(({ field, foundAt, typedAt }) => `${field} ${foundAt} ${typedAt}`).join()}>
              <ReasonText reasons={group} />
            </li>
          ))}
        </ul>
      )}
      <WarningHead shown={shown} />
      <LinkButton onPress={() => screens.to({ room: 'warnings', warning: warningKey(shown) })}>
        {t('warning.open')}
      </LinkButton>
    </li>
  )
}
