// The package ships the types of this entry beside another file than the one that Node imports.
declare module '@messageformat/core/compile-module.js' {
  export { default } from '@messageformat/core/lib/compile-module.js'
}
