import { fingerprintOf, type Charter } from '@parasol/charter'
import { Busy, Button, Notice, Tag } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { Handle } from '../shell/card-view.tsx'
import { useDesk } from '../shell/desk.ts'
import { explain, type Trouble } from '../shell/failures.ts'
import { t } from '../shell/text.ts'
import { differenceText } from './difference-text.ts'
import { loadProposals, type Proposal, signProposal, type Steward } from './proposals.ts'

/** Changes of the network that wait for signatures. */
export function Proposals({
  charter,
  steward,
}: {
  readonly charter: Charter
  readonly steward: Steward
}): VNode {
  const desk = useDesk()
  const proposals = useSignal<readonly Proposal[] | null>(null)
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal('')
  const load = async (): Promise<void> => {
    const loaded = await loadProposals(desk, steward)
    trouble.value = loaded.ok ? null : loaded.failure
    if (loaded.ok) proposals.value = loaded.value
  }
  useEffect(() => void load(), [])
  const sign = async (proposal: Proposal): Promise<void> => {
    const signed = await signProposal(desk, steward, proposal)
    trouble.value = signed.ok ? null : signed.failure
    if (signed.ok)
      told.value = signed.value.inForce
        ? t('network.inForce')
        : t('network.signedMissing', { missing: signed.value.missing })
    await load()
  }
  return (
    <section class="stack panel" aria-labelledby="proposals">
      <h2 id="proposals">{t('network.proposals')}</h2>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      {told.value && (
        <Notice kind="good" live>
          <p>{told.value}</p>
        </Notice>
      )}
      <Busy text={proposals.value || trouble.value ? '' : t('network.loading')} />
      {proposals.value?.length === 0 && <p>{t('network.noProposals')}</p>}
      {proposals.value?.map((proposal) => (
        <OneProposal
          key={proposal.hash}
          proposal={proposal}
          threshold={charter.state.threshold}
          own={steward}
          onSign={() => sign(proposal)}
        />
      ))}
      <Button look="quiet" onPress={load}>
        {t('network.again')}
      </Button>
    </section>
  )
}

function OneProposal({
  proposal,
  threshold,
  own,
  onSign,
}: {
  readonly proposal: Proposal
  readonly threshold: number
  readonly own: Steward
  readonly onSign: () => Promise<void>
}): VNode {
  const { differences, hash, signedBy } = proposal
  const signed = signedBy.includes(own.key.public)
  const title = `proposal-${hash.slice(0, 8)}`
  return (
    <article class="stack card" aria-labelledby={title}>
      <h3 id={title}>{t('network.proposal')}</h3>
      <ul class="plain-list">
        {differences.map((difference, at) => (
          <li key={at}>{differenceText(difference)}</li>
        ))}
      </ul>
      <p>
        {t('draft.fingerprint')} <span class="fingerprint">{fingerprintOf(hash)}</span>
      </p>
      <p>
        {t('network.signedBy', { signed: signedBy.length, threshold })}{' '}
        {signedBy.map((key) => (
          <>
            <Handle of={key} />{' '}
          </>
        ))}
      </p>
      {signed ? (
        <p>
          <Tag kind="good">{t('network.youSigned')}</Tag>
        </p>
      ) : (
        <Button onPress={onSign}>{t('network.sign')}</Button>
      )}
    </article>
  )
}
