/** Whether a network is built in; set by the build. */
declare const PARASOL_FOUNDED: boolean

declare module 'virtual:parasol-pin' {
  export const pin: import('@parasol/charter').NetworkFile | null
}

declare module 'virtual:later-texts' {
  export const later: Readonly<
    Record<string, () => Promise<{ readonly default: import('@parasol/ui').Messages }>>
  >
}
