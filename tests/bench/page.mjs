/* How long the main thread of the built page is kept while labs open, and while one trains: printed, never asserted.
 * Usage: node tests/bench/page.mjs [LAB ...] */
import { LABS } from '../../web/labs/registry.js'
import { openSite, settled } from '../e2e/site.mjs'

const AFTER = 1500 /* ms in which tables and comparisons follow */
const STEPS = 40
const FRAME = 16

const site = await openSite()
const wanted = process.argv.slice(2)
for (const lab of wanted.length ? wanted : LABS.map(({ id }) => id))
  print(lab, 'opened', await measureOpening(lab))
for (const lab of wanted.length ? wanted : ['init']) {
  print(lab, 'played', await measure(lab, play))
  print(lab, 'dragged', await measure(lab, drag))
}
await site.close()

/* As a reader meets it, with the service worker; nothing asks the page whether it is ready, for that keeps its thread, too. */
async function measureOpening(lab) {
  const page = await site.open('?page=index', { serviceWorkers: 'allow' })
  const [address] = page.url().split('?')
  await page.goto('about:blank')
  const tasks = await mainThreadTasks(page, async () => {
    await page.goto(`${address}?lab=${lab}`)
    await page.waitForTimeout(2 * AFTER)
  })
  await site.tidy()
  return tasks
}

async function measure(lab, act) {
  const page = await site.open(`?lab=${lab}`)
  await settled(page)
  await page.waitForTimeout(AFTER)
  const tasks = await mainThreadTasks(page, () => act(page))
  await site.tidy()
  return tasks
}

async function play(page) {
  await page.getByRole('button', { name: '播放训练' }).click()
  await settled(page, 'running')
  await settled(page)
}

async function drag(page) {
  const slider = page.getByRole('slider', { name: '学习率', exact: true })
  const { x, y, width, height } = await slider.boundingBox()
  const move = (share) => page.mouse.move(x + width * share, y + height / 2)
  await move(0.3)
  await page.mouse.down()
  for (let i = 0; i < STEPS; i++) {
    await move(0.3 + (0.4 * i) / STEPS)
    await page.waitForTimeout(FRAME)
  }
  await page.mouse.up()
  await settled(page)
  await page.waitForTimeout(AFTER)
}

/** @param {{own: number, clock: number}[]} tasks */
function print(lab, what, tasks) {
  const longest = (times) =>
    times
      .sort((a, b) => b - a)
      .slice(0, 3)
      .map((ms) => ms.toFixed(0))
      .join(', ')
  const own = tasks.map((one) => one.own)
  const clock = tasks.map((one) => one.clock)
  const over = (times) => times.filter((ms) => ms > 50).length
  console.log(
    `${lab}, ${what}: longest tasks ${longest(own)} ms of the thread's own, ${over(own)} over 50; ` +
      `by the clock ${longest(clock)}, ${over(clock)} of ${tasks.length} over 50`,
  )
}

/**
 * Does something, and answers how long the page's main thread was kept by each of its tasks meanwhile, in ms: of the
 * processor's time, in which other work on the machine does not count, and by the clock, in which it does.
 *
 * @returns {Promise<{own: number, clock: number}[]>}
 */
async function mainThreadTasks(page, act) {
  const browser = page.context().browser()
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const thread = ({ pid, tid }) => `${pid} ${tid}`
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain'
  const main = new Set(traceEvents.filter(isMain).map(thread))
  const tasks = traceEvents.filter((one) => one.name.endsWith('RunTask') && main.has(thread(one)))
  return tasks.map(({ tdur = 0, dur = 0 }) => ({ own: tdur / 1000, clock: dur / 1000 }))
}
