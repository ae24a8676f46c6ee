import { handleOf } from '@parasol/sealing'
import { problem, tell } from '../shell/news.ts'
import { listed, t } from '../shell/text.ts'
import { type Renewal, renewCircle } from '../shell/work/renew-circle.ts'
import { isCoordinator, type Work } from '../shell/work/work.ts'
import { processClaims } from './claims.ts'

/** Offers a coordinator to make the circle's key anew, and says to anybody else that one is needed. */
export function offerRenewal(
  work: Work,
  id: string,
  { say, renewal }: { readonly say: () => string; readonly renewal: Omit<Renewal, 'onProgress'> },
): void {
  const run = async (): Promise<void> => {
    const renewed = await renewCircle(work, { ...renewal, onProgress: () => undefined })
    if (renewed.ok) {
      await processClaims(work)
      tell(work.news, { id, kind: 'good', say: () => t('chores.renewed') })
    } else problem(work.news, `${id}-failed`, renewed.failure)
  }
  tell(work.news, {
    id,
    kind: 'care',
    say: isCoordinator(work) ? say : () => `${say()} ${t('chores.needsCoordinator')}`,
    ...(isCoordinator(work) ? { act: { label: () => t('chores.renew'), run } } : {}),
  })
}

/** Lets in whoever has claimed an invitation, and says so. A claim that leaves the circle's key in unknown hands leads to a
 *  new one. */
export async function lookAfterClaims(work: Work): Promise<void> {
  const claims = await processClaims(work)
  if (!claims.ok) return problem(work.news, 'claims', claims.failure)
  const { admitted, claimedTwice, refused } = claims.value
  if (admitted.length > 0) {
    const handles = () => listed(admitted.map(handleOf))
    tell(work.news, { id: 'admitted', kind: 'good', say: () => t('chores.admitted', { handles: handles() }) })
  }
  const voided = [...claimedTwice, ...refused]
  if (voided.length === 0) return
  const twice = () => t('chores.claimedTwice', { count: claimedTwice.length })
  const unverified = () => t('chores.refused', { count: refused.length })
  const why = [...(claimedTwice.length > 0 ? [twice] : []), ...(refused.length > 0 ? [unverified] : [])]
  offerRenewal(work, 'voided', {
    say: () => [...why.map((say) => say()), t('chores.renewNow')].join(' '),
    renewal: { without: [], voided },
  })
}
