import type { Aspect } from '../compare/agreement.ts'
import type { LinkModel } from './contracts.ts'

/** The aspects of a model and the levels of each as columns and numbers, for counting. */
export type Layout = {
  readonly aspects: readonly Aspect[]
  readonly levels: readonly (readonly string[])[]
  readonly columnOf: (aspect: Aspect) => number
  /** −1 for a level the model does not know. */
  readonly levelOf: (column: number, level: string) => number
}

/** Aspects and levels in the order in which the model lists them. */
export function layoutOf({ weights }: LinkModel): Layout {
  const aspects = Object.keys(weights) as Aspect[]
  const levels = aspects.map((aspect) => Object.keys(weights[aspect]))
  const columns = new Map(aspects.map((aspect, column) => [aspect, column]))
  return {
    aspects,
    levels,
    columnOf: (aspect) => columns.get(aspect) ?? -1,
    levelOf: (column, level) => levels[column]?.indexOf(level) ?? -1,
  }
}
