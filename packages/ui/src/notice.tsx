import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'

export type NoticeProps = {
  readonly kind?: 'info' | 'good' | 'care' | 'problem'
  readonly heading?: string
  /** Reads it out when it appears or changes. */
  readonly live?: boolean
  readonly children: ComponentChildren
}

export function Notice({ kind = 'info', heading, live, children }: NoticeProps): VNode {
  return (
    <div class={`notice notice-${kind}`} role={live ? 'status' : undefined}>
      {heading && <h2 class="notice-title">{heading}</h2>}
      {children}
    </div>
  )
}

/** More, for those who want it: closed until opened. */
export function Details({
  summary,
  open,
  children,
}: {
  readonly summary: string
  /** Whether it is open at first. After that whoever reads it opens and closes it. */
  readonly open?: boolean
  readonly children: ComponentChildren
}): VNode {
  const [atFirst] = useState(open)
  return (
    <details class="details" open={atFirst}>
      <summary class="details-summary">{summary}</summary>
      <div class="details-inside">{children}</div>
    </details>
  )
}

export function Tag({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'info' | 'good' | 'care' | 'problem'
  readonly children: ComponentChildren
}): VNode {
  return <span class={`tag tag-${kind}`}>{children}</span>
}

export function EmptyState({
  heading,
  children,
}: {
  readonly heading: string
  readonly children?: ComponentChildren
}): VNode {
  return (
    <div class="empty">
      <h2>{heading}</h2>
      {children}
    </div>
  )
}

export function KeyHint({ children }: { readonly children: ComponentChildren }): VNode {
  return <kbd class="key">{children}</kbd>
}
