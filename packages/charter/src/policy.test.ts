import { describe, expect, it } from 'vitest'
import type { Day } from './calendar.ts'
import { monthsAfter } from './calendar.ts'
import type { NetworkState } from './network-state.ts'
import { networkStateShape } from './network-state.ts'
import {
  bundle,
  firstState,
  following,
  foundingSigned,
  idNamed,
  signNetwork,
  stewards,
  stranger,
} from './network-for-tests.ts'
import {
  hashOfDraft,
  policiesWith,
  type PolicyDraft,
  policyDraftText,
  readPolicyDraft,
  valuesOf,
} from './policy.ts'
import { bundleAfterNetwork, readProposal } from './succession.ts'
import { verifyCharter } from './verify-charter.ts'
import * as v from 'valibot'

const draft = (
  number: number,
  rules: PolicyDraft['rules'],
  day = '2026-03-02',
  table = 'Governing',
): PolicyDraft => ({
  format: 'parasol-policy',
  version: 1,
  decision: {
    table: idNamed(table) as unknown as PolicyDraft['decision']['table'],
    tableName: `${table} table`,
    number,
    title: 'How long we keep things',
    day: day as Day,
  },
  rules,
})
const months = (value: number) => ({ rule: 'reports-months', value }) as const

const applied = (
  before: NetworkState,
  ...drafts: readonly PolicyDraft[]
): NonNullable<NetworkState['policies']> =>
  drafts.reduce<NonNullable<NetworkState['policies']>>((policies, each) => {
    const next = policiesWith(policies, each)
    if (!next.ok) throw new Error(next.failure)
    return next.value
  }, before.policies ?? [])

const charterOf = (given: typeof bundle) => {
  const verified = verifyCharter({ pin: foundingSigned, bundle: given, seen: null })
  if (!verified.ok) throw new Error(verified.failure.reason)
  return verified.value
}
const first = charterOf(bundle)
const signedFirst = bundle.network
const decided = following(firstState, signedFirst, {
  policies: applied(firstState, draft(3, [months(12), { rule: 'second-reader', value: 'always' }])),
})

describe('a policy draft', () => {
  it('[CHARTER-37] is a file with one decision and its rules, each once, with a value of its kind', () => {
    const good = draft(1, [months(12)])
    expect(readPolicyDraft(JSON.stringify(good))).toEqual({ ok: true, value: good })
    expect(readPolicyDraft('{')).toEqual({ ok: false, failure: 'not-json' })
    const bad: unknown[] = [
      { ...good, rules: [] },
      { ...good, rules: [months(12), months(6)] },
      { ...good, rules: [{ rule: 'reports-months', value: 0 }] },
      { ...good, rules: [{ rule: 'reports-months', value: 1.5 }] },
      { ...good, rules: [{ rule: 'second-reader', value: 'never' }] },
      { ...good, rules: [{ rule: 'open-everything', value: 1 }] },
      { ...good, extra: 1 },
      { ...good, decision: { ...good.decision, number: 0 } },
      { ...good, decision: { ...good.decision, title: 'two  spaces' } },
    ]
    for (const each of bad)
      expect(readPolicyDraft(JSON.stringify(each))).toEqual({ ok: false, failure: 'malformed' })
    expect(readPolicyDraft(' '.repeat(65_537)).ok).toBe(false)
  })
  it('[CHARTER-37] has one hash, whatever order its members come in', () => {
    const good = draft(1, [months(12)])
    const turned = Object.fromEntries(Object.entries(good).toReversed()) as PolicyDraft
    expect(hashOfDraft(turned)).toBe(hashOfDraft(good))
    expect(JSON.parse(policyDraftText(turned))).toEqual(good)
    expect(hashOfDraft(draft(1, [months(13)]))).not.toBe(hashOfDraft(good))
  })
})

describe('policies of a network state', () => {
  it('[CHARTER-38] name the decision they come from, and are in force once enough stewards signed', () => {
    const one = signNetwork(decided, stewards[0])
    expect(readProposal(first, one)).toMatchObject({ ok: true, value: { missing: 1 } })
    const two = signNetwork(decided, stewards[0], stewards[2])
    expect(readProposal(first, two)).toMatchObject({ ok: true, value: { missing: 0 } })
    const after = charterOf(bundleAfterNetwork(first, bundle, two))
    expect(valuesOf(after.state.policies)).toEqual({ 'reports-months': 12, 'second-reader': 'always' })
    expect(after.state.policies?.[0]?.by).toMatchObject({ number: 3, tableName: 'Governing table' })
  })
  it('[CHARTER-38] signed by too few, by a stranger, or changed after signing are refused', () => {
    const verify = (network: typeof signedFirst) =>
      verifyCharter({ pin: foundingSigned, bundle: { ...bundle, network }, seen: null })
    expect(verify(signNetwork(decided, stewards[0]))).toMatchObject({
      failure: { reason: 'not-enough-signatures' },
    })
    expect(verify(signNetwork(decided, stewards[0], stranger))).toMatchObject({
      failure: { reason: 'bad-signature' },
    })
    const signed = signNetwork(decided, stewards[0], stewards[1])
    const forged = { ...signed, statement: signed.statement.replace('"value":12', '"value":120') }
    expect(forged.statement).not.toBe(signed.statement)
    expect(verify(forged)).toMatchObject({ failure: { reason: 'bad-signature' } })
  })
  it('[CHARTER-38] of an older state are rolled back, of another history forked', () => {
    const two = signNetwork(decided, stewards[0], stewards[2])
    const seen = charterOf(bundleAfterNetwork(first, bundle, two)).seen
    expect(verifyCharter({ pin: foundingSigned, bundle, seen })).toMatchObject({
      failure: { reason: 'rolled-back' },
    })
    const other = following(firstState, signedFirst, {
      policies: applied(firstState, draft(9, [months(120)])),
    })
    const forked = { ...bundle, network: signNetwork(other, stewards[1], stewards[2]) }
    expect(verifyCharter({ pin: foundingSigned, bundle: forked, seen })).toMatchObject({
      failure: { reason: 'forked' },
    })
  })
  it('[CHARTER-39] are undone by nothing but a later decision', () => {
    const signed = signNetwork(decided, stewards[0], stewards[1])
    const charter = charterOf(bundleAfterNetwork(first, bundle, signed))
    const propose = (policies: NetworkState['policies']) => {
      const { policies: _, ...rest } = following(decided, signed, {})
      return readProposal(charter, signNetwork(policies ? { ...rest, policies } : rest, stewards[0]))
    }
    const standing = decided.policies ?? []
    expect(propose(standing).ok).toBe(true)
    expect(propose(undefined)).toEqual({ ok: false, failure: 'drops-policy' })
    expect(propose(standing.slice(1))).toEqual({ ok: false, failure: 'drops-policy' })
    const quietly = standing.map((each, at) => (at === 0 ? { ...each, set: months(99) } : each))
    expect(propose(quietly)).toEqual({ ok: false, failure: 'older-policy' })
    expect(propose(applied(decided, draft(4, [months(6)]))).ok).toBe(true)
  })
  it('[CHARTER-39] a draft that was overtaken, or is in force already, changes nothing', () => {
    const standing = applied(firstState, draft(3, [months(12)]))
    expect(policiesWith(standing, draft(3, [months(12)]))).toEqual({ ok: false, failure: 'in-force' })
    expect(policiesWith(standing, draft(3, [months(24)]))).toEqual({ ok: false, failure: 'older' })
    expect(policiesWith(standing, draft(2, [months(24)]))).toEqual({ ok: false, failure: 'older' })
    expect(policiesWith(standing, draft(1, [months(6)], '2026-03-01', 'Another'))).toEqual({
      ok: false,
      failure: 'older',
    })
    expect(policiesWith(standing, draft(1, [months(6)], '2026-04-01', 'Another')).ok).toBe(true)
    // Two tables on one day: neither can be played again over the other.
    const other = draft(1, [months(6)], draft(3, []).decision.day, 'Another')
    expect(policiesWith(standing, other)).toEqual({ ok: false, failure: 'older' })
    expect(policiesWith(standing, draft(2, [{ rule: 'publishers', value: 'coordinators' }])).ok).toBe(true)
  })
  it('[CHARTER-38] are never an empty list, and never one rule twice', () => {
    const is = (policies: unknown): boolean => v.is(networkStateShape, { ...decided, policies })
    expect(is(decided.policies)).toBe(true)
    expect(is([])).toBe(false)
    expect(is([...(decided.policies ?? []), ...(decided.policies ?? [])])).toBe(false)
    expect(is([{ ...decided.policies?.[0], extra: 1 }])).toBe(false)
  })
})

describe('months', () => {
  it('after a day end in a shorter month on its last day, and go back as well', () => {
    const after = (day: string, count: number): string => monthsAfter(day as Day, count)
    expect(after('2026-01-31', 1)).toBe('2026-02-28')
    expect(after('2026-11-26', 3)).toBe('2027-02-26')
    expect(after('2028-03-31', -1)).toBe('2028-02-29')
    expect(after('2026-01-15', -12)).toBe('2025-01-15')
  })
})
