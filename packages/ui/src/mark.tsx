import type { VNode } from 'preact'

/** The small umbrella. */
export function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <path
        class="mark-canopy"
        d="M16 4C8.8 4 3.2 9.4 3 16.4c1.3-1.3 2.7-2 4.3-2 1.7 0 3.2.8 4.4 2.3 1.1-1.5 2.6-2.3 4.3-2.3s3.2.8 4.3 2.3c1.2-1.5 2.7-2.3 4.4-2.3 1.6 0 3 .7 4.3 2C28.8 9.4 23.2 4 16 4Z"
      />
      <path
        class="mark-stick"
        d="M16 2.5V4M16 14.8V25.2a2.7 2.7 0 0 1-5.4 0"
        fill="none"
        stroke-width="2"
        stroke-linecap="round"
      />
    </svg>
  )
}
