import { describe, expect, it } from 'vitest'
import { letOthersIn, searchInSteps } from './search-in-steps.ts'

function* counting(done: number[]): Generator<number, string> {
  for (let step = 0; step < 5; step++) {
    done.push(step)
    yield step
  }
  return 'found'
}

describe('a search in steps', () => {
  it('ends with its answer', async () => {
    expect(await searchInSteps(counting([]), () => true)).toBe('found')
  })

  it('stops at the next step once a newer one is asked for, and answers nothing', async () => {
    const done: number[] = []
    expect(await searchInSteps(counting(done), () => done.length < 2)).toBeNull()
    expect(done).toEqual([0, 1])
  })

  it('does nothing for a fragment that was typed over before it began', async () => {
    const done: number[] = []
    expect(await searchInSteps(counting(done), () => false)).toBeNull()
    expect(done).toEqual([])
  })

  it('hears what arrives between two steps', async () => {
    const heard: string[] = []
    const { port1, port2 } = new MessageChannel()
    const arrived = new Promise<void>((resolve) => {
      port1.addEventListener('message', () => {
        heard.push('key')
        resolve()
      })
    })
    port1.start()
    port2.postMessage(null)
    await Promise.all([arrived, searchInSteps(counting([]), () => heard.length === 0)])
    expect(heard).toEqual(['key'])
    await letOthersIn()
    port1.close()
  })
})
