type Policy = { createScriptURL(address: string): unknown }
type Factory = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy
}

const allowed = /^\/(sw\.js|assets\/[\w.-]+\.js)$/

/** The path of a script of our own. Throws a TypeError for any other address: that is a bug. */
export function ownScriptPath(address: string, origin: string): string {
  const url = new URL(address, origin)
  if (url.origin !== origin || !allowed.test(url.pathname)) throw new TypeError(`Not our script: ${address}`)
  return url.pathname
}

let policy: Policy | undefined

export function trustedScriptUrl(address: string): string {
  const rules = { createScriptURL: (given: string) => ownScriptPath(given, location.origin) }
  const { trustedTypes } = globalThis as { trustedTypes?: Factory }
  policy ??= trustedTypes?.createPolicy('app-url', rules) ?? rules
  // The DOM types know only strings; browsers with Trusted Types take the trusted value as it is.
  return policy.createScriptURL(address) as string
}
