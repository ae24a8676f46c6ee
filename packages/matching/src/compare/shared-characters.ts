const counts = new Int16Array(128)

/** How many characters two texts have in common, wherever they stand: the shorter one's length less this is the least number of
 *  edits between them (bag distance; Bartolini, Ciaccia and Patella 2002). An unknown `?` goes with anything.
 *  For ASCII; other characters count as unknown. Cheap, to be asked before laying two texts along each other.
 *  @param plain what each character counts as; itself unless told */
export function sharedCharacters(left: string, right: string, plain?: Uint8Array): number {
  let unknown = 0
  counts.fill(0)
  for (let at = 0; at < left.length; at++) {
    const code = left.charCodeAt(at)
    if (code > 127 || code === 63) unknown++
    else {
      const counted = plain?.[code] ?? code
      counts[counted] = (counts[counted] ?? 0) + 1
    }
  }
  let shared = 0
  for (let at = 0; at < right.length; at++) {
    const code = right.charCodeAt(at)
    if (code > 127 || code === 63) unknown++
    else {
      const counted = plain?.[code] ?? code
      const unpaired = counts[counted] ?? 0
      if (unpaired === 0) continue
      counts[counted] = unpaired - 1
      shared++
    }
  }
  return shared + unknown
}
