/** px above and below the screen within which a lab is got ready. */
const AHEAD = 600

/**
 * Tells once that an element has come near the screen, and then whenever it comes into sight or leaves it. A browser that cannot
 * say so has everything near.
 *
 * @param {Element} element
 * @param {{near: () => void, seen: (seen: boolean) => void}} tell
 * @returns {() => void} ends it
 */
export function nearby(element, { near, seen }) {
  if (typeof IntersectionObserver !== 'function') {
    near()
    return () => {}
  }
  const close = new IntersectionObserver(
    ([...entries]) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      close.disconnect()
      near()
    },
    { rootMargin: `${AHEAD}px 0px` },
  )
  const sight = new IntersectionObserver((entries) =>
    seen(entries[entries.length - 1].isIntersecting),
  )
  for (const one of [close, sight]) one.observe(element)
  return () => {
    for (const one of [close, sight]) one.disconnect()
  }
}
