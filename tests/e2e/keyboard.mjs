/**
 * A reader without a mouse: where the Tab key should lead, and where it does. Every stop is named by its path when it is
 * first seen, and by a number: it keeps its name when more comes before it.
 */

const SPARE = 40

/** All that can be used, and can be seen, by path. @returns {Promise<string[]>} */
export const focusable = (page) => page.evaluate(stops, 'all')

/**
 * Presses Tab until the page has been gone through, from its start.
 *
 * @returns {Promise<string[]>} where the focus was
 */
export async function walkByTab(page, count) {
  const seen = []
  for (let i = 0; i < count + SPARE; i++) {
    await page.keyboard.press('Tab')
    seen.push(...(await page.evaluate(stops, 'focused')))
  }
  return seen
}

/**
 * In the page. Of the radio buttons of a group the chosen one stands for all: the arrows lead to the others.
 *
 * @param {'all' | 'focused'} which
 */
function stops(which) {
  const usable = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const skipped = (one) => one.disabled || one.tabIndex < 0 || !one.checkVisibility()
  const group = (one) => [...one.getRootNode().querySelectorAll(`input[name="${one.name}"]`)]
  const follows = (one) =>
    one.type === 'radio' && !one.checked && group(one).some((other) => other.checked)
  const stop = (one) => one.matches(usable) && !skipped(one) && !follows(one)
  const pathOf = (one) => {
    const root = one.getRootNode()
    const own = `${one.localName}[${[...root.querySelectorAll(one.localName)].indexOf(one)}]`
    return root.host ? `${pathOf(root.host)} ${own}` : own
  }
  const names = (window.stopNames ??= new Map())
  const nameOf = (one) => {
    if (!names.has(one)) names.set(one, `${pathOf(one)} #${names.size}`)
    return names.get(one)
  }
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(stop(one) ? [nameOf(one)] : []),
      ...(one.shadowRoot ? below(one.shadowRoot) : []),
    ])
  const deepest = (one) =>
    one?.shadowRoot?.activeElement ? deepest(one.shadowRoot.activeElement) : one
  if (which === 'all') return below(document)
  const at = deepest(document.activeElement)
  return at ? [nameOf(at)] : []
}
