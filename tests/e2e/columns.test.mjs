/**
 * Labs in the columns of other people's pages: in one of 282 px nothing is cut off and no short word is broken, and each takes
 * about the room that is kept for it.
 */
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { roomOf } from '../../web/embed/rooms.js'
import { LABS } from '../../web/labs/registry.js'
import { openBlog, ran } from './blog.mjs'

const NARROW = 282
/** px of the columns that roomOf tells the heights for */
const WIDTHS = [360, 520, 720, 1000]
const ABOUT = 0.15

const page = (id) => (lab) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<style>div { width: ${NARROW}px; overflow-wrap: break-word }</style>
<script type="module" src="${lab}nn-lab.js"></script>
<div><nn-lab id="brief" lab="${id}" lang="zh-CN" loading="eager"></nn-lab></div>
<div><nn-lab id="whole" lab="${id}" lang="en" loading="eager" whole="1"></nn-lab></div>`
const PAGES = Object.fromEntries(LABS.map(({ id }) => [`/${id}.html`, page(id)]))

let blog
before(async () => (blog = await openBlog(PAGES)))
afterEach(() => blog.tidy())
after(() => blog.close())

for (const { id } of LABS) {
  test(`${id}: fits a column, and the room that is kept for it`, async () => {
    const one = await blog.open(`${id}.html`)
    for (const lab of ['#brief', '#whole']) {
      await one.locator(lab).evaluate((element) => element.scrollIntoView())
      await ran(one, lab)
      assert.deepEqual(await one.locator(lab).evaluate(outside), [], lab)
    }
    const rooms = roomOf(id, false)
    for (const [i, width] of WIDTHS.entries()) {
      const height = await one.locator('#brief').evaluate(heightAt, width)
      const off = height / parseFloat(rooms[i]) - 1
      assert.ok(Math.abs(off) < ABOUT, `${width} px wide: ${height} px, ${rooms[i]} kept`)
    }
    assert.deepEqual(one.mistakes, [])
  })
}

/** In the page: the lab's height in a column of another width, once all that depends on that has followed. */
async function heightAt(lab, width) {
  lab.parentElement.style.width = `${width}px`
  for (let i = 0; i < 6; i += 1) await new Promise((go) => requestAnimationFrame(go))
  return lab.offsetHeight
}

/** In the page: what lies outside the lab's column and is not scrolled, and short words of buttons that are broken. */
async function outside(lab) {
  for (let i = 0; i < 6; i += 1) await new Promise((go) => requestAnimationFrame(go))
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? below(one.shadowRoot) : []),
    ])
  const around = (one) => one.parentElement ?? one.getRootNode().host
  const isApart = (one) => {
    for (let at = one; at !== lab; at = around(at)) {
      const { overflowX, clipPath } = getComputedStyle(at)
      if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none') return true
    }
    return false
  }
  const column = lab.getBoundingClientRect()
  const isOutside = (one) => {
    const { left, right, width } = one.getBoundingClientRect()
    return width > 1 && (right > column.right + 1 || left < column.left - 17) && !isApart(one)
  }
  const isBroken = (one) => {
    const words = one.textContent.trim()
    if (
      one.localName !== 'button' ||
      one.childElementCount > 0 ||
      /\s/.test(words) ||
      words.length > 5
    )
      return false
    const range = document.createRange()
    range.selectNodeContents(one)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size > 1
  }
  const named = (one) =>
    `${one.getRootNode().host.localName} ${one.localName}.${one.className} ${one.textContent.trim().slice(0, 20)}`
  return below(lab.shadowRoot)
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => isOutside(one) || isBroken(one))
    .map(named)
}
