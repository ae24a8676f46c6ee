declare module 'virtual:parasol-pin' {
  /** The network that this build belongs to. */
  export const pin: import('@parasol/charter').NetworkFile | null
  /** As it was founded; `null` before any is. */
  export const networkName: string | null
}
