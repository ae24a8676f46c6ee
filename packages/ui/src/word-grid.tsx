import type { VNode } from 'preact'

/** Words to keep, numbered, in reading order. @param lang of the words themselves */
export function WordGrid({
  words,
  label,
  lang,
}: {
  readonly words: readonly string[]
  readonly label: string
  readonly lang?: string
}): VNode {
  return (
    <ol class="words notranslate" aria-label={label} lang={lang} translate={false}>
      {words.map((word, at) => (
        <li class="word" key={at}>
          <span class="word-number" aria-hidden="true">
            {at + 1}
          </span>
          {word}
        </li>
      ))}
    </ol>
  )
}

/** Digits to read or type, in groups of four. */
export function DigitGroups({ digits, label }: { readonly digits: string; readonly label: string }): VNode {
  const groups = digits.match(/.{1,4}/g) ?? []
  return (
    <ol class="digits notranslate" aria-label={label} translate={false}>
      {groups.map((group, at) => (
        <li key={at}>{group}</li>
      ))}
    </ol>
  )
}
