import type { VNode } from 'preact'

/** Hands a text over as a file, without a request. */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** Reads files that the person picks; they stay on her device. */
export function FilesButton({
  name,
  label,
  accept,
  onTexts,
}: {
  readonly name: string
  readonly label: string
  readonly accept: string
  readonly onTexts: (texts: readonly string[]) => void
}): VNode {
  const take = async (input: HTMLInputElement): Promise<void> => {
    const texts = await Promise.all([...(input.files ?? [])].map((file) => file.text()))
    input.value = ''
    onTexts(texts)
  }
  return (
    <label class="button button-secondary files" for={name}>
      {label}
      <input
        class="hidden-text"
        type="file"
        id={name}
        accept={accept}
        multiple
        onChange={(event) => void take(event.currentTarget)}
      />
    </label>
  )
}
