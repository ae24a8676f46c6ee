/** Where a demonstration runs: its home, the origins of its pages, and the code that opens a table. */
export type DemoPlace = {
  readonly home: string
  readonly phone: string
  readonly desk: string
  readonly tables: string
  readonly code: string
}

/** What `start --demo` adds: an invented network made on this host, and records to look at. */
export type Demo = {
  /** Puts network.json into the home, once, before the pages are built. */
  readonly found: (home: string) => Promise<void>
  /** Fills the running service, once. @returns lines that tell a person how to look around */
  readonly fill: (place: DemoPlace) => Promise<readonly string[]>
}
