declare module 'virtual:parasol-pin' {
  /** The network that this build belongs to. */
  export const pin: import('@parasol/charter').NetworkFile | null
}
