import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type Drawing = { readonly size: number; readonly path: string }

const quietZone = 4

async function draw(text: string): Promise<Drawing> {
  const { encodeQR } = await import('qr')
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone })
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size: modules.length, path }
}

/** A QR code as SVG, dark on light in every theme so that cameras read it. The code that draws it
 *  loads when the first one is shown. @param label says what it holds, never the content */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): VNode {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(() => {
    let shown = true
    // Without a connection its code may not be there yet: the words beside it say the same.
    const show = async (): Promise<void> => {
      const drawn = await draw(text).catch(() => null)
      if (shown) setDrawing(drawn)
    }
    void show()
    return () => {
      shown = false
    }
  }, [text])
  if (!drawing) return <div class="qr" />
  const { size, path } = drawing
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  )
}
