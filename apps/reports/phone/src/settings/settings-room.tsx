import type { VNode } from 'preact'
import { lazyView } from '../shell/lazy-view.tsx'
import { ClearView } from './clear-view.tsx'
import { IconView } from './icon-view.tsx'
import { ListView } from './list-view.tsx'

// It comes with all that opens a member's warnings.
const Lock = lazyView(async () => (await import('./lock-view.tsx')).LockView)

/** Everything about this phone itself. */
export function SettingsRoom({ page }: { readonly page: 'clear' | 'lock' | 'icon' | null }): VNode {
  switch (page) {
    case 'clear':
      return <ClearView />
    case 'lock':
      return <Lock />
    case 'icon':
      return <IconView />
    case null:
      return <ListView />
  }
}
