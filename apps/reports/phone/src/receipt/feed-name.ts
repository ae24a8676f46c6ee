import type { FeedId } from '@parasol/protocol'
import { charterNow } from '../shell/roster.ts'
import { t } from '../shell/text.ts'

/** Where a warning went: the whole province, or the name of an area. */
export const feedName = (feed: FeedId): string =>
  feed === 'province'
    ? t('receipt.province')
    : (charterNow()?.state.areas.find(({ id }) => id === feed)?.name ?? t('receipt.unknownArea'))
