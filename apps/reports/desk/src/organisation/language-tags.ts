const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const MOST = 40

/** Language codes typed with commas or spaces between; `null` when one of them is no code. None is fine. */
export function languageTags(text: string): readonly string[] | null {
  const tags = [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
  return tags.length <= MOST && tags.every((tag) => TAG.test(tag)) ? tags : null
}
