import type { VNode } from 'preact'
import { Button, Page, Table, Tag } from '../src/index.ts'
import { screens } from './route.ts'

export function DeskPieces(): VNode {
  return (
    <Page heading="Inbox" lead="3 reports wait for an answer." onBack={screens.back}>
      <Table
        caption="Reports"
        columns={[
          { name: 'day', label: 'Day' },
          { name: 'about', label: 'About' },
          { name: 'state', label: 'State' },
          { name: 'parts', label: 'Parts', numeric: true },
        ]}
        rows={[1, 2, 3].map((number) => ({
          id: `row-${number}`,
          cells: {
            day: `${number} March`,
            about: 'Invented: a grey van near the old bridge',
            state: <Tag kind={number === 1 ? 'care' : 'plain'}>{number === 1 ? 'New' : 'Answered'}</Tag>,
            parts: number * 3,
          },
        }))}
      />
      <Button look="secondary">Open the first</Button>
    </Page>
  )
}
