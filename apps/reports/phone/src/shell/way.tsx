import type { VNode } from 'preact'

/** A big quiet button that leads somewhere, with a line that says what is there. */
export function Way(props: {
  readonly title: string
  readonly hint: string
  readonly quiet?: boolean
  readonly onPress: () => void
}): VNode {
  return (
    <button type="button" class={props.quiet ? 'way way-quiet' : 'way'} onClick={props.onPress}>
      <span class="way-title">{props.title}</span>
      <span class="way-hint">{props.hint}</span>
    </button>
  )
}
