import type { VNode } from 'preact'
import { type Place, places } from '../shell/places.ts'
import { OpenCalls } from './open-calls.tsx'
import { ComeBack } from './come-back.tsx'
import { ComeIn } from './come-in.tsx'
import { OpenTable } from './open-table.tsx'
import { Welcome } from './welcome.tsx'

/** Everything before somebody sits at a table. */
export function Door({ view }: { readonly view: Extract<Place, { readonly room: 'door' }>['view'] }): VNode {
  switch (view) {
    case 'welcome':
      return <Welcome />
    case 'invitation':
      return <ComeIn onBack={places.back} />
    case 'return':
      return <ComeBack onBack={places.back} />
    case 'open':
      return <OpenTable onBack={places.back} />
    case 'calls':
      return <OpenCalls onBack={places.back} />
  }
}
