import type { WarningRecord } from '@parasol/protocol'

type Level = WarningRecord['level']

const VERY_DANGEROUS: readonly string[] = ['sexual-assault', 'confined']
const DANGEROUS: readonly string[] = ['robbery', 'stalking', 'threats', 'forced', 'physical-assault']
const CAREFUL: readonly string[] = [
  'no-pay',
  'theft',
  'filmed',
  'outed',
  'consent-broken',
  'condom',
  'sti',
  'authority',
  'drunk-high',
  'keeps-calling',
]

/** The level that what happened suggests; a person decides. 2 when nothing was said. */
export function suggestedLevel(happened: unknown): Level {
  const said: readonly string[] = Array.isArray(happened) ? happened : []
  const any = (kinds: readonly string[]): boolean => said.some((each) => kinds.includes(each))
  if (any(VERY_DANGEROUS)) return 4
  if (any(DANGEROUS)) return 3
  return any(CAREFUL) || said.length === 0 ? 2 : 1
}
