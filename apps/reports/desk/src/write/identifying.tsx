import { peopleIn } from '@parasol/protocol'
import { Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { readContact, shownContact } from '../shell/form-answers.ts'
import { wordingFor } from '../shell/report/answered-form.tsx'
import { t } from '../shell/text.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { type Finding, identifyingCheck } from './identifying-check.ts'
import type { WarningFields } from './warning-fields.ts'

const asTexts = (answers: readonly unknown[]): readonly string[] =>
  answers.filter((answer): answer is string => typeof answer === 'string')

/** What in the warning might point at the person who reported. Shown beside the text, as it is written. */
export function Identifying({
  opened,
  fields,
}: {
  readonly opened: OpenedReport
  readonly fields: WarningFields
}): VNode {
  const work = useWork()
  const forms = [opened.report.statement.form, opened.form]
  const added = opened.messages.flatMap(({ statement: { content } }) =>
    content.type === 'addition' ? [content.text] : [],
  )
  const wording = wordingFor(charterOf(work))
  const unlocked = opened.unlocked.contact ? readContact(opened.unlocked.contact) : null
  const contact = unlocked && shownContact(unlocked, wording)
  const reach =
    contact?.flatMap(({ answers }) => answers.flatMap(({ text }) => text?.split(/[\n,;]/) ?? [])) ?? []
  const findings = identifyingCheck({
    warning: [fields.text, fields.when, fields.place, fields.description, ...Object.values(fields.facts)],
    ownWords: asTexts([
      ...forms.flatMap((form) => [
        form.words,
        form.publicWords,
        ...peopleIn(form).map(({ phrases }) => phrases),
      ]),
      ...added,
    ]),
    contact: reach,
  })
  return (
    <section class="panel" aria-labelledby="identifying">
      <h2 id="identifying">{t('write.identifying')}</h2>
      {findings.length === 0 ? (
        <p class="hint">{t('write.nothingFound')}</p>
      ) : (
        <Notice kind="care">
          <ul class="plain-list findings">
            {findings.map((finding) => (
              <li key={`${finding.kind} ${finding.quote}`}>
                <q>{finding.quote}</q> {reason(finding)}
              </li>
            ))}
          </ul>
          <p>{t('write.identifyingHow')}</p>
        </Notice>
      )}
    </section>
  )
}

const reason = ({ kind }: Finding): string => t(`write.finding.${kind}`)
