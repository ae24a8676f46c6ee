import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Work } from './work.ts'

export const WorkContext = createContext<Work | null>(null)

export function useWork(): Work {
  const work = useContext(WorkContext)
  if (!work) throw new Error('nobody of an organisation is signed in')
  return work
}
