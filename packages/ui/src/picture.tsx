import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A picture from its JPEG bytes, drawn on a canvas: it has no address, and the browser offers nothing to save or search. */
export function Picture({ jpeg, label }: { readonly jpeg: Uint8Array; readonly label: string }): VNode {
  const place = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const draw = async (): Promise<void> => {
      const bitmap = await createImageBitmap(new Blob([jpeg.slice()], { type: 'image/jpeg' })).catch(
        () => null,
      )
      const canvas = place.current
      if (!bitmap || !canvas) return
      canvas.width = bitmap.width
      canvas.height = bitmap.height
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    }
    void draw()
  }, [jpeg])
  return <canvas ref={place} class="picture" role="img" aria-label={label} width={1} height={1} />
}
