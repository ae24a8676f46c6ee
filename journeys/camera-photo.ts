import { bytesOf } from '@parasol/charter'
import { openReport, readSecret, receiptKeys } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import type { Page } from '@playwright/test'

/** A JPEG as a camera writes it: place, device and time in the file, and an older copy after its end. */
export async function cameraPhoto(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 1800
    canvas.height = 1200
    const brush = canvas.getContext('2d')
    if (brush) {
      for (let stripe = 0; stripe < 900; stripe++) {
        brush.fillStyle = `hsl(${(stripe * 47) % 360} 70% 50%)`
        brush.fillRect((stripe * 131) % 1800, (stripe * 71) % 1200, 90, 60)
      }
    }
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.95))
    return blob ? [...new Uint8Array(await blob.arrayBuffer())] : []
  })
  const telling = Buffer.from(`Exif\0\0MM\0*${TELLING.join(' ')}`)
  const length = telling.length + 2
  return Buffer.concat([
    Buffer.from(drawn.slice(0, 2)),
    Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]),
    telling,
    Buffer.from(drawn.slice(2)),
    Buffer.from('MotionPhoto_zq'),
  ])
}

/** What the camera wrote into the file. */
export const TELLING = ['GPSLatitude49.2827N', 'QuillphoneModel7', '2026:11:02_23:41:07']
export const FILE = 'IMG_home_kitchen_20261102.jpg'

/** The photos that left the phone, as whoever holds the twelve words reads them; and all that was said beside them. */
export async function photosSent(body: string, words: readonly string[]) {
  const { organisation, request, envelope } = JSON.parse(body)
  const { network } = JSON.parse(request.statement)
  const secret = readSecret(words.join(' '), [english])
  if (!secret.ok) throw new Error('the words do not read')
  const receipt = receiptKeys(secret.value)
  const opened = await openReport({
    envelope: bytesOf(envelope),
    network,
    organisation,
    report: receipt.report,
    reader: { position: 1, receipt },
  })
  if (!opened.ok) throw new Error(opened.failure)
  const { photos = [], ...said } = opened.value.statement
  return { photos: photos.map(bytesOf), said: JSON.stringify(said) }
}
