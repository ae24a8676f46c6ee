/** Reads one value of a field; `item` is which of the field's values. */
export type FieldReader<Read> = (source: string, item: number) => Read

/** Makes a reader that may remember what it has read. */
export type Memory = <Read>(read: FieldReader<Read>) => FieldReader<Read>

export const withoutMemory: Memory = (read) => read

/** Remembers every value it reads, for as long as the reader is kept: for many descriptions read in a row, of which most
 *  say `brown hair` or `Surrey`. What is read is shared and must not be changed. */
export const withMemory: Memory = <Read>(read: FieldReader<Read>): FieldReader<Read> => {
  const known = new Map<string, { readonly read: Read }>()
  return (source, item) => {
    const key = `${item} ${source}`
    let found = known.get(key)
    if (!found) known.set(key, (found = { read: read(source, item) }))
    return found.read
  }
}
