// What a test asks of the screen in front of it. Each function runs in the page, by itself: none may call another.

/** Places to press that are smaller than 48 px, or nearer than 8 px to another. */
export function crampedTargets(): string[] {
  const selector = 'a, button, summary, input, textarea, select'
  const reachable = document.querySelector('dialog[open]') ?? document
  const targets = [...reachable.querySelectorAll<HTMLElement>(selector)]
    .map((each) => each.closest<HTMLElement>('label.choice') ?? each)
    .filter((each) => !each.matches('.skip:not(:focus)') && each.checkVisibility())
  // What stays in view slides over what scrolls: the two are never side by side.
  const layerOf = (element: HTMLElement): Element | null => {
    for (let at: HTMLElement | null = element; at; at = at.parentElement)
      if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return at
    return null
  }
  const boxes = [...new Set(targets)].map((each) => ({
    name: (each.textContent || each.id).trim().slice(0, 40),
    layer: layerOf(each),
    box: each.getBoundingClientRect(),
  }))
  const small = boxes
    .filter(({ box }) => box.width < 47.9 || box.height < 47.9)
    .map(({ name, box }) => `${name} is ${box.width} × ${box.height}`)
  const near = boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => {
      if (one.layer !== other.layer) return []
      const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right)
      const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom)
      return Math.max(across, down) < 7.9 ? [`${one.name} is too near ${other.name}`] : []
    }),
  )
  return [...small, ...near]
}

/** Moves the focus through everything that takes it, and names what then lies under something that stays in view, or has
 *  no ring of 2 px. Browsers show the ring only after a key was pressed. */
export function hiddenFocuses(): string[] {
  const selector = 'a[href], button, summary, input, textarea, select, [tabindex="0"]'
  const reachable = document.querySelector('dialog[open]') ?? document
  const before = document.activeElement
  const faults = [...reachable.querySelectorAll<HTMLElement>(selector)].flatMap((each) => {
    if (!each.checkVisibility() || each.matches(':disabled, [tabindex="-1"]')) return []
    each.focus()
    if (document.activeElement !== each) return []
    const shown = each.closest<HTMLElement>('label.choice') ?? each
    const { outlineWidth, outlineStyle } = getComputedStyle(shown)
    const { left, top, width, height } = shown.getBoundingClientRect()
    const found = document.elementFromPoint(left + width / 2, top + height / 2)
    const name = `${each.tagName} ${(shown.textContent || each.id).trim().slice(0, 40)}`
    const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    if (!ring) return [`${name} has no ring`]
    return found !== null && (shown.contains(found) || found.contains(shown)) ? [] : [`${name} is hidden`]
  })
  if (before instanceof HTMLElement) before.focus()
  scrollTo(0, 0)
  return faults
}

/** What a screen lacks that every screen has: a way out within two stops, one more at the end, one title, one h1. */
export function frameFaults(): string[] {
  const dialog = document.querySelector('dialog[open]')
  const reachable = dialog ?? document
  const stops = [
    ...reachable.querySelectorAll<HTMLElement>(
      'a[href], button, input, textarea, select, summary, [tabindex]',
    ),
  ].filter((each) => each.tabIndex >= 0 && each.checkVisibility())
  const exit = stops.findIndex((each) => each.matches('a.exit'))
  const faults: string[] = []
  if (exit < 0 || exit > 1) faults.push('the exit is not one of the first two stops')
  if (stops.some((each) => each.tabIndex > 0)) faults.push('something comes before its place in the order')
  if (!dialog && !stops.at(-1)?.matches('footer a.skip')) faults.push('no second exit at the end')
  if (!document.querySelector('.language')) faults.push('no choice of language')
  if (document.querySelectorAll('h1').length !== 1) faults.push('not exactly one h1')
  if (location.pathname + location.search + location.hash !== '/')
    faults.push(`the address is ${location.href}`)
  if (!document.documentElement.lang) faults.push('no language is named')
  const errors = [...document.querySelectorAll('.field-error')].map((each) => each.textContent ?? '')
  const summary = document.querySelector('main [role="alert"]')?.textContent ?? ''
  const unsaid = [...document.querySelectorAll('main [role="alert"] a')].filter(
    (link) => !errors.some((error) => error.includes(link.textContent ?? '')),
  )
  if (errors.length > 0 && summary === '') faults.push('a field has an error that no summary names')
  if (unsaid.length > 0) faults.push('the summary says an error in other words than the field')
  const expected = errors.length > 0 ? /^.+: Parasol$/ : /^Parasol$/
  if (!expected.test(document.title)) faults.push(`the title is “${document.title}”`)
  return faults
}

/** Text that is cut off where it stands. */
export function clippedTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main *, dialog[open] *, .bar *')].flatMap((each) => {
    if (!each.checkVisibility() || each.closest('.hidden-text, .skip, svg, select')) return []
    const { overflowX, overflowY, clipPath } = getComputedStyle(each)
    if (clipPath !== 'none' || ['input', 'textarea'].includes(each.localName)) return []
    const cut =
      (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1) ||
      (overflowY === 'hidden' && each.scrollHeight > each.clientHeight + 1)
    return cut && each.localName !== 'dialog'
      ? [`“${(each.textContent ?? '').trim().slice(0, 40)}” is cut off`]
      : []
  })
}

/** What keeps a screen from being one question, asked as every other is. */
export function questionFaults(goesOn: string): string[] {
  const main = document.querySelector('main')
  const forms = main?.querySelectorAll('form') ?? []
  const h1 = main?.querySelector('h1')
  const sends = [
    ...(main?.querySelectorAll<HTMLButtonElement>('button[type="submit"], .button-primary') ?? []),
  ]
  const faults: string[] = []
  if (forms.length !== 1) faults.push(`${forms.length} forms`)
  if (!h1 || !/\?$|^\p{Lu}[^.*]*$/u.test(h1.textContent?.trim() ?? '')) faults.push('the h1 is no question')
  if (!main?.querySelector('.back')) faults.push('no way back')
  if (sends.length !== 1 || sends[0]?.textContent?.trim() !== goesOn)
    faults.push(`not one button “${goesOn}”`)
  if (main?.textContent?.includes('*')) faults.push('an asterisk')
  if (main?.querySelector('[required], [aria-required="true"]')) faults.push('an answer is required')
  const controls = [...(main?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? [])]
  if (controls.some((each) => each.labels?.length === 0)) faults.push('a field without a label')
  return faults
}

/** The act that a screen is for, where no scrolling brings it into the lower half, near the thumbs. */
export function farActs(): string[] {
  const reachable = document.querySelector('dialog[open]') ?? document.querySelector('main')
  const act = reachable?.querySelector<HTMLElement>('.button-primary')
  if (!act?.checkVisibility()) return []
  scrollTo(0, 0)
  const { top, bottom } = act.getBoundingClientRect()
  return (top + bottom) / 2 < innerHeight / 2 ? [`“${act.textContent?.trim()}” is in the upper half`] : []
}
