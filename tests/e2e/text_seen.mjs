/**
 * The text of a page as it is seen, a block a line: through shadow roots and slots, with what boxes and menus say, without what is
 * folded away or there for screen readers alone.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export async function textSeen(page) {
  const text = await page.evaluate(read)
  const lines = text.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim())
  return `${lines.filter(Boolean).join('\n')}\n`
}

/** In the page. */
function read() {
  const INLINE = /^(inline|contents|ruby|table-cell)/
  const isSeen = (one) => {
    if (one.matches('style, script, template, canvas')) return false
    if (!one.checkVisibility({ visibilityProperty: true }))
      return getComputedStyle(one).display === 'contents'
    return getComputedStyle(one).clipPath === 'none'
  }
  const own = (one) => {
    if (one.matches('select')) return one.selectedOptions[0]?.text ?? ''
    if (
      one.matches(
        'textarea, input:not([type="range"], [type="radio"], [type="checkbox"], [type="file"])',
      )
    )
      return one.value
    const slotted = one.localName === 'slot' ? one.assignedNodes() : []
    const below = one.shadowRoot ?? one
    return (slotted.length ? slotted : [...below.childNodes]).map(textOf).join('')
  }
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replaceAll(/\s+/g, ' ')
    if (node.nodeType !== Node.ELEMENT_NODE || !isSeen(node)) return ''
    if (node.localName === 'math') return node.textContent
    const edge = INLINE.test(getComputedStyle(node).display) ? ' ' : '\n'
    return node.localName === 'br' ? '\n' : `${edge}${own(node)}${edge}`
  }
  return textOf(document.body)
}
