import { englishNicknames } from './english-nicknames.ts'
import { nicknamesOfManyTongues } from './nicknames-of-many-tongues.ts'

// Which groups a name stands in: two names are kin when they share one.
const groupsOf = new Map<string, readonly number[]>()
const groups: readonly (readonly string[])[] = `${englishNicknames};${nicknamesOfManyTongues}`
  .split(';')
  .map((group) => group.trim().split(' '))
for (const [group, names] of groups.entries())
  for (const name of names) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group])

/** Whether one person may go by both folded names: one formal name has both among its short forms and spellings. Dick and
 *  Rick are kin through Richard; Al of Alan and Al of Albert do not make Alan and Albert kin. */
export const nicknameKin = (left: string, right: string): boolean =>
  groupsOf.get(left)?.some((group) => groupsOf.get(right)?.includes(group)) ?? false

/** Every name that is kin to this folded one, itself left out; for looking words up. */
export function nicknameKinOf(name: string): readonly string[] {
  const kin = new Set(groupsOf.get(name)?.flatMap((group) => groups[group] ?? []))
  kin.delete(name)
  return [...kin]
}

// What the given names of Sikh and Hindu families are made of: sukh-deep, jas-winder. The first half is the short form.
const secondHalf =
  /^([a-z]{3,}?)(?:pree?t|prit|dee?p|dip|jee?t|jit|w?inder|windar|indar|ve?er|vir|bir|mee?t|mit|want|pal|lee?n|noor)$/
const pet = /^([a-z]{2,}?)(?:ie|ey|ee|i|y|a|u)$/
const twice = /(.)\1$/

/** Whether the shorter of two folded names is made of the longer as families make one, without standing in a list: `sukhi`
 *  of `sukhwinder`, `bennie` of `benjamin`. Weaker than `nicknameKin`. */
export function shortForm(left: string, right: string): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left]
  if (longer.length - shorter.length < 2) return false
  const ending = pet.exec(shorter)?.[1]
  const stem = ending?.replace(twice, '$1')
  const half = secondHalf.exec(longer)?.[1]
  if (half !== undefined && (half === shorter || half === ending || half === stem)) return true
  // Only a doubled letter or a long stem tells a pet name from a name that happens to begin alike: Mary, Martin.
  return (
    stem !== undefined &&
    stem.length >= 3 &&
    (stem !== ending || stem.length >= 4) &&
    longer.startsWith(stem) &&
    !shorter.endsWith('a')
  )
}
