/** What the page can be called on a home screen, in every language alike. The browser reads it when the page is added. Each has
 *  an id of its own: with a shared one, browsers would later put the default's name and picture in its place. */
export const IDENTITIES = { parasol: 'Parasol', memo: 'Memo', flora: 'Flora', horizon: 'Horizon' } as const

export type Identity = keyof typeof IDENTITIES

const MANIFEST = /\/(\w+)\.webmanifest$/

const set = (selector: string, attribute: string, value: string): void =>
  document.head.querySelector(selector)?.setAttribute(attribute, value)

export const identities = Object.keys(IDENTITIES) as readonly Identity[]

export const pictureOf = (identity: Identity): string => `/icons/${identity}.svg`

/** The name and picture chosen so far. */
export function identityNow(): Identity {
  const address = document.head.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? ''
  return identities.find((identity) => identity === MANIFEST.exec(address)?.[1]) ?? 'parasol'
}

/** Chooses name and picture for adding the page to a home screen. Kept nowhere. */
export function chooseIdentity(identity: Identity): void {
  set('link[rel="manifest"]', 'href', `/${identity}.webmanifest`)
  set('link[rel="apple-touch-icon"]', 'href', `/icons/${identity}-192.png`)
  set('meta[name="apple-mobile-web-app-title"]', 'content', IDENTITIES[identity])
}
