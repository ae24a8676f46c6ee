import type { Plugin } from 'vite'
import type en from '../messages/en.json'

type Texts = typeof en

const LINES = ['danger', 'victim', 'crisis', 'kuu', 'nurse'] as const

const inLanguage = (lang: string, { unfit, support }: Texts): string => `<section lang="${lang}">
<h2>${unfit.title}</h2>
<p>${unfit.why}</p>
<h3>${unfit.canTitle}</h3>
<ul><li>${unfit.can1}</li><li>${unfit.can2}</li><li>${unfit.can3}</li></ul>
<h3>${support.title}</h3>
<p>${support.lead}</p>
<dl>${LINES.map((line) => `<dt>${support[line]}</dt><dd>${support[`${line}Text`]}</dd>`).join('')}</dl>
</section>`

const page = (english: Texts, french: Texts): string => `<div class="unfit">
<header><a class="unfit-exit" href="/away.html" rel="noreferrer">${english.unfit.exit} / <span lang="fr">${french.unfit.exit}</span></a></header>
<div role="main">
<h1>${english.unfit.heading} / <span lang="fr">${french.unfit.heading}</span></h1>
${inLanguage('en', english)}
${inLanguage('fr', french)}
</div>
</div>`

// Nothing but this page, whatever else the page holds.
const NO_SCRIPT_CSS = '#app{display:none}.unfit{display:block}'

// Read by browsers that cannot read the app: no word of it may be newer than 2009.
const FIT_JS = `(function () {
  var root = document.documentElement
  // Whoever left and goes forward arrives here again: nothing is painted before the app has gone back. Where the page was only
  // loaded anew, going back arrives at this same page.
  if (history.state === 'above') {
    var show = function () {
      root.removeAttribute('data-above')
    }
    root.setAttribute('data-above', '')
    addEventListener('popstate', show)
    // Where there is nothing to go back to after all.
    setTimeout(show, 2000)
  }
  function unfit() {
    root.setAttribute('data-unfit', '')
  }
  var fits =
    'noModule' in document.createElement('script') &&
    typeof BigInt === 'function' &&
    typeof Worker === 'function' &&
    typeof Proxy === 'function' &&
    !!(window.crypto && window.crypto.getRandomValues) &&
    !!Object.fromEntries &&
    !!Promise.allSettled
  if (!fits) {
    unfit()
    return
  }
  // The app could be read only in part: the first screen would stand there and do nothing.
  addEventListener('error', function (event) {
    if (event.error && document.querySelector('#app[data-prerendered]')) unfit()
  })
})()
`

/** Puts into the page, in place of `<!--unfit-->`, what stands there for a browser that has no script or is too old: why nothing
 *  can be filled in, and whom to call, in both languages. /fit.js shows it where the app cannot run, /no-script.css without script. */
export function unfitPlugin(english: Texts, french: Texts): Plugin {
  const files: Readonly<Record<string, string>> = { 'fit.js': FIT_JS, 'no-script.css': NO_SCRIPT_CSS }
  return {
    name: 'parasol-unfit',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').slice(1)
        const source = files[name]
        if (source === undefined) return next()
        response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/css')
        response.end(source)
      })
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source })
    },
    // Last, so that nothing takes the links for files of the app.
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html: html.replace('<!--unfit-->', () => page(english, french)),
        tags: [
          { tag: 'script', attrs: { src: '/fit.js' }, injectTo: 'head-prepend' },
          {
            tag: 'noscript',
            children: [{ tag: 'link', attrs: { rel: 'stylesheet', href: '/no-script.css' } }],
            injectTo: 'head',
          },
        ],
      }),
    },
  }
}
