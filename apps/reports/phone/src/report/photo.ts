import { fail, ok, type Result } from '@parasol/charter'
import { onlyPicture, PHOTO_BYTES } from '@parasol/protocol'

// From good enough to read a plate across a street, downwards until it fits.
const SIDES = [1280, 960, 720, 480] as const
const QUALITIES = [0.75, 0.5] as const

function drawn(bitmap: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const brush = canvas.getContext('2d', { alpha: false })
  brush?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

async function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array | null> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  const picture = blob && onlyPicture(new Uint8Array(await blob.arrayBuffer()))
  return picture?.ok ? picture.value : null
}

/** Draws a chosen picture anew: upright, smaller, and with nothing in the file but what is seen. Place, time, device and
 *  whatever else the camera wrote stay behind. 'unreadable' when this phone cannot show it, 'too-large' when it does not fit. */
export async function drawAnew(file: Blob): Promise<Result<Uint8Array, 'unreadable' | 'too-large'>> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return fail('unreadable')
  for (const side of SIDES) {
    const canvas = drawn(bitmap, side)
    for (const quality of QUALITIES) {
      const jpeg = await jpegOf(canvas, quality)
      if (!jpeg) return fail('unreadable')
      if (jpeg.length <= PHOTO_BYTES) return ok(jpeg)
    }
  }
  return fail('too-large')
}
