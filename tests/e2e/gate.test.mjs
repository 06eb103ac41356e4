/**
 * Whatever is typed into a box of a lab: what cannot be is refused in a sentence that is in sight, stays in its box, and changes
 * nothing else.
 */
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { LABS } from '../../web/labs/registry.js'
import { finished, openFolds, openSite, openedLab } from './site.mjs'

/** No number that any field takes; and what no whole one takes. */
const BAD = ['abc', '-1e9']
const NOT_WHOLE = ['０。５']
/** Views of a lab that have boxes of their own. */
const VIEWS = { activation: ['line', 'softmax', 'output'], optimisers: ['net'] }
const PAGES = LABS.flatMap(({ id }) => [
  id,
  ...(VIEWS[id] ?? []).map((view) => `${id}&view=${view}`),
])

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** In the page: a way to type into the boxes of its lab, and to see what came of it. */
function makeTypist() {
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? below(one.shadowRoot) : []),
    ])
  const seen = (selector) =>
    below(document).filter((one) => one.matches(selector) && one.getClientRects().length > 0)
  const lab = below(document).find((one) => one.fields && one.good)
  const keyOf = (box) =>
    (box.closest('[data-setting]') ?? box.getRootNode().host)?.dataset.setting ?? ''
  const boxesOf = (key) => seen('input[type="text"]').filter((box) => keyOf(box) === key)
  const keys = [...new Set(seen('input[type="text"]').map(keyOf))]
  const drawn = async (control) => {
    while (!(await lab.updateComplete));
    await control.updateComplete
  }
  window.typist = {
    boxes: keys.flatMap((key) =>
      boxesOf(key).map(({ value }, nth) => {
        return { key, nth, value, kind: lab.fields.find((field) => field.key === key)?.kind }
      }),
    ),
    async type({ key, nth }, text) {
      const typed = boxesOf(key)[nth]
      typed.value = text
      typed.dispatchEvent(new Event('change', { bubbles: true }))
      await drawn(typed.getRootNode().host)
      const box = boxesOf(key)[nth]
      const alerts = seen('[role="alert"]').map((one) => one.innerText.trim())
      return {
        text: box.value,
        alerts: [...new Set(alerts)].filter(Boolean),
        wrong: box.ariaInvalid === 'true',
        search: location.search,
        good: JSON.stringify(lab.good),
      }
    },
  }
}

/** What is to be seen after each text, and once the box has its first one again. */
async function typeAll(page) {
  await page.evaluate(makeTypist)
  return page.evaluate(
    async ([bad, notWhole]) => {
      const told = []
      for (const box of window.typist.boxes) {
        const none = ['integer', 'list'].includes(box.kind) ? [...bad, ...notWhole] : bad
        for (const typed of none)
          told.push({ box, typed, ...(await window.typist.type(box, typed)) })
        const { value: typed } = box
        told.push({ box, typed, first: true, ...(await window.typist.type(box, typed)) })
      }
      return told
    },
    [BAD, NOT_WHOLE],
  )
}

for (const query of PAGES) {
  test(`${query}: no box takes what cannot be`, async () => {
    const page = await openedLab(site, query)
    await openFolds(page)
    const { search } = new URL(page.url())
    const told = await typeAll(page)
    for (const one of told) {
      const { typed, first = false, text, alerts, wrong, good } = one
      const said = JSON.stringify(one)
      assert.deepEqual([text, wrong, alerts.length], [typed, !first, first ? 0 : 1], said)
      assert.ok(
        alerts.every((alert) => alert.includes(typed) && /：/.test(alert)),
        said,
      )
      assert.deepEqual([good, one.search], [told[0].good, search], said)
    }
    await finished(page)
    assert.deepEqual(page.mistakes, [])
  })
}
