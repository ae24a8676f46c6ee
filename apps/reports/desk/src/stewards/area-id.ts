import type { AreaId } from '@parasol/charter'

const LONGEST = 31

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '')

/** A short id for an area, made from its name and unlike those taken.
 *  Names without Latin letters become 'area', 'area-2', … */
export function areaIdFor(name: string, taken: readonly string[]): AreaId {
  const slug = slugOf(name)
  const wanted = slug.length < 2 || slug === 'province' || slug === 'desk' ? 'area' : slug
  let id = wanted
  for (let count = 2; taken.includes(id); count++) id = `${wanted.slice(0, LONGEST - 4)}-${count}`
  return id as AreaId
}
