import type { EntryId } from '@parasol/charter'
import { CHANNELS, type Channel, type FeedId } from '@parasol/protocol'
import { Details } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { shownDay, t } from '../shell/text.ts'
import { changeChannels } from '../shell/work/documents.ts'
import { useWork } from '../shell/work/work-context.ts'
import { passedOnIn, toggled } from './channels.ts'

/** Where a warning was passed on by hand, besides the feed: a list to tick off, shared by colleagues. */
export function PassedOn({ feed, entry }: { readonly feed: FeedId; readonly entry: EntryId }): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const done = passedOnIn(work.channels.value?.content ?? { warnings: [] }, entry)
  const toggle = async (channel: Channel, on: boolean): Promise<void> => {
    const by = { by: work.keys.sign.public, day: work.desk.ports.today() }
    const changed = await changeChannels(work, (before) =>
      toggled(before, { feed, entry, channel, on, ...by }),
    )
    trouble.value = changed.ok ? null : changed.failure
  }
  return (
    <Details summary={t('channels.summary', { count: done.length, all: CHANNELS.length })}>
      <fieldset class="compact-choices">
        <legend class="label">{t('channels.title')}</legend>
        {CHANNELS.map((channel) => {
          const ticked = done.find((each) => each.channel === channel)
          return (
            <label key={channel} class="compact-choice">
              <input
                type="checkbox"
                class="choice-mark choice-checkbox"
                name={`channel-${channel}-${entry}`}
                checked={ticked !== undefined}
                onChange={(event) => void toggle(channel, event.currentTarget.checked)}
              />
              <span>
                {t(`channels.name.${channel}`)}
                {ticked && (
                  <span class="hint">
                    {' '}
                    <Handle of={ticked.by} /> · {shownDay(ticked.day)}
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </fieldset>
      <p role="status">{trouble.value ? explain(trouble.value) : ''}</p>
    </Details>
  )
}
