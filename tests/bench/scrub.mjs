/* The curve under the finger, measured on the built page in headless Chromium: printed, never asserted.
 *
 *   step        the thumb moves one stop and rests; the notes' run, 15,000 iterations
 *   drag        it moves with every frame and then rests: only the value it rests at counts
 *   long run    frames while ten million iterations are on their way
 *   1,000       what is in memory before and after so many scrubs
 *   20 seeds    the band of the notes' run, against 20 times one run over the workers
 *   sweep       100 runs, cancelled: until every worker is free again
 *
 * Usage: node tests/bench/scrub.mjs [PART OF A NAME ...] */
import { openSite, settled } from '../e2e/site.mjs'
import { countObjects, findLab, watchWorkers } from '../e2e/workers.mjs'
import { watchScrubs } from './scrub_page.mjs'
import { quantile } from './statistics.mjs'

const REST = 400 /* ms: long enough for any run here */
const STEPS = 40
const DRAGS = 15
const MOVES = 20
const SCRUBS = 1000
const WATCHED = 3000
const SEEDS = 20
const WORKERS_OF = (processors) => Math.min(8, Math.max(2, processors - 1))
const LONG_TASK = 50

const site = await openSite()
const PARTS = { step, drag, long: longRun, memory, seeds, sweep }
const wanted = process.argv.slice(2)
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.length && !wanted.some((part) => name.includes(part))) continue
  await measure()
  await site.tidy()
}
await site.close()

async function opened(query = '') {
  const before = async (page) => {
    await watchWorkers(page)
    await findLab(page)
    await watchScrubs(page)
  }
  const page = await site.open(query, { before })
  await settled(page)
  await page.waitForTimeout(3 * REST) // comparisons and tables follow
  return page
}

async function thumb(page) {
  const slider = page.getByRole('slider', { name: '学习率', exact: true })
  const { x, y, width, height } = await slider.boundingBox()
  return (share) => page.mouse.move(x + width * share, y + height / 2)
}

async function step() {
  const page = await opened()
  const move = await thumb(page)
  await move(0.3)
  await page.mouse.down()
  await page.waitForTimeout(REST)
  const times = []
  for (let i = 1; i <= STEPS; i++) {
    await page.evaluate(() => window.scrubs.reset())
    await move(0.3 + 0.012 * (i % 30))
    await page.waitForTimeout(REST)
    times.push(...(await page.evaluate(() => window.scrubs.times())))
  }
  await page.mouse.up()
  tell(
    'step, to the first changed frame',
    times.map(({ first }) => first),
  )
  tell(
    'step, to the complete curve',
    times.map(({ whole }) => whole),
  )
  tell(
    'step, of which training',
    times.map(({ ms }) => ms),
  )
}

async function drag() {
  const page = await opened()
  const move = await thumb(page)
  const last = []
  let [frames, spent, pictures] = [0, 0, 0]
  const long = []
  for (let d = 0; d < DRAGS; d++) {
    await move(0.3)
    await page.mouse.down()
    await page.waitForTimeout(REST)
    await page.evaluate(() => window.scrubs.reset())
    for (let i = 1; i <= MOVES; i++) {
      await move(0.3 + 0.02 * i)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    const seen = await page.evaluate(() => window.scrubs.seen())
    await page.waitForTimeout(REST)
    last.push((await page.evaluate(() => window.scrubs.times())).at(-1))
    long.push(...(await page.evaluate(() => window.scrubs.longTasks())))
    frames += seen.frames
    spent += seen.ms
    pictures += seen.wholes
    await page.mouse.up()
    await page.waitForTimeout(REST)
  }
  tell(
    'drag, to the first changed frame',
    last.map(({ first }) => first),
  )
  tell(
    'drag, to the complete curve',
    last.map(({ whole }) => whole),
  )
  console.log(
    `drag: ${perSecond(frames, spent)} frames and ${perSecond(pictures, spent)} complete curves a second; ` +
      `${long.length} tasks over ${LONG_TASK} ms (${long.map(Math.round).join(', ') || 'none'})`,
  )
}

async function longRun() {
  const page = await opened()
  const box = page.getByRole('textbox', { name: '迭代次数，输入数值' })
  await box.fill('10000000')
  await box.press('Enter')
  await page.getByRole('progressbar', { name: '训练进度' }).waitFor()
  await page.evaluate(() => window.scrubs.reset())
  await page.waitForTimeout(WATCHED)
  const { frames, ms } = await page.evaluate(() => window.scrubs.seen())
  const long = await page.evaluate(() => window.scrubs.longTasks())
  console.log(
    `long run: ${perSecond(frames, ms)} frames a second; ${long.length} tasks over ${LONG_TASK} ms ` +
      `(${long.map(Math.round).join(', ') || 'none'})`,
  )
}

async function memory() {
  const page = await opened('?iters=1000')
  const move = await thumb(page)
  const scrub = async (times) => {
    await page.mouse.down()
    for (let i = 0; i < times; i++) {
      await move(0.3 + 0.01 * (i % 40))
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    await page.mouse.up()
    await settled(page)
    await page.waitForTimeout(3 * REST)
  }
  await move(0.3)
  await scrub(MOVES)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const heap = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 2 ** 20
  }
  const [first, before] = [await countObjects(page), await heap()]
  await scrub(SCRUBS)
  const [last, after] = [await countObjects(page), await heap()]
  const counts = Object.keys(first).map((name) => `${name} ${first[name]} -> ${last[name]}`)
  console.log(
    `${SCRUBS} scrubs: ${counts.join(', ')}; heap ${before.toFixed(1)} -> ${after.toFixed(1)} MiB`,
  )
}

async function seeds() {
  const page = await opened()
  const one = await page.evaluate(() => window.scrubs.lab().run.ms)
  const processors = await page.evaluate(() => navigator.hardwareConcurrency)
  await page.getByRole('button', { name: '20 个种子', exact: true }).click()
  const again = page.getByRole('button', { name: '训练 20 次' })
  await page.waitForFunction(() => window.scrubs.bench()?.seeds?.complete) // they begin by themselves
  const took = []
  for (const which of ['数据也换', '只换初始权重', '数据也换', '只换初始权重']) {
    await page.getByRole('radio', { name: which }).check()
    await page.waitForTimeout(REST)
    await again.evaluate((button) => (window.again = button))
    took.push(await page.evaluate(() => window.scrubs.band(window.again)))
  }
  const workers = WORKERS_OF(processors)
  const config = await page.evaluate(() => window.scrubs.lab().recipe)
  const single = await singleRun(config)
  const ideal = (SEEDS * single) / workers
  const shares = took.map((ms) => `${Math.round(ms)} ms (${(ms / ideal).toFixed(2)})`)
  console.log(
    `20 seeds on ${workers} workers: one run ${Math.round(single)} ms (the page's own ${Math.round(one)}); ` +
      `${shares.join(', ')} of the ideal ${Math.round(ideal)} ms`,
  )
}

/** What the notes' run takes by itself, in a page that draws nothing meanwhile: the median of some, once the code is warm. */
async function singleRun(config) {
  const page = await site.open('?page=about')
  const times = await page.evaluate(async (recipe) => {
    const { loadEngine } = await import('./engine/engine.js')
    const engine = await loadEngine()
    return Array.from({ length: 12 }, () => {
      const run = engine.start(recipe)
      const begun = performance.now()
      run.advance(Infinity)
      run.free()
      return performance.now() - begun
    })
  }, config)
  return quantile(times.slice(3), 0.5)
}

async function sweep() {
  const page = await opened()
  await page.getByRole('button', { name: '扫描', exact: true }).click()
  const counts = page.getByRole('textbox', { name: /几个值/ })
  await counts.first().waitFor()
  for (const box of await counts.all()) {
    await box.fill('10')
    await box.press('Enter')
  }
  const times = []
  for (let i = 0; i < 5; i++) {
    await page.getByRole('button', { name: /训练 100 次/ }).click()
    await page.waitForTimeout(2 * REST + 137 * i)
    times.push(await page.evaluate(() => window.scrubs.cancel()))
    await page.waitForTimeout(REST)
  }
  const long = await page.evaluate(() => window.scrubs.longTasks())
  tell('sweep of 100 runs, cancelled: until every worker answers', times)
  console.log(
    `sweep: ${long.length} tasks over ${LONG_TASK} ms (${long.map(Math.round).join(', ') || 'none'})`,
  )
}

function tell(what, times) {
  const known = times.filter((time) => time !== null && time !== undefined)
  const [half, most] = [0.5, 0.95].map((share) => Math.round(quantile(known, share)))
  console.log(
    `${what}: median ${half} ms, 95th percentile ${most} ms (${known.length} of ${times.length})`,
  )
}

function perSecond(count, ms) {
  return Math.round((1000 * count) / ms)
}
