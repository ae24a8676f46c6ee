/** Where the desk keeps what it keeps on this device. */
export const STORE = 'desk'

/** Whether this device keeps anything of the desk; makes nothing by looking. */
export async function anythingKept(): Promise<boolean> {
  // Older browsers do not tell: then it is looked for where it would be.
  if (!('databases' in indexedDB)) return true
  const known = await indexedDB.databases().catch(() => [])
  return known.some(({ name }) => name === STORE)
}
