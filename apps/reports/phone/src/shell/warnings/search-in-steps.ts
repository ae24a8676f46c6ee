/** Lets what waits outside come in first: the next key press. A timer would wait longer. */
export const letOthersIn = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      go()
    })
    port1.start()
    port2.postMessage(null)
  })

/** Runs a search to its end, step by step; `null` as soon as nobody wants it any more. */
export async function searchInSteps<Answer>(
  steps: Iterator<unknown, Answer>,
  wanted: () => boolean,
  pause: () => Promise<void> = letOthersIn,
): Promise<Answer | null> {
  for (;;) {
    await pause()
    if (!wanted()) return null
    const step = steps.next()
    if (step.done) return step.value
  }
}
