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

/** What is shown at the head of the lab, and at its controls. */
const saidIn = (page) =>
  page.evaluate(() => {
    const seen = (selector) => {
      const below = (root) =>
        [...root.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? below(one.shadowRoot) : []),
        ])
      return below(document).filter(
        (one) => one.matches(selector) && one.getClientRects().length > 0,
      )
    }
    const textOf = (one) => one.innerText.trim()
    return {
      head: seen('.faults li').map(textOf),
      controls: seen('[role="alert"]').map(textOf).filter(Boolean),
    }
  })

/** As a button of the lab, a dropped file or a kept run does it. */
const change = (page, changes) =>
  page.evaluate(async (all) => {
    const find = (root) =>
      [...root.querySelectorAll('*')]
        .map((one) => (one.fields ? one : one.shadowRoot && find(one.shadowRoot)))
        .find(Boolean)
    const lab = find(document)
    lab.change(all)
    while (!(await lab.updateComplete));
  }, changes)

test('what has no control in sight is told at the one that was touched, or at the head', async () => {
  const page = await openedLab(site, 'optimisers&view=net')
  await change(page, { steps: 1e8 })
  assert.deepEqual(await saidIn(page), {
    head: ['走几步：100000000 超出了范围。允许：1 到 5,000 的整数。图上还是上一次的结果。'],
    controls: [],
  })
  await change(page, { iters: 3000, steps: 0.5 })
  const { head, controls } = await saidIn(page)
  assert.deepEqual([head.length, controls.length], [0, 1])
  assert.match(controls[0], /^走几步：0\.5 不是整数。/)
  await change(page, { lr: 0.3 })
  assert.deepEqual(await saidIn(page), { head: [], controls: [] })
  await page.waitForURL(/lr=0\.3/)
  await finished(page)
  assert.doesNotMatch(page.url(), /steps|iters/)
  assert.deepEqual(page.mistakes, [])
})

test('what an input method writes is taken as it is meant, in a box and in a link', async () => {
  const page = await openedLab(site, `mini-batch&batch=${encodeURIComponent('３２')}`)
  assert.deepEqual((await saidIn(page)).head, [])
  const box = page.locator('nn-slider.lr input.box')
  await box.fill('０。０５')
  await box.press('Enter')
  await page.waitForURL(/batch=32&lr=0\.05/)
  assert.equal(await box.inputValue(), '0.05')
  await box.fill('\u22120．5')
  await box.press('Enter')
  assert.match((await saidIn(page)).controls[0], /超出了范围/)
  assert.equal(await box.inputValue(), '\u22120．5')
  await finished(page)
})
