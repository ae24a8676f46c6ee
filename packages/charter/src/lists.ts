import * as v from 'valibot'

/** Shape of an array of `least` to `most` items. Read-only for whoever writes it and whoever reads it. */
export const list = <In, Out>(
  item: v.GenericSchema<In, Out>,
  least: number,
  most: number,
): v.GenericSchema<readonly In[], readonly Out[]> =>
  v.pipe(v.array(item), v.minLength(least), v.maxLength(most))

export const unique = (items: readonly unknown[]): boolean => new Set(items).size === items.length

/** Shape of an array of `least` to `most` texts or numbers, none twice. */
export const uniqueList = <In, Out>(
  item: v.GenericSchema<In, Out>,
  least: number,
  most: number,
): v.GenericSchema<readonly In[], readonly Out[]> =>
  v.pipe(
    list(item, least, most),
    v.check((items) => unique(items)),
  )
