/** @jest-environment jsdom */
/** Where a link to a heading leads while the labs above it take another height. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { keepArrival } from '../../web/embed/arrival.js'

/** The heading's distance from the top: what is above it grows by what a test says, and scrolling takes it to 0. */
let top, told, scrolled
beforeEach(() => {
  jest.useFakeTimers()
  told = new Set()
  scrolled = 0
  globalThis.ResizeObserver = class {
    constructor(tell) {
      this.tell = tell
    }
    observe() {
      told.add(this.tell)
    }
    disconnect() {
      told.delete(this.tell)
    }
  }
  performance.getEntriesByType = () => [{ type: 'navigate' }]
  Element.prototype.scrollIntoView = () => {
    top = 0
    scrolled += 1
  }
  window.scrollBy = ({ top: by }) => (top -= by)
  document.body.innerHTML =
    '<nn-lab></nn-lab><a href="#b">b</a><h2 id="正则化">a</h2><h2 id="b">b</h2>'
  for (const heading of document.querySelectorAll('h2'))
    heading.getBoundingClientRect = () => ({ top })
  top = 0
})
afterEach(() => {
  for (const type of ['wheel', 'keydown']) dispatchEvent(new Event(type))
  delete window.$docsify
  jest.useRealTimers()
})

const arrive = (hash) => {
  history.replaceState(null, '', hash)
  keepArrival()
  jest.runAllTimers()
}
const grow = (by) => {
  top += by
  told.forEach((tell) => tell([]))
  jest.runAllTimers()
}

test.each([
  ['a plain page', '#正则化'],
  ['an address that is written with escapes', '#%E6%AD%A3%E5%88%99%E5%8C%96'],
  ['docsify', '#/notes?id=正则化'],
])('%s: the heading comes back as often as a lab above it grows', (_, hash) => {
  arrive(hash)
  grow(4000)
  expect(top).toBe(0)
  grow(-300)
  expect(top).toBe(0)
})

test('docsify 4 keeps room above it', () => {
  window.$docsify = { topMargin: 60 }
  arrive('#/notes?id=正则化')
  grow(4000)
  expect(top).toBe(60)
})

test.each(['wheel', 'touchmove', 'keydown', 'pointerdown'])(
  'a reader who goes on by %s is left alone',
  (type) => {
    arrive('#正则化')
    dispatchEvent(new Event(type))
    grow(500)
    expect(top).toBe(500)
  },
)

test('a page that is opened again stands where it was left', () => {
  performance.getEntriesByType = () => [{ type: 'reload' }]
  arrive('#正则化')
  grow(500)
  expect([top, scrolled]).toEqual([500, 0])
})

test('a link in the page is an arrival too, and one that opens nothing here is none', () => {
  arrive('#正则化')
  dispatchEvent(new Event('wheel'))
  const link = document.querySelector('a')
  link.addEventListener('click', (event) => event.preventDefault())
  link.click()
  grow(500)
  expect(top).toBe(500)
  history.replaceState(null, '', '#b')
  grow(0)
  expect(top).toBe(0)
})

test.each(['', '#', '#/notes', '#nowhere', '#%E6%'])('%j leads to no heading', (hash) => {
  arrive(hash || location.pathname)
  grow(500)
  expect([top, scrolled]).toEqual([500, 0])
})
