/** When a page has come to rest: then two pictures of it are the same, to the last pixel. */
/** ms without a word from or to a worker: one that works is asked twice a second whether it is there. */
const QUIET = 800
/** ms that the longest of all computations may take, on a machine that has much else to do */
const LONGEST = 600000
/** ms in which a page has a moment for what it does while it is idle, at most */
const IDLE = 1000
/** Pictures of a page that is at rest, until two in a row are the same. */
const TRIES = 20

/**
 * In the page, from before its first script on: when a worker was last heard, and which have not yet said a word. The time that
 * a run took is told as if each iteration took the same: labs show it, and some go on by themselves only after a quick one. The
 * hour stands still.
 */
function watch() {
  const MS_EACH = 0.005
  const HOUR = Date.UTC(2024, 0, 1, 12)
  const work = { last: 0, awaited: new Set() }
  const heard = () => (work.last = performance.now())
  const steady = (told) => {
    if (!told || typeof told !== 'object' || ArrayBuffer.isView(told)) return
    if ('ms' in told && 'iteration' in told) told.ms = told.iteration * MS_EACH
    Object.values(told).forEach(steady)
  }
  window.work = work
  window.Date = class extends Date {
    constructor(...list) {
      super(...(list.length ? list : [HOUR]))
    }
    static now() {
      return HOUR
    }
  }
  const Own = window.Worker
  window.Worker = class extends Own {
    constructor(...list) {
      super(...list)
      work.awaited.add(this)
      this.addEventListener('message', ({ data }) => {
        steady(data)
        work.awaited.delete(this)
        heard()
      })
      heard()
    }
    postMessage(...list) {
      heard()
      super.postMessage(...list)
    }
    terminate() {
      work.awaited.delete(this)
      super.terminate()
    }
  }
}

/** Before the page is opened. */
export const watchWork = (page) => page.addInitScript(watch)

/** Waits until workers, fonts and drawings are done: long tables are filled while the page is idle. */
async function rested(page) {
  await page.waitForFunction(
    (quiet) =>
      window.work.awaited.size === 0 &&
      performance.now() - window.work.last > quiet &&
      document.fonts.status === 'loaded',
    QUIET,
    { timeout: LONGEST, polling: 100 },
  )
  await page.evaluate(async (most) => {
    await new Promise((go) => setTimeout(() => requestIdleCallback(go, { timeout: most })))
  }, IDLE)
}

/**
 * A picture of a page at rest.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').PageScreenshotOptions} [options]
 * @returns {Promise<Buffer>} a PNG
 */
export async function stillPicture(page, options) {
  const shoot = async () => {
    await rested(page)
    return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css', ...options })
  }
  let picture = await shoot()
  for (let i = 0; i < TRIES; i += 1) {
    const next = await shoot()
    if (next.equals(picture)) return next
    picture = next
  }
  throw new Error('it does not stand still')
}
