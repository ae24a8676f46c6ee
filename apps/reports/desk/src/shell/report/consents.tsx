import { sha256 } from '@parasol/charter'
import { CONSENT_KINDS, CONSENT_TEXTS, type ConsentKind, consentWording } from '@parasol/protocol'
import { Notice, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { formLabels } from '../form-labels.ts'
import { t } from '../text.ts'
import { type Answered, answersInDoubt, consentsToGoBy } from '../work/publishing-consent.ts'

const KIND = { yes: 'good', no: 'problem', ask: 'care' } as const

const hashOf = (text: string) => sha256(new TextEncoder().encode(text))

/** Whether she was asked in words that this desk knows. */
const known = (consent: ConsentKind, text: string): boolean =>
  CONSENT_TEXTS.some((shown) => shown.consent === consent && hashOf(consentWording(shown)) === text)

/** What she allowed, one line each. What she did not answer is never a yes, nor is anything while her answers are in
 *  doubt. */
export function Consents({ opened }: { readonly opened: Answered }): VNode {
  const labels = formLabels()
  const consents = consentsToGoBy(opened)
  return (
    <section class="panel" aria-labelledby="consents">
      <h2 id="consents">{t('report.consents')}</h2>
      {answersInDoubt(opened) && (
        <Notice kind="problem">
          <p>{t('report.inDoubt')}</p>
        </Notice>
      )}
      <ul class="consents">
        {CONSENT_KINDS.map((consent) => {
          const said = consents.get(consent)
          const answer = said?.answer ?? 'ask'
          return (
            <li key={consent}>
              <Tag kind={KIND[answer]}>{t(`report.consent.${answer}`)}</Tag>
              <span>
                {labels.consent[consent].ask}
                {said && !known(consent, said.text) && <span class="hint"> {t('report.otherWording')}</span>}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
