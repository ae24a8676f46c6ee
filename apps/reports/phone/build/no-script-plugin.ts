import type { Plugin } from 'vite'

/** Puts the words for a browser without JavaScript into the page. */
export function noScriptPlugin(text: string): Plugin {
  return { name: 'parasol-no-script', transformIndexHtml: (html) => html.replace('<!--no-script-->', text) }
}
