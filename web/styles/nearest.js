/**
 * What an element inherits by an attribute, as it would a `lang`: from itself or the nearest around it, out through
 * shadow roots, which a selector cannot leave.
 *
 * @param {Element | null} element
 * @param {(one: Element) => string | null | undefined} read   nothing: look further out
 * @returns {string | undefined}
 */
export function nearest(element, read) {
  for (let at = element; at; at = outer(at)) {
    const found = read(at)
    if (found) return found
  }
  return undefined
}

/** The next one around. @param {Element} element @returns {Element | null} */
export function outer(element) {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
