const COVERED = 'covered'

let started = false

/** Best effort: a browser may take its picture for the list of open apps before it tells the page. */
export function startCover(): void {
  if (started) return
  started = true
  const { classList } = document.documentElement
  const cover = (): void => classList.add(COVERED)
  const uncover = (): void => {
    if (document.visibilityState === 'visible') classList.remove(COVERED)
  }
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'visible' ? uncover() : cover(),
  )
  window.addEventListener('pagehide', cover)
  window.addEventListener('pageshow', uncover)
  // On a phone the list of open apps takes the focus first. On a desk another window may lie beside this one.
  if (!matchMedia('(pointer: coarse)').matches) return
  window.addEventListener('blur', cover)
  window.addEventListener('focus', uncover)
  window.addEventListener('pointerdown', uncover)
}
