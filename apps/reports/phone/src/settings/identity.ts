/** What the page can be called on a home screen. The browser reads it when the page is added, and keeps it. */
export const IDENTITIES = ['parasol', 'notes', 'garden'] as const

export type Identity = (typeof IDENTITIES)[number]

const MANIFEST = /\/(\w+)\.webmanifest$/

const link = (rel: string): HTMLLinkElement | null => document.querySelector(`link[rel="${rel}"]`)

/** The name and picture chosen so far. */
export function identityNow(): Identity {
  const name = MANIFEST.exec(link('manifest')?.href ?? '')?.[1]
  return IDENTITIES.find((identity) => identity === name) ?? 'parasol'
}

/** Chooses name and picture for adding the page to a home screen. */
export function chooseIdentity(identity: Identity): void {
  link('manifest')?.setAttribute('href', `/${identity}.webmanifest`)
  link('apple-touch-icon')?.setAttribute('href', `/icons/${identity}-192.png`)
}
