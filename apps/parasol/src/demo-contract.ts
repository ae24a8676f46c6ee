/** What `start --demo` adds: an invented network made on this host, and records to look at. */
export type Demo = {
  /** Puts network.json into the home, once, before the pages are built. */
  readonly found: (home: string) => Promise<void>
  /** Fills the running service, once. @returns lines that tell a person how to look around */
  readonly fill: (place: { home: string; phone: string; desk: string }) => Promise<readonly string[]>
}
