import { POLICE_LIMIT } from '@parasol/protocol'
import { Form, Page, TextArea } from '@parasol/ui'
import type { VNode } from 'preact'
import type { Draft } from './draft.ts'
import { questionLabels } from './field-view.tsx'
import { type Moves, QuestionActions } from './question-view.tsx'

/** What stays locked inside the report, even from the organisation, until she opens it one day. */
export function PoliceView({ draft, moves }: { readonly draft: Draft; readonly moves: Moves }): VNode {
  const { title, hint } = questionLabels('police')
  return (
    <Page onBack={moves.onBack}>
      <Form onSubmit={moves.onContinue}>
        <TextArea
          name="police"
          label={title}
          hint={hint}
          heading
          value={draft.police}
          maxLength={POLICE_LIMIT}
        />
        <QuestionActions moves={moves} />
      </Form>
    </Page>
  )
}
