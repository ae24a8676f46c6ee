declare module 'virtual:languages' {
  export const available: readonly import('./languages.ts').Language[]
}
