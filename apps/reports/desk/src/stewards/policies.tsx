import {
  fingerprintOf,
  type Charter,
  hashOfDraft,
  policiesWith,
  type PolicyDraft,
  readPolicyDraft,
} from '@parasol/charter'
import { type FieldError, Notice } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { FilesButton } from '../shell/files.tsx'
import { policyFor, ruleText, sourceText } from '../shell/policies.tsx'
import { shownDay, t } from '../shell/text.ts'
import type { NetworkChange } from './network-change.ts'
import type { Steward } from './proposals.ts'
import { ProposeForm } from './propose-form.tsx'

type Loaded = { readonly draft: PolicyDraft } | { readonly problem: string } | null

/** A steward reads what a governing table decided, from its file, and signs it. */
export function Policies({
  charter,
  steward,
}: {
  readonly charter: Charter
  readonly steward: Steward
}): VNode {
  const loaded = useSignal<Loaded>(null)
  const errors = useSignal<readonly FieldError[]>([])
  const take = ([text]: readonly string[]): void => {
    errors.value = []
    if (text === undefined) return
    const read = readPolicyDraft(text)
    if (!read.ok) {
      loaded.value = { problem: t('policy.problem.file') }
      return
    }
    const next = policiesWith(charter.state.policies ?? [], read.value)
    loaded.value = next.ok ? { draft: read.value } : { problem: t(`policy.problem.${next.failure}`) }
  }
  const change = (): NetworkChange | null => {
    const now = loaded.peek()
    const next =
      now && 'draft' in now ? policiesWith(charter.state.policies ?? [], now.draft) : { ok: false as const }
    errors.value = next.ok ? [] : [{ name: 'policy-file', text: t('policy.problem.missing') }]
    return next.ok ? { kind: 'policies', policies: next.value } : null
  }
  const now = loaded.value
  return (
    <ProposeForm
      heading={t('policy.load')}
      lead={t('policy.loadLead')}
      act={t('policy.sign')}
      steward={steward}
      errors={errors.value}
      change={change}
    >
      <FilesButton
        name="policy-file"
        label={t('policy.file')}
        accept=".json,application/json"
        onTexts={take}
      />
      {now && 'problem' in now && (
        <Notice kind="problem" live>
          <p>{now.problem}</p>
        </Notice>
      )}
      {now && 'draft' in now && <Read draft={now.draft} charter={charter} />}
    </ProposeForm>
  )
}

function Read({ draft, charter }: { readonly draft: PolicyDraft; readonly charter: Charter }): VNode {
  const { tableName, number, title, day } = draft.decision
  return (
    <section class="stack card" aria-labelledby="policy-decision" aria-live="polite">
      <h2 id="policy-decision">{title}</h2>
      <p>{t('policy.decidedBy', { table: tableName, number, day: shownDay(day) })}</p>
      <ul class="plain-list">
        {draft.rules.map((rule) => {
          const before = policyFor(charter, rule.rule)
          return (
            <li key={rule.rule}>
              <strong>{ruleText(rule)}</strong>
              <span class="hint">
                {before
                  ? t('policy.before', { rule: ruleText(before.set), source: sourceText(before) })
                  : t('policy.beforeNone')}
              </span>
            </li>
          )
        })}
      </ul>
      <p>
        {t('draft.fingerprint')} <span class="fingerprint">{fingerprintOf(hashOfDraft(draft))}</span>
      </p>
      <p class="hint">{t('policy.compare')}</p>
    </section>
  )
}
