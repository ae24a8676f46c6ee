import { type OrganisationId, toBase64url } from '@parasol/charter'
import { readPiece, receiptKeys, staffKeys, wordsOfPiece } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openUp } from './chores.ts'
import {
  ada,
  ann,
  bea,
  cat,
  foundNetwork,
  inventDesks,
  must,
  nothing,
  random,
  sam,
} from './desk-for-tests.ts'
import { joinPieces, makePieces, type Pieces, recoverInbox, signPieces } from './organisation/pieces.ts'
import { addStaff, removeStaff } from './organisation/set-up.ts'
import { openFromInbox, refreshInbox } from './shell/work/mailboxes.ts'
import { charterOf, createWork, type Work } from './shell/work/work.ts'
import { loadProposals, propose, signProposal } from './stewards/proposals.ts'

const house = toBase64url(random(16)) as OrganisationId

describe('[G5] an organisation whose staff have all lost their words', () => {
  let service: ReportsService
  let pieces: Pieces
  const file = foundNetwork()
  const { openWork, report, signedIn, stewardOf, admitHouse } = inventDesks(file, () => service.desk)

  /** Stewards name one more coordinator. */
  const name = async (secret: typeof sam): Promise<void> => {
    const [first, second] = [await stewardOf(ann), await stewardOf(bea)]
    const { public: key } = staffKeys(secret).sign
    must(await propose(first.own, first.steward, { kind: 'add-coordinator', id: house, key }))
    const [proposal] = must(await loadProposals(second.own, second.steward))
    if (!proposal) throw new Error('nothing proposed')
    must(await signProposal(second.own, second.steward, proposal))
  }
  /** The desk of somebody who has no key to the inbox yet. */
  const openShut = async (secret: typeof sam): Promise<Work> => {
    const { own, session } = await signedIn(secret)
    if (!session.staff) throw new Error('no coordinator')
    return createWork(own, session.staff, house)
  }

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(house, { name: 'House', coordinator: ada })
    const work = await openWork(ada, house)
    pieces = await makePieces(work, { needed: 2, pieces: 3 })
    must(await signPieces(work, pieces))
    await name(sam)
  })
  afterAll(() => service.stop())

  it('opens its inbox again with enough of the pieces, for everybody to see', async () => {
    const receipt = await report(house, {})
    const id = receiptKeys(receipt).report
    const work = await openShut(sam)
    expect(work.inboxKeys.value).toEqual([])
    const typed = pieces.all
      .map((piece) => wordsOfPiece(piece, pieces.key, english).join(' '))
      .map((words) => must(readPiece(words, pieces.key, [english])))
    must(await recoverInbox(work, typed.slice(1)))
    await openUp(work)
    expect((await openFromInbox(work, id)).state).toBe('opened')
    const { recovered, staff } = charterOf(work).organisations.get(house) ?? {}
    expect(recovered).toEqual([expect.objectContaining({ by: staffKeys(sam).sign.public })])
    expect(staff).toHaveLength(2)

    // Whoever lost her words goes; the pieces open what is sealed from then on, too.
    must(await removeStaff(work, staffKeys(ada).sign.public, nothing))
    await openUp(work)
    must(await refreshInbox(work))
    expect((await openFromInbox(work, id)).state).toBe('opened')
    const keys = staffKeys(cat)
    must(await addStaff(work, { key: keys.sign.public, receive: keys.receive.public }))
    expect((await openFromInbox(await openWork(cat, house), id)).state).toBe('opened')
  })
  it('does not with too few, with one twice, or with those of another set', async () => {
    const work = await openShut(sam)
    const other = await makePieces(work, { needed: 2, pieces: 3 })
    const [first, second] = pieces.all
    if (!first || !second || !other.all[0]) throw new Error('no pieces')
    const wrong = { ok: false, failure: 'wrong-pieces' }
    for (const tried of [[first], [first, first], [first, other.all[0]], other.all, []])
      expect(await recoverInbox(work, tried)).toEqual(wrong)
    expect(await joinPieces([first, second], other)).toEqual(wrong)
  })
  it('has new pieces in place of the old ones', async () => {
    const work = await openWork(sam, house)
    const fresh = await makePieces(work, { needed: 3, pieces: 5 })
    must(await signPieces(work, fresh))
    expect(await recoverInbox(work, pieces.all)).toEqual({ ok: false, failure: 'wrong-pieces' })
    must(await recoverInbox(work, fresh.all.slice(0, 3)))
    expect(charterOf(work).organisations.get(house)?.recovered).toHaveLength(2)
  })
})
