import type { Cell } from './cells.ts'

/** What a person may answer to a statement. */
export type StatementOption = 'agree' | 'disagree' | 'pass'

/** Where a table stands on a statement, told from what is shown and nothing else.
 *  `agreed`: every voice agrees. `against`: every voice disagrees. `leaning`: every voice seems to agree, but one is too small to be sure.
 *  `not-heard`: whoever was heard agrees, but somebody is missing. `divided`: one voice agrees and another disagrees. `contested`: anything
 *  else. `silent`: too few answered anywhere. */
export type Verdict = 'agreed' | 'against' | 'leaning' | 'not-heard' | 'divided' | 'contested' | 'silent'

/** What would bring the one voice in that does not agree: so many people of it would have to change from no or a pass to yes. */
export type SmallestChange = { readonly voice: number; readonly people: number }

/** One voice on one statement, as shown. `heard`: at least half of its people answered. */
export type VoiceOnStatement = { readonly cell: Cell<StatementOption>; readonly heard: boolean }

type Stance = 'agrees' | 'seems-to-agree' | 'disagrees' | 'mixed' | 'unheard'

/** Shares with one answer added each way: (A + 1) / (S + 2). */
const AGREEING = 0.6
const DISAGREEING = 0.34
/** From so many answers on, "all but two at most agree" implies both shares. */
const SURE_FROM = 7

function stanceOf({ cell, heard }: VoiceOnStatement): Stance {
  if (!heard || cell.kind === 'too-few' || cell.kind === 'withheld') return 'unheard'
  if (cell.kind === 'most') {
    if (cell.option === 'agree') return cell.atLeast >= SURE_FROM ? 'agrees' : 'seems-to-agree'
    return cell.option === 'disagree' ? 'disagrees' : 'mixed'
  }
  const { agree, disagree, pass } = cell.counts
  const all = agree + disagree + pass + 2
  if ((agree + 1) / all >= AGREEING && (disagree + 1) / all <= DISAGREEING) return 'agrees'
  return (disagree + 1) / all >= AGREEING ? 'disagrees' : 'mixed'
}

const agreeing = (stance: Stance): boolean => stance === 'agrees' || stance === 'seems-to-agree'

/** @param missing roles that must be heard and were not, besides the voices themselves */
export function verdictOn(voices: readonly VoiceOnStatement[], missing: readonly string[]): Verdict {
  const stances = voices.map(stanceOf)
  const heard = stances.filter((stance) => stance !== 'unheard')
  if (heard.length === 0) return 'silent'
  const whole = heard.length === stances.length && missing.length === 0
  if (heard.every(agreeing)) {
    if (!whole) return 'not-heard'
    return heard.every((stance) => stance === 'agrees') ? 'agreed' : 'leaning'
  }
  if (heard.some(agreeing) && heard.includes('disagrees')) return 'divided'
  if (whole && heard.every((stance) => stance === 'disagrees')) return 'against'
  return 'contested'
}

/** The one voice that stands between the others and agreement, and how many of its people would have to come over. Null where more than
 *  one does, or where its counts are not shown: the answer would tell them. */
export function smallestChange(voices: readonly VoiceOnStatement[]): SmallestChange | null {
  const stances = voices.map(stanceOf)
  const apart = stances.flatMap((stance, at) => (agreeing(stance) ? [] : [at]))
  const [voice] = apart
  // Of somebody who was not heard nobody knows whether she would agree.
  if (stances.includes('unheard')) return null
  if (voice === undefined || apart.length > 1 || !stances.some(agreeing)) return null
  const cell = voices[voice]?.cell
  if (cell?.kind !== 'counts') return null
  const { agree, disagree, pass } = cell.counts
  const all = agree + disagree + pass + 2
  const wanted = Math.ceil(AGREEING * all - 1)
  const borne = Math.floor(DISAGREEING * all - 1)
  return { voice, people: Math.max(wanted - agree, disagree - Math.max(0, borne)) }
}
