import type { VNode } from 'preact'

export type NavItem = {
  readonly name: string
  readonly label: string
  readonly current: boolean
  readonly onPress: () => void
}

export function Nav({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }): VNode {
  return (
    <nav class="nav" aria-label={label}>
      <ul>
        {items.map(({ name, label: text, current, onPress }) => (
          <li key={name}>
            <button
              type="button"
              class="nav-item"
              aria-current={current ? 'page' : undefined}
              onClick={onPress}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
