/* How long the main thread of the built page is kept while a lab trains: printed, never asserted.
 * Usage: node tests/bench/page.mjs [LAB ...] */
import { openSite, settled } from '../e2e/site.mjs'

const AFTER = 1500 /* ms in which tables and comparisons follow */
const STEPS = 40
const FRAME = 16

const site = await openSite()
const wanted = process.argv.slice(2)
for (const lab of wanted.length ? wanted : ['init']) {
  print(lab, 'played', await measure(lab, play))
  print(lab, 'dragged', await measure(lab, drag))
}
await site.close()

async function measure(lab, act) {
  const page = await site.open(`?lab=${lab}`)
  await settled(page)
  await page.waitForTimeout(AFTER)
  const tasks = await mainThreadTasks(page, () => act(page))
  await site.tidy()
  return tasks.sort((a, b) => b - a)
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

function print(lab, what, tasks) {
  const longest = tasks.slice(0, 3).map((ms) => ms.toFixed(1))
  const long = tasks.filter((ms) => ms > 50).length
  console.log(
    `${lab}, ${what}: longest tasks ${longest.join(', ')} ms; ${long} of ${tasks.length} over 50 ms`,
  )
}

/**
 * Does something, and answers how long the page's main thread was kept by each of its tasks meanwhile, in ms of the
 * processor's time: what other programs do on the machine at the same time does not count.
 *
 * @returns {Promise<number[]>}
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
  return tasks.map(({ tdur = 0 }) => tdur / 1000)
}
