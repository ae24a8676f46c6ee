import { type BallotOption, decide, type DecisionResult } from '@parasol/agreement'
import type { SeatedPeople } from './seat-people.ts'
import { seededChance } from '../invented/seeded-chance.ts'

const OPTIONS = ['agree', 'stand-aside', 'disagree', 'block'] as const satisfies readonly BallotOption[]
const PROPOSALS = 10

type Ballot = { readonly option: BallotOption; readonly reason: string }

/** Decides several proposals, looks over shoulders meanwhile, and then tries to find each ballot from what was announced. A ballot that the
 *  outcome tells by itself (nobody blocked) is not counted: the screens say so before voting. */
export async function attackDecision({ table, settings, people, roles }: SeatedPeople) {
  const chance = seededChance(people.length + 1)
  await table.host.act('step', { to: 'decide' })
  let [live, recovered, ballots] = [0, 0, 0]
  for (let number = 0; number < PROPOSALS; number++) {
    const rule = { ...settings.rule, way: number % 2 === 0 ? ('consent' as const) : ('majority' as const) }
    const title = `Proposal ${number}`
    await table.host.act('proposals', { title, text: '', rule, rules: null, statements: [] })
    const id = (await table.host.view()).proposals.find((each) => each.title === title)?.id
    await table.host.act('proposals/open', { id, closesOn: null })
    const cast = people.map((_none, at) => invent(number, at, chance))
    for (const [at, { option, reason }] of cast.entries()) {
      const before = at === 2 ? JSON.stringify([await people[1]?.view(), await table.host.view()]) : ''
      await people[at]?.act('proposals/ballot', { id, option, reason })
      if (at === 2 && JSON.stringify([await people[1]?.view(), await table.host.view()]) !== before) live += 1
    }
    await table.host.act('proposals/close', { id })
    const announced = (await people[1]?.view())?.proposals.find((each) => each.id === id)
    const result = (world: readonly Ballot[]): DecisionResult =>
      decide({
        rule,
        entitled: people.length,
        roles: roles.map(({ role, mustHear, people: own }) => ({
          role,
          mustHear,
          entitled: own.length,
          tookPart: own.length,
        })),
        ballots: Object.fromEntries(
          OPTIONS.map((each) => [each, world.filter(({ option }) => option === each).length]),
        ) as Record<BallotOption, number>,
        smallestCell: settings.smallestCell,
      })
    const asSorted = (
      reasons: readonly { readonly option: string | null; readonly reason: string }[],
    ): string => JSON.stringify(reasons.map(({ option, reason }) => `${option} ${reason}`).toSorted())
    const reasonsOf = (world: readonly Ballot[]): string => {
      const { outcome, cell } = result(world)
      const given = outcome === 'no-result' ? [] : world.filter(({ reason }) => reason !== '')
      return asSorted(
        given.map(({ option, reason }) => ({ option: cell.kind === 'counts' ? option : null, reason })),
      )
    }
    const shown = (world: readonly Ballot[]): string => JSON.stringify([result(world), reasonsOf(world)])
    if (
      JSON.stringify(announced?.result) !== JSON.stringify(result(cast)) ||
      asSorted(announced?.reasons ?? []) !== reasonsOf(cast)
    )
      throw new Error('what was served is not what was counted')

    for (let attacker = 0; attacker < people.length; attacker++)
      for (let target = 0; target < people.length; target++) {
        if (attacker === target) continue
        ballots += 1
        const own = cast[target] as Ballot
        const changed = OPTIONS.filter((each) => each !== own.option).flatMap((option) => [
          cast.with(target, { option, reason: '' }),
          cast.with(target, { option, reason: own.reason }),
        ])
        // Another ballot in exchange, and somebody else's reason where only the reason tells.
        const exchanged = cast.flatMap((other, at) => {
          if (
            at === attacker ||
            at === target ||
            (other.option === own.option && other.reason === own.reason)
          )
            return []
          const given = cast.with(target, other).with(at, own)
          if (other.option !== own.option) return [given]
          return OPTIONS.filter((each) => each !== own.option).map((option) =>
            given.with(target, { option, reason: '' }),
          )
        })
        const worlds = [...changed, ...exchanged].filter((world) =>
          world.every(({ option, reason }) => option !== 'block' || reason !== ''),
        )
        const alike = worlds.some((world) => shown(world) === shown(cast))
        const bySaying = !worlds.some((world) => result(world).outcome === announced?.result?.outcome)
        if (!alike && !bySaying) recovered += 1
      }
  }
  return { ballotsOfOthers: ballots, live, recovered }
}

/** Of one mind, in silence and each with a reason; one who differs; one who blocks; and everything between. */
function invent(number: number, at: number, chance: () => number): Ballot {
  const reason = chance() < 0.3 ? `Reason ${Math.floor(chance() * 3)}` : ''
  if (number < 2) return { option: 'agree', reason: number === 0 ? '' : `Reason ${at}` }
  if (number < 4) return at === number ? { option: 'disagree', reason } : { option: 'agree', reason: '' }
  if (number === 4)
    return at === number ? { option: 'block', reason: 'Reason' } : { option: 'agree', reason: '' }
  const option = chance() < 0.6 ? 'agree' : (OPTIONS[Math.floor(chance() * 3)] ?? 'agree')
  return { option, reason }
}
