import { signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import {
  Actions,
  Busy,
  Button,
  Checkbox,
  CheckboxGroup,
  CopyButton,
  Details,
  Dialog,
  DigitGroups,
  EmptyState,
  ErrorSummary,
  KeyHint,
  LinkButton,
  Notice,
  Page,
  Progress,
  QrCode,
  Tag,
  TextField,
  Undo,
  WordGrid,
} from '../src/index.ts'
import { screens } from './route.ts'

const words = 'amber birch cedar dune ember fern grove harbour inlet juniper kelp lantern'.split(' ')
const plate = signal('')
const secret = signal('')
const kinds = signal<readonly ('car' | 'phone' | 'name')[]>(['phone'])
const agreed = signal(false)

export function Pieces(): VNode {
  const [open, setOpen] = useState(false)
  const error = 'Enter at least 2 letters or digits of the plate'
  return (
    <Page
      heading="All pieces"
      caption="Gallery"
      lead="Every part of the screens, in one place."
      onBack={screens.back}
    >
      <ErrorSummary errors={[{ name: 'plate', text: error }]} />
      <Actions>
        <Button>Send your report</Button>
        <Button look="secondary">Save it for later</Button>
        <Button look="danger" onPress={() => setOpen(true)}>
          Clear this phone
        </Button>
        <Button look="quiet">Not now</Button>
      </Actions>
      {open && (
        <Dialog heading="Clear this phone?" onClose={() => setOpen(false)}>
          <p>Everything that this app keeps here will be gone.</p>
          <Actions>
            <Button look="danger" onPress={() => setOpen(false)}>
              Clear it
            </Button>
          </Actions>
        </Dialog>
      )}
      <TextField
        name="plate"
        label="Licence plate"
        hint="A part is enough."
        error={error}
        value={plate}
        width="medium"
      />
      <TextField name="secret" label="Passphrase" kind="passphrase" value={secret} optional />
      <CheckboxGroup
        name="kinds"
        label="What do you remember?"
        value={kinds}
        choices={[
          { value: 'car', label: 'A car', hint: 'Its colour, make or plate.' },
          { value: 'phone', label: 'A phone number' },
          { value: 'name', label: 'A name they used' },
        ]}
      />
      <Checkbox name="agreed" label="I have written the words down" value={agreed} />
      <Notice kind="info" heading="For you to know">
        <p>Your words are the only key.</p>
      </Notice>
      <Notice kind="good">
        <p>It has reached them.</p>
      </Notice>
      <Notice kind="care" heading="Not updated for 8 days">
        <p>There may be newer warnings. Connect to get them.</p>
      </Notice>
      <Details summary="Why we ask this">
        <p>It helps others to know where to take care.</p>
      </Details>
      <p>
        <Tag>Draft</Tag> <Tag kind="info">Waiting to send</Tag> <Tag kind="good">Reached</Tag>{' '}
        <Tag kind="care">Ask me first</Tag> <Tag kind="problem">Not sent</Tag>
      </p>
      <h2>Your twelve words</h2>
      <WordGrid words={words} label="Your twelve words" lang="en" />
      <DigitGroups digits="0123456789012345678901234567890123456789" label="The same as digits" />
      <QrCode text="5550 1001 2345 6789 0123 4567" label="Your words as a QR code" />
      <CopyButton text={words.join(' ')} label="Copy the words" />
      <Busy text="Sealing your report" />
      <Progress label="Fetching warnings" done={0.4} />
      <EmptyState heading="No warnings yet">
        <p>When something is reported near you, it shows here.</p>
        <LinkButton onPress={() => undefined}>Change your areas</LinkButton>
      </EmptyState>
      <p>
        Press <KeyHint>j</KeyHint> for the next one and <KeyHint>k</KeyHint> for the one before.
      </p>
      <Undo text="The link was removed." onUndo={() => undefined} />
    </Page>
  )
}
