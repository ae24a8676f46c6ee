import type { Browser, CDPSession, Page } from '@playwright/test'

/** Relative luminance (WCAG) of the pixel in the middle of all by brightness, 0 to 1: the ground, whatever text stands on it.
 *  @param png base64 */
async function groundOf(reader: Page, png: string): Promise<number> {
  return reader.evaluate(async (bytes) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]),
    )
    const brush = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!brush) throw new Error('there is no canvas')
    brush.drawImage(image, 0, 0)
    const { data } = brush.getImageData(0, 0, image.width, image.height)
    const linear = (at: number): number => {
      const part = (data[at] ?? 0) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }
    const lights: number[] = []
    for (let at = 0; at < data.length; at += 4 * 16)
      lights.push(0.2126 * linear(at) + 0.7152 * linear(at + 1) + 0.0722 * linear(at + 2))
    return lights.toSorted((one, other) => one - other)[Math.floor(lights.length / 2)] ?? 0
  }, png)
}

/** How light the ground of the page was in each frame that the browser painted while something went on, oldest first. */
export async function groundsDuring(
  browser: Browser,
  page: Page,
  goOn: () => Promise<unknown>,
): Promise<readonly number[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const frames: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await goOn()
  await session.send('Page.stopScreencast')
  await session.detach()
  frames.push((await page.screenshot()).toString('base64'))
  const reader = await browser.newPage()
  const grounds: number[] = []
  for (const frame of frames) grounds.push(await groundOf(reader, frame))
  await reader.close()
  return grounds
}
