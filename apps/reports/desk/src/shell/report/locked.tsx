import type { Charter } from '@parasol/charter'
import { Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { readContact, shownContact } from '../form-answers.ts'
import { t } from '../text.ts'
import { noteAct } from '../work/audit.ts'
import type { OpenedReport } from '../work/opened-report.ts'
import { consentsToGoBy } from '../work/publishing-consent.ts'
import { useWork } from '../work/work-context.ts'
import { wordingFor } from './answered-form.tsx'
import { SafeContact } from './safe-contact.tsx'

/** The parts of a report that open only when she hands over their keys. */
export function Locked({
  opened,
  charter,
}: {
  readonly opened: OpenedReport
  readonly charter: Charter
}): VNode {
  const work = useWork()
  const { locked } = opened.report.statement
  const unlocked = opened.unlocked.contact !== null || opened.unlocked.police !== null
  useEffect(() => {
    if (unlocked) noteAct(work, 'locked-part', opened.id)
  }, [work, opened.id, unlocked])
  const contact = opened.unlocked.contact ? readContact(opened.unlocked.contact) : null
  const allowed = consentsToGoBy(opened).get('contact')?.answer === 'yes'
  return (
    <section class="panel" aria-labelledby="locked">
      <h2 id="locked">{t('report.locked')}</h2>
      <h3>{t('report.parts.contact')}</h3>
      {contact ? (
        <SafeContact
          contact={contact}
          questions={shownContact(contact, wordingFor(charter))}
          allowed={allowed}
        />
      ) : (
        <Shut filled={locked.contact !== null} />
      )}
      <h3>{t('report.parts.police')}</h3>
      {opened.unlocked.police ? (
        <p class="said">{opened.unlocked.police}</p>
      ) : (
        <Shut filled={locked.police !== null} />
      )}
    </section>
  )
}

function Shut({ filled }: { readonly filled: boolean }): VNode {
  return filled ? (
    <p>
      <Tag kind="care">{t('report.lockedTag')}</Tag> {t('report.lockedHow')}
    </p>
  ) : (
    <p class="unsaid">{t('report.nothingLocked')}</p>
  )
}
