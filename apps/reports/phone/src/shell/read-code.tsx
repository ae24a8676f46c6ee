import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from './text.ts'

type Detector = { readonly detect: (image: ImageBitmap) => Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector

/** What this browser reads codes with; undefined where it cannot, and words or digits are typed. */
const detector = (): DetectorClass | undefined =>
  (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector

async function codeIn(Reader: DetectorClass, file: File): Promise<string | null> {
  try {
    const image = await createImageBitmap(file)
    const [code] = await new Reader({ formats: ['qr_code'] }).detect(image)
    image.close()
    return code?.rawValue ?? null
  } catch {
    return null
  }
}

/** Reads the code from a picture that she picks or takes: no camera is opened here, so no permission is asked for. Shows nothing
 *  where the browser cannot read codes. */
export function ReadCode({ onCode }: { readonly onCode: (text: string) => void }): VNode | null {
  const [failed, setFailed] = useState(false)
  const Reader = detector()
  if (!Reader) return null
  const read = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? []
    if (!file) return
    const text = await codeIn(Reader, file)
    input.value = ''
    setFailed(text === null)
    if (text !== null) onCode(text)
  }
  return (
    <div class="field">
      <label class="label" for="code-picture">
        {t('receipt.readCode')}
      </label>
      <p class="hint" id="code-picture-hint">
        {t('receipt.readCodeHint')}
      </p>
      <input
        class="input"
        id="code-picture"
        type="file"
        accept="image/*"
        aria-describedby="code-picture-hint"
        onChange={(event) => void read(event.currentTarget)}
      />
      <p role="status">{failed ? t('receipt.codeNotFound') : ''}</p>
    </div>
  )
}
