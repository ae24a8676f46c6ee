import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Actions, Button, Notice, Page, SummaryList } from '../src/index.ts'
import { go, screens } from './route.ts'

const outcomes = ['', 'Sent once', 'Sent twice']

export function Review(): VNode {
  const [sent, setSent] = useState(0)
  const send = (): Promise<void> =>
    new Promise((done) => {
      setTimeout(() => {
        setSent((before) => before + 1)
        done()
      }, 400)
    })
  return (
    <Page heading="Check your answers" onBack={screens.back}>
      <SummaryList
        rows={[
          { term: 'When', value: 'This week', onChange: () => go('question') },
          { term: 'Where', value: null, onChange: () => go('question') },
          {
            term: 'What happened',
            value:
              'An invented answer that runs over several lines, to show how a longer text sits in its row.',
            onChange: () => go('story'),
          },
        ]}
      />
      <Notice kind="info" heading="Who reads this">
        <p>The staff of the place you chose. Nobody calls the police unless you say so.</p>
      </Notice>
      {sent > 0 && (
        <Notice kind="good" live>
          <p>{outcomes[sent]}</p>
        </Notice>
      )}
      <Actions>
        <Button onPress={send}>Send your report</Button>
        <Button look="quiet">Delete it</Button>
      </Actions>
    </Page>
  )
}
