/** Runs in the page: goes on as often as asked, and answers no more than it must on the way.
 *  @returns the title of each screen that it came to */
export async function walkOn(times: number): Promise<readonly string[]> {
  const title = (): string => document.querySelector('main h1')?.textContent ?? ''
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
  const passed: string[] = []
  for (let done = 0; done < times; done++) {
    const before = title()
    const answer = document.querySelector<HTMLElement>(
      'main input[type="radio"], main input[type="checkbox"]',
    )
    answer?.click()
    await pause(0)
    const next = document.querySelector<HTMLElement>('main .way, main .button-primary')
    if (!next) throw new Error(`“${before}” leads nowhere`)
    next.click()
    // What only says that something is being done is no screen to stop at.
    const underway = (): boolean => document.querySelector('main .busy-mark') !== null
    for (let waited = 0; title() === before || title() === '' || underway(); waited++) {
      if (waited > 1500) throw new Error(`“${before}” does not go on`)
      await pause(20)
    }
    passed.push(title())
  }
  return passed
}
