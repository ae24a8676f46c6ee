import { signal } from '@preact/signals'
import type { VNode } from 'preact'
import { Actions, Button, ErrorSummary, Form, Page, RadioGroup, TextArea } from '../src/index.ts'
import { go, screens } from './route.ts'

const when = signal<string | null>(null)
const error = signal<string | undefined>(undefined)

export function Question(): VNode {
  const send = (): void => {
    error.value = when.value ? undefined : 'Choose when it happened, or choose “I’d rather not say”'
    if (when.value) go('story')
  }
  return (
    <Page onBack={screens.back}>
      <ErrorSummary errors={error.value ? [{ name: 'when', text: error.value }] : []} />
      <Form onSubmit={send}>
        <RadioGroup
          name="when"
          label="When did it happen?"
          heading
          hint="A rough answer is fine."
          error={error.value}
          value={when}
          choices={[
            { value: 'tonight', label: 'Tonight' },
            { value: 'yesterday', label: 'Yesterday' },
            { value: 'week', label: 'This week' },
            { value: 'longer', label: 'Longer ago', hint: 'You can give a date on the next screen.' },
            { value: 'unknown', label: 'I don’t know', apart: true },
            { value: 'rather-not', label: 'I’d rather not say' },
          ]}
        />
        <Actions>
          <Button submit>Continue</Button>
        </Actions>
      </Form>
    </Page>
  )
}

const story = signal('')

export function Story(): VNode {
  return (
    <Page onBack={screens.back}>
      <Form onSubmit={() => go('review')}>
        <TextArea
          name="story"
          label="What do you want to say about it?"
          heading
          optional
          hint="Use your own words. Leave out your name."
          value={story}
        />
        <Actions>
          <Button submit>Continue</Button>
        </Actions>
      </Form>
    </Page>
  )
}
