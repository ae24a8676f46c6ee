import { type Reference, referenceText } from '@parasol/protocol'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { reportReference } from './known-records.ts'
import type { LinkedWork } from './links-context.tsx'
import type { Suggested } from './open-links.ts'

const MOST = 8
// More are asked for than shown, as what was made from the report itself is passed over.
const MOST_ASKED = 16
// Below this somebody would look through twenty for one.
const LEAST = 0.05

/** What other records are like a report; behind them what was decided on already, should it not be among them. `null` while the
 *  report itself has not been taken in yet. */
export async function suggestionsFor(
  opened: OpenedReport,
  faces: readonly Reference[],
  { links, described, known, standing }: LinkedWork,
): Promise<Suggested | 'failed' | null> {
  const record = described.get(referenceText(reportReference(opened)))
  if (!record) return null
  const own = new Set(faces.map(referenceText))
  const found = await links.suggest(record, { limit: MOST_ASKED, except: [...own] })
  if (!found) return 'failed'
  const suggested = found.suggestions
    .filter(({ id, probability }) => probability >= LEAST && known.has(id) && !own.has(id))
    .slice(0, MOST)
  const decided = [...standing.values()].flatMap(({ left, right }) => {
    const [one, other] = [referenceText(left), referenceText(right)]
    return own.has(one) ? [other] : own.has(other) ? [one] : []
  })
  const had = new Set(suggested.map(({ id }) => id))
  const others = [...new Set(decided)].flatMap((id) => (had.has(id) ? [] : (described.get(id) ?? [])))
  const compared = await Promise.all(others.map((other) => links.compare(record, other)))
  const suggestions = [...suggested, ...compared.flatMap((each) => each ?? [])]
  return { suggestions, compared: found.compared }
}
