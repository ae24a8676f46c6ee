import { type AreaId, type Day, readNetworkFile } from '@parasol/charter'
import { secretOf, type SignKey, stewardKeys } from '@parasol/sealing'
import { describe, expect, it } from 'vitest'
import {
  draftFounding,
  type FoundingDraft,
  type FoundingPlan,
  joinDrafts,
  networkFileOf,
  readDraft,
  signDraft,
} from './founding-draft.ts'
import { planOf, problemsOf } from './founding-plan.ts'

const steward = (byte: number): SignKey => {
  const secret = secretOf(new Uint8Array(16).fill(byte))
  if (!secret) throw new Error('16 bytes')
  return stewardKeys(secret).sign
}
const [ann, bea, cleo, stranger] = [steward(1), steward(2), steward(3), steward(9)] as const

const plan: FoundingPlan = {
  name: 'Invented network',
  day: '2026-05-01' as Day,
  stewards: [ann.public, bea.public, cleo.public],
  threshold: 2,
  areas: [{ id: 'somewhere' as AreaId, name: 'Somewhere' }],
}
const read = (draft: FoundingDraft) => {
  const result = readDraft(JSON.stringify(draft))
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const signed = (draft: FoundingDraft, key: SignKey): FoundingDraft => {
  const result = signDraft(read(draft), key)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}
const changed = (draft: FoundingDraft, part: 'founding' | 'network', from: string, to: string): string =>
  JSON.stringify({ ...draft, [part]: { ...draft[part], statement: draft[part].statement.replace(from, to) } })

describe('founding', () => {
  it('becomes a network file that opens everywhere once enough stewards signed, each on her own copy', () => {
    const draft = draftFounding(plan)
    const joined = joinDrafts(signed(draft, ann), signed(draft, cleo))
    if (!joined.ok) throw new Error(joined.failure)
    expect(read(joined.value).signedBy).toEqual([ann.public, cleo.public])
    const file = networkFileOf(joined.value)
    expect(file.ok && readNetworkFile(JSON.stringify(file.value)).ok).toBe(true)
  })
  it('reads a draft again that the form has made', () => {
    const form = {
      stewards: plan.stewards,
      name: ' Invented  network ',
      threshold: '2',
      areas: 'North\n\nSouth',
    }
    expect(problemsOf(form)).toEqual([])
    const draft = draftFounding(planOf(form, plan.day))
    expect(read(draft).state.areas.map(({ name }) => name)).toEqual(['North', 'South'])
  })
  it('is no network file with one signature too few, even when one steward signs twice', () => {
    const once = signed(draftFounding(plan), ann)
    expect(read(signed(once, ann)).signedBy).toEqual([ann.public])
    expect(networkFileOf(signed(once, ann))).toEqual({ ok: false, failure: 'not-enough-signatures' })
  })
  it('takes no signature of somebody who is no steward', () => {
    expect(signDraft(read(draftFounding(plan)), stranger)).toEqual({ ok: false, failure: 'no-steward' })
  })
  it('refuses a draft whose two statements say different things', () => {
    const draft = draftFounding(plan)
    expect(readDraft(changed(draft, 'network', '"threshold":2', '"threshold":1'))).toEqual({
      ok: false,
      failure: 'contradicts-itself',
    })
    const strange = changed(draft, 'network', ann.public, stranger.public)
    expect(readDraft(strange)).toEqual({ ok: false, failure: 'contradicts-itself' })
  })
  it('refuses a draft changed after somebody signed', () => {
    const draft = signed(draftFounding(plan), ann)
    const other = draftFounding({ ...plan, name: 'Another name' })
    const forged = {
      ...other,
      founding: { ...other.founding, signatures: draft.founding.signatures },
      network: { ...other.network, signatures: draft.network.signatures },
    }
    expect(readDraft(JSON.stringify(forged))).toEqual({ ok: false, failure: 'bad-signature' })
  })
  it('does not join copies of different drafts', () => {
    const other = draftFounding({ ...plan, threshold: 3 })
    expect(joinDrafts(draftFounding(plan), other)).toEqual({ ok: false, failure: 'other-draft' })
  })
  it.each(['', 'hello', '{}', '{"format":"parasol-network"}'])('%j is no draft', (text) => {
    expect(readDraft(text)).toEqual({ ok: false, failure: 'not-a-draft' })
  })
})
