import { Notice, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { openEngine } from '../shell/engine.ts'
import { dayInWords, t } from '../shell/text.ts'
import { type Became, isWarning, type MadeFrom, madeFrom, readOn } from './became.ts'
import { feedName } from './feed-name.ts'
import type { Opened } from './open-with-words.ts'
import { ownWarnings } from './take-back.ts'

const LOOK = {
  stands: 'good',
  'taken-back': 'plain',
  'left-out': 'problem',
  missing: 'problem',
  unchecked: 'care',
} as const satisfies Readonly<Record<Became, string>>

/** Looks every warning up in the public list that staff name in the mailbox. */
function useMadeFrom(opened: Opened): readonly MadeFrom[] {
  const { messages } = opened.mailbox
  const [made, setMade] = useState(() => madeFrom(messages, new Map()))
  useEffect(() => {
    let here = true
    const look = async (): Promise<void> => {
      const feeds = [...new Set(madeFrom(messages, new Map()).map(({ feed }) => feed))]
      const looked = await ownWarnings(await openEngine(), feeds, opened.keys.withdraw)
      if (here) setMade(madeFrom(messages, looked))
    }
    void look()
    return () => {
      here = false
    }
  }, [opened])
  return made
}

/** What became of her report: read, warned, shared, called back. What staff say is checked against the public list. */
export function BecameView({ opened }: { readonly opened: Opened }): VNode {
  const made = useMadeFrom(opened)
  const read = readOn(opened.mailbox.messages)
  const wrong = (['left-out', 'missing'] as const).filter((each) =>
    made.some(({ became }) => became === each),
  )
  return (
    <section class="part">
      <h2>{t('receipt.becameTitle')}</h2>
      <div role="status">
        <ul class="steps">
          <li>
            {read === null ? t('receipt.stateStored') : t('receipt.stateRead', { day: dayInWords(read) })}
          </li>
          {made.map(({ feed, entry, day, became }) => (
            <li key={entry} data-became={became}>
              {isWarning({ feed })
                ? t('receipt.wentOut', { place: feedName(feed), day: dayInWords(day) })
                : t('receipt.sharedOn', { day: dayInWords(day) })}{' '}
              <Tag kind={LOOK[became]}>{t(`receipt.became.${became}`)}</Tag>
            </li>
          ))}
        </ul>
      </div>
      {made.some(({ became }) => became === 'unchecked') && (
        <p class="hint">{t('receipt.becameUnchecked')}</p>
      )}
      {wrong.map((each) => (
        <Notice key={each} kind="problem" live>
          <p>{t(each === 'missing' ? 'receipt.missing' : 'receipt.leftOut')}</p>
        </Notice>
      ))}
    </section>
  )
}
