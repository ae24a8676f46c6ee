import { type Day, dayOf, type EntryId, instantOf, toBase64url } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { sealEntry, type SealedEntry } from '@parasol/sealing'
import { connectionFromEnvironment, openDatabase } from '@parasol/service'
import { inventWarning } from '../../apps/parasol/src/demo/invented-warnings.ts'
import { random } from '../../apps/parasol/src/demo/province.ts'
import { seeded } from '../../apps/parasol/src/demo/seeded.ts'
import { epochKeyOf, refreshFeed } from '../../apps/reports/desk/src/shell/work/feeds.ts'
import { leaveNote } from '../../apps/reports/desk/src/shell/work/notes.ts'
import type { Work } from '../../apps/reports/desk/src/shell/work/work.ts'
import { addEntry, type FeedOf } from '../../apps/reports/server/src/feed/store.ts'
import type { Tables } from '../../apps/reports/server/src/http/tables.ts'
import { must } from './big-circle.ts'
import type { BigProvince } from './big-province.ts'

const EXPIRES = '2099-01-01' as Day
const AT_ONCE = 500
const WRITERS = 12

type Link = SealedEntry & { readonly index: number; readonly entry: EntryId; readonly epoch: number }

/** Invented warnings of several organisations, each sealed behind the one before. */
async function* links(big: BigProvince, work: Work, feed: FeedId): AsyncGenerator<Link> {
  const { charter, province } = big
  const chance = seeded(2026)
  const copy = must(await refreshFeed(work, feed))
  const epochKey = await epochKeyOf(work, feed, copy.epoch)
  if (!epochKey) throw new Error(`the desk cannot read ${feed}`)
  const { epoch } = copy
  let previous = copy.head
  for (let index = copy.count; ; index++) {
    const writer = big.writers[index % WRITERS] ?? big.writers[0]
    const [person] = writer.place.people
    if (!person) throw new Error('an organisation has no staff')
    const entry = toBase64url(random(16)) as EntryId
    const record = inventWarning(chance, { area: chance.pick(province.first.areas), expires: EXPIRES })
    const at = { entry, epoch, epochKey, index, previous, day: dayOf(instantOf(Date.now())) }
    const { id: organisation } = writer.place
    const said = { charter, feed, organisation, record, withdrawals: [], key: person.keys.sign, random }
    const sealed = must(sealEntry({ ...at, ...said }))
    previous = sealed.head
    yield { ...sealed, index, entry, epoch }
  }
}

/** Fills a feed with the rows that the server would write of the same appends, many in one transaction, and has the desk vouch
 *  for it. */
export async function fillFeed(
  big: BigProvince,
  work: Work,
  { feed, count }: { readonly feed: FeedId; readonly count: number },
): Promise<void> {
  const connection = connectionFromEnvironment({ ...big.service.database })
  if (!connection) throw new Error('the service tells no database')
  const database = openDatabase<Tables>({ connection, onLostConnection: () => undefined })
  const of: FeedOf = { network: big.charter.network, feed }
  const made = links(big, work, feed)
  try {
    for (let done = 0; done < count; done += AT_ONCE) {
      await database.db.transaction().execute(async (transaction) => {
        for (let n = done; n < Math.min(count, done + AT_ONCE); n++) {
          const { value } = await made.next()
          if (!value) throw new Error('no entry was sealed')
          await addEntry(transaction, of, { ...value, body: Buffer.from(value.body), wraps: [] })
        }
      })
    }
  } finally {
    await database.close()
  }
  must(await leaveNote(work, must(await refreshFeed(work, feed))))
}
