import type { ComponentChildren, VNode } from 'preact'
import { uiText } from './languages.ts'

export function BackLink({ onPress }: { readonly onPress: () => void }): VNode {
  return (
    <button type="button" class="back" onClick={onPress}>
      <span class="back-arrow" aria-hidden="true" />
      {uiText('ui.back')}
    </button>
  )
}

export type PageProps = {
  /** The h1. Leave it out where a field or a group of choices carries it (`heading`). */
  readonly heading?: string
  /** A line of orientation over the h1, e.g. the room. */
  readonly caption?: string
  readonly lead?: string
  /** Shows the back link. */
  readonly onBack?: (() => void) | undefined
  readonly children?: ComponentChildren
}

/** One screen inside the Shell. */
export function Page(props: PageProps): VNode {
  return (
    <div class="page">
      {props.onBack && <BackLink onPress={props.onBack} />}
      {props.heading && (
        <div class="page-head">
          {props.caption && <p class="caption">{props.caption}</p>}
          <h1 class="title">{props.heading}</h1>
          {props.lead && <p class="lead">{props.lead}</p>}
        </div>
      )}
      <div class="stack">{props.children}</div>
    </div>
  )
}

/** The acts of a screen, side by side where there is room. */
export function Actions({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="actions">{children}</div>
}
