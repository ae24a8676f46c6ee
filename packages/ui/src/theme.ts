export type Theme = 'auto' | 'dark' | 'light' | 'dim'

const NAME = 'theme'
const THEMES: readonly Theme[] = ['dark', 'dim', 'light']

let chosen: Theme = 'auto'
let hourNow = (): number => 0

/** 'auto' follows the device by day, and is dark from 20:00 to 6:00 so that no face is lit. */
function resolveTheme(theme: Theme, hour: number): 'dark' | 'light' | 'dim' | null {
  if (theme !== 'auto') return theme
  return hour >= 20 || hour < 6 ? 'dark' : null
}

function show(): void {
  const resolved = resolveTheme(chosen, hourNow())
  if (resolved) document.documentElement.dataset['theme'] = resolved
  else delete document.documentElement.dataset['theme']
}

/** What was chosen on this device before. A browser that keeps nothing says 'auto'. */
function keptTheme(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(NAME)) ?? 'auto'
  } catch {
    return 'auto'
  }
}

function keep(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, theme)
  } catch {
    // Then it holds until the page is closed.
  }
}

export const themeNow = (): Theme => chosen

export function startTheme(hour: () => number): void {
  hourNow = hour
  chosen = keptTheme()
  show()
  // Evening may have come while nobody looked.
  document.addEventListener('visibilitychange', show)
}

export function chooseTheme(theme: Theme): void {
  chosen = theme
  keep(theme)
  show()
}
