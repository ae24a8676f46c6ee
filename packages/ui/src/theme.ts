export type Theme = 'auto' | 'dark' | 'light' | 'dim'

/** 'auto' follows the device by day, and is dark from 20:00 to 6:00 so that no face is lit. */
function resolveTheme(theme: Theme, hour: number): 'dark' | 'light' | 'dim' | null {
  if (theme !== 'auto') return theme
  return hour >= 20 || hour < 6 ? 'dark' : null
}

export function applyTheme(theme: Theme, hour: number): void {
  const resolved = resolveTheme(theme, hour)
  if (resolved) document.documentElement.dataset['theme'] = resolved
  else delete document.documentElement.dataset['theme']
}
