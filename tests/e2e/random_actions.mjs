/**
 * Somebody who tries everything: random actions on every lab, the index and the notes page, in one page that is never loaded
 * anew. What goes wrong is collected with the actions that led there. The same seed asks for the same actions; how far the
 * page has answered by then depends on the machine.
 *
 *     node tests/e2e/random_actions.mjs [actions] [seed] [lab,lab,…]
 */
import { fileURLToPath } from 'node:url'
import { LABS } from '../../web/labs/registry.js'
import { openSite } from './site.mjs'
import { keptIn } from './workers.mjs'

const IN_PAGE = fileURLToPath(new URL('random_in_page.js', import.meta.url))
const PLACES = [...LABS.map(({ id }) => `?lab=${id}`), '?page=index', '?page=notes']
/** Where nothing runs. */
const QUIET = '?page=about'
/** Actions in one place before going on to another. */
const VISIT = 21
/** Actions that are told with a fault. */
const TOLD = 12
const VALUES = [
  ...['abc', '', ' ', '0', '-1', '0.5', '1e8', '1e400', 'null', '1,2', '4096,4096,4096'],
  ...['1', '2', '3', '10', '100', '0.1', '0.01', '1e-3', '0.9', '3,3', '10,10', '８', '1e-30', '%'],
]
const KEYS =
  'Tab Tab Enter Escape Space ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Shift+Tab a . / Delete'.split(
    ' ',
  )
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
]
/** How often each action is taken, of all of these. */
const WEIGHTS = {
  press: 36,
  type: 16,
  drag: 12,
  nudge: 8,
  point: 10,
  keys: 8,
  select: 3,
  link: 3,
  history: 3,
  resize: 1,
  shell: 1,
}
const KINDS = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array(weight).fill(kind))

/** Numbers in [0, 1), the same for the same seed (mulberry32). @param {number} seed */
export function numbersFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * @typedef {{what: string, after: string[]}} Fault   after: the last actions, and where
 *
 * @param {number} actions
 * @param {number} seed
 * @param {{places?: string[], tell?: (fault: Fault) => void, each?: (page: any, done: number) => Promise<void>}} [options]
 * @returns {Promise<{faults: Fault[], taken: number, kept: import('./workers.mjs').Kept[]}>}
 *   kept: what a page that needs little holds, before and after
 */
export async function actAtRandom(actions, seed, { places = PLACES, tell, each } = {}) {
  const site = await openSite()
  try {
    const watched = (/** @type {any} */ one) => one.addInitScript({ path: IN_PAGE })
    const page = await site.open(QUIET, { before: watched, reducedMotion: 'no-preference' })
    const monkey = new Monkey(page, seed, tell)
    await monkey.goTo(QUIET)
    const before = await keptIn(page)
    await monkey.run(actions, places, each)
    await monkey.goTo(QUIET)
    const kept = [before, await keptIn(page)]
    return { faults: monkey.faults, taken: actions, kept }
  } finally {
    await site.close()
  }
}

class Monkey {
  /** @type {Fault[]} */
  faults = []
  /** @type {string[]} */
  #done = []
  #seen = new Set()

  constructor(page, seed, tell = () => {}) {
    Object.assign(this, { page, seed, tell })
    page.on('pageerror', (error) => this.#blame(`page error: ${error.stack ?? error}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#blame(`console: ${message.text()}`)
    })
    page.on('popup', (popup) => popup.close())
  }

  async run(actions, places, each = async () => {}) {
    const order = []
    for (let i = 0; i < actions; i++) {
      const numbers = numbersFrom(this.seed * 1000003 + i)
      if (i % VISIT === 0) {
        if (order.length === 0) order.push(...shuffled(places, numbers))
        await this.#leave()
        await this.goTo(order.pop())
      }
      await this.#act(numbers)
      await this.#look().catch(() => this.#loadedAnew())
      await each(this.page, i + 1)
    }
    await this.#leave()
  }

  async goTo(place) {
    this.#note(place)
    await this.page.evaluate((address) => window.monkey.follows(address), place)
  }

  async #act(numbers) {
    const kind = KINDS[Math.floor(numbers() * KINDS.length)]
    try {
      await this[kind](numbers)
    } catch (error) {
      this.#blame(`the page does not answer: ${error.message.split('\n')[0]}`)
    }
  }

  #note(text) {
    this.#done.push(text)
    if (this.#done.length > TOLD) this.#done.shift()
  }

  /** A fault counts once until the place is left. */
  #blame(what) {
    if (this.#seen.has(what)) return
    this.#seen.add(what)
    const fault = { what, after: [...this.#done] }
    this.faults.push(fault)
    this.tell(fault)
  }

  async #look() {
    const { holes } = await this.page.evaluate(() => window.monkey.look())
    for (const hole of holes) this.#blame(`a hole: ${hole}`)
  }

  /** Nothing that is pressed leads to another document, which would lose what stands in this one. */
  async #loadedAnew() {
    await this.page.waitForLoadState()
    this.#blame(`loaded anew: ${this.page.url()}`)
    await this.goTo(QUIET)
  }

  async #leave() {
    if (await this.page.evaluate(() => window.monkey.stuck()))
      this.#blame(`runs for ever: ${await this.page.evaluate(() => location.search)}`)
    this.#seen.clear()
  }

  async #pick(kind, numbers, verb) {
    const found = await this.page.evaluate(
      ([one, share]) => window.monkey.pick(one, share),
      [kind, numbers()],
    )
    if (found) this.#note(`${verb} ${found.name}`)
    return found
  }

  async press(numbers) {
    const found = await this.#pick('press', numbers, 'press')
    if (found) await this.#click(found)
  }

  async #click({ x, y, width, height }) {
    await this.page.mouse.click(x + width / 2, y + height / 2)
  }

  async type(numbers) {
    const found = await this.#pick('box', numbers, 'type into')
    if (!found) return
    const text = valueFor(found.value, numbers)
    this.#note(`  ${JSON.stringify(text)} for ${found.value}`)
    await this.page.evaluate((one) => window.monkey.write(one), text)
  }

  async drag(numbers) {
    const found = await this.#pick('slider', numbers, 'drag')
    if (!found) return
    const { x, y, width, height, at } = found
    const { mouse } = this.page
    const to = (share) => mouse.move(x + 8 + (width - 16) * share, y + height / 2)
    await to(at)
    await mouse.down()
    for (let i = 0; i < 3; i++) await to(numbers())
    await mouse.up()
  }

  async nudge(numbers) {
    const found = await this.#pick('slider', numbers, 'nudge')
    if (!found) return
    await this.#click(found)
    const key = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp'][Math.floor(numbers() * 5)]
    this.#note(`  ${key}`)
    await this.page.keyboard.press(key)
  }

  async point(numbers) {
    const found = await this.#pick('figure', numbers, 'point at')
    if (!found) return
    const { x, y, width, height } = found
    const { mouse } = this.page
    const on = () => mouse.move(x + width * numbers(), y + height * numbers())
    for (let i = 0; i < 3; i++) await on()
    if (numbers() < 0.3) await mouse.down()
    await on()
    await mouse.up()
  }

  async keys(numbers) {
    const key = KEYS[Math.floor(numbers() * KEYS.length)]
    this.#note(`key ${key}`)
    await this.page.keyboard.press(key)
  }

  async select(numbers) {
    const found = await this.#pick('select', numbers, 'choose in')
    if (!found) return
    const chosen = await this.page.evaluate((share) => window.monkey.choose(share), numbers())
    this.#note(`  ${chosen}`)
  }

  async link(numbers) {
    const [which, value] = [numbers(), VALUES[Math.floor(numbers() * VALUES.length)]]
    const link = await this.page.evaluate(([a, b]) => window.monkey.follow(a, b), [which, value])
    this.#note(`link ${link}`)
  }

  async history(numbers) {
    const way = numbers() < 0.7 ? -1 : 1
    this.#note(`history ${way}`)
    await this.page.evaluate((by) => window.monkey.go(by), way)
  }

  async resize(numbers) {
    const size = SIZES[Math.floor(numbers() * SIZES.length)]
    this.#note(`size ${size.width}`)
    await this.page.setViewportSize(size)
  }

  async shell(numbers) {
    if (numbers() < 0.5) {
      this.#note('language')
      await this.page.locator('nn-page header .tools button').first().click()
    } else {
      const theme = ['auto', 'light', 'dark'][Math.floor(numbers() * 3)]
      this.#note(`theme ${theme}`)
      await this.page.locator('nn-page header select').selectOption(theme)
    }
  }
}

/** Near what stands there, or anything. @param {string} value @param {() => number} numbers */
function valueFor(value, numbers) {
  const near = Number(value)
  if (value !== '' && Number.isFinite(near) && numbers() < 0.4)
    return String(Number((near * (0.5 + numbers())).toPrecision(2)))
  return VALUES[Math.floor(numbers() * VALUES.length)]
}

/** @template T @param {T[]} list @param {() => number} numbers */
function shuffled(list, numbers) {
  const mixed = list.map((one) => /** @type {const} */ ([numbers(), one]))
  return mixed.sort(([a], [b]) => a - b).map(([, one]) => one)
}

/** @param {Fault} fault */
export const tellFault = ({ what, after }) => `${what}\n    after ${after.join('\n      ')}`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [actions = 10000, seed = 1] = process.argv.slice(2, 4).map(Number)
  const labs = process.argv[4]?.split(',')
  const places = labs?.map((one) => PLACES.find((place) => place.endsWith(`=${one}`)) ?? one)
  const tell = (/** @type {Fault} */ fault) => console.log(tellFault(fault))
  const { faults, taken, kept } = await actAtRandom(actions, seed, { places, tell })
  const kinds = new Set(faults.map(({ what }) => what.split('\n')[0]))
  console.log(`seed ${seed}: ${taken} actions, ${faults.length} faults, ${kinds.size} kinds`)
  console.log(kept)
  process.exitCode = faults.length > 0 ? 1 : 0
}
