import type { Plugin } from 'vite'

/** Where the exit leads when there is a connection. */
const outsideAddress = 'https://www.weather.gc.ca/'

/** A plain page like any other about the weather: it stays when there is no connection. */
function awayHtml(outside: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Weather</title>
<script src="/away.js"></script>
<noscript><meta http-equiv="refresh" content="0;url=${outside}"></noscript>
</head>
<body>
<h1>Weather</h1>
<p>There is no internet connection right now.</p>
<p><a id="outside" href="${outside}">Try again</a></p>
</body>
</html>
`
}

function awayJs(outside: string): string {
  return `const go = () => location.replace(${JSON.stringify(outside)})
if (navigator.onLine) go()
else addEventListener('online', go)
`
}

/** Emits /away.html and /away.js, and serves them in development.
 *  @param outside where it goes on to; an absolute https address with nothing to do with us */
export function awayPlugin(outside: string = outsideAddress): Plugin {
  const files: Record<string, readonly [type: string, text: string]> = {
    '/away.html': ['text/html', awayHtml(outside)],
    '/away.js': ['text/javascript', awayJs(outside)],
  }
  return {
    name: 'parasol-away',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = files[request.url ?? '']
        if (!file) return next()
        response.setHeader('content-type', `${file[0]}; charset=utf-8`)
        response.end(file[1])
      })
    },
    generateBundle() {
      for (const [path, [, source]] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName: path.slice(1), source })
      }
    },
  }
}
