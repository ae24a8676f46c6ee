import type { VNode } from 'preact'
import { Frame } from './shell/frame.tsx'
import { StartView } from './shell/start-view.tsx'

/** What the page shows before any script has run. */
export function FirstScreen(): VNode {
  return (
    <Frame>
      <StartView key="start" />
    </Frame>
  )
}
