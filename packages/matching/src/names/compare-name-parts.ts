import { editCost, ORDINARY, unitsOf } from './edit-cost.ts'
import { hearing, writing } from './letter-costs.ts'
import { nicknameKin, shortForm } from './nicknames.ts'
import { soundForm } from './sound-form.ts'

/** How two parts of names agree, best first; `apart` is no agreement, however far. */
export type PartLikeness = 'same' | 'spelling' | 'nickname' | 'sounds-alike' | 'one-off' | 'initial' | 'apart'

/** `cost` is 0 for the same, 1 for nothing in common. */
export type PartComparison = {
  readonly how: PartLikeness
  readonly cost: number
  /** How many ordinary slips lie between them, whatever their length; of far ones only that there are many. */
  readonly slips: number
}

/** A folded word made ready to be compared many times. */
export type PreparedPart = {
  readonly text: string
  readonly letters: Uint16Array
  readonly form: string
  readonly sounds: Uint16Array
}

/** Makes a folded word ready; a microsecond, so keep it for words that are compared again. */
export const preparePart = (text: string): PreparedPart => {
  const form = soundForm(text)
  return { text, form, letters: unitsOf(text), sounds: unitsOf(form) }
}

// Slips that make a word of so many letters another word: in a short one, one letter is all the difference.
const furthest = [0.2, 0.3, 0.45, 0.9, 1.6, 2.1, 2.5, 2.9, 3.2]
const reach = (length: number): number => furthest[length] ?? 3.2 + (length - 8) * 0.3

const APART = 0.5
// What sounds alike is a little further than what differs by as little in writing.
const HEARD = 0.08
// Beyond this many slips nobody tells near from far; whole names still weigh two or three.
const MANY = 3
// Written as often as heard: only a clear difference says which it was.
const CLEARLY = 0.75

const same: PartComparison = { how: 'same', cost: 0, slips: 0 }
const variant: PartComparison = { how: 'spelling', cost: 0.05, slips: 0.1 }
const nickname: PartComparison = { how: 'nickname', cost: 0.22, slips: 0.5 }
const short: PartComparison = { how: 'nickname', cost: 0.3, slips: 0.8 }
const initial: PartComparison = { how: 'initial', cost: 0.35, slips: 0.8 }
const unlike: PartComparison = { how: 'apart', cost: 1, slips: MANY }

/** How alike two prepared parts are. Symmetric; `same` only for equal words. */
export function comparePrepared(left: PreparedPart, right: PreparedPart): PartComparison {
  if (left.text === right.text) return same
  const shorter = Math.min(left.text.length, right.text.length)
  const longer = Math.max(left.text.length, right.text.length)
  if (shorter === 0) return unlike
  if (shorter === 1 && longer > 1) return left.text[0] === right.text[0] ? initial : unlike
  if (left.form === right.form) return variant
  const most = reach((shorter + longer) >> 1)
  const limit = Math.max(most, MANY) * ORDINARY
  const written = editCost({ left: left.letters, right: right.letters, limit }, writing) / ORDINARY
  const sounds = { left: left.sounds, right: right.sounds, limit: Math.min(limit, written * ORDINARY) }
  const heard = HEARD * most + editCost(sounds, hearing) / ORDINARY
  const fewest = Math.min(MANY, written, heard)
  const cost = Math.min(1, fewest / most)
  if (cost > nickname.cost && nicknameKin(left.text, right.text)) return nickname
  if (cost > short.cost && shortForm(left.text, right.text)) return short
  const how = cost > APART ? 'apart' : heard < written * CLEARLY ? 'sounds-alike' : 'one-off'
  return { how, cost, slips: fewest }
}

/** How alike two folded words are as parts of names. Symmetric; `same` only for equal words. */
export const compareNameParts = (left: string, right: string): PartComparison =>
  left === right ? same : comparePrepared(preparePart(left), preparePart(right))
