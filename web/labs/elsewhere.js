/**
 * Asks the page around for a lab, by `nn-open` {lab, query}; it takes that on by preventDefault. Somebody else's page does not.
 *
 * @param {EventTarget} element   that asks
 * @param {{lab: string, query: string}} wanted
 * @returns {boolean} whether it goes there
 */
export function goesTo(element, wanted) {
  const event = new CustomEvent('nn-open', {
    detail: wanted,
    bubbles: true,
    composed: true,
    cancelable: true,
  })
  return !element.dispatchEvent(event)
}
