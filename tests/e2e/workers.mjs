/** The workers of a page, from before its first script on, in window.workers: all that were made, those ended marked. */
export function watchWorkers(page) {
  return page.addInitScript(() => {
    window.workers = []
    const Own = window.Worker
    window.Worker = class extends Own {
      constructor(...list) {
        super(...list)
        window.workers.push(this)
      }
      terminate() {
        this.ended = true
        super.terminate()
      }
    }
  })
}

/** How many have not been ended. */
export const workersAlive = (page) =>
  page.evaluate(() => window.workers.filter(({ ended }) => !ended).length)

/** What holds memory, by the name of its class. */
const HELD = ['Worker', 'HTMLCanvasElement']

/**
 * How many objects of each of these there are in the page, once what nobody needs is collected; and the bytes of all
 * buffers behind typed arrays: these the browser counts in no other way.
 *
 * @returns {Promise<Record<string, number>>}
 */
export async function countObjects(page) {
  const session = await page.context().newCDPSession(page)
  const counts = {}
  for (const name of HELD) {
    const { result: prototype } = await session.send('Runtime.evaluate', {
      expression: `${name}.prototype`,
      objectGroup: 'counted',
    })
    const { objects } = await session.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId,
      objectGroup: 'counted',
    })
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: 'function () { return this.length }',
    })
    counts[name] = result.value
    await session.send('Runtime.releaseObjectGroup', { objectGroup: 'counted' })
  }
  await session.send('HeapProfiler.collectGarbage')
  const { backingStorageSize: bytes } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return { ...counts, bytes }
}

/**
 * Nodes and listeners that a page holds, once what nobody needs is collected; those taken from it that somebody still
 * holds among them.
 *
 * @typedef {{nodes: number, listeners: number}} Kept
 * @returns {Promise<Kept>}
 */
export async function keptIn(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))))
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const read = (name) => metrics.find((one) => one.name === name).value
  return { nodes: read('Nodes'), listeners: read('JSEventListeners') }
}

/** window.lab() is the lab's own element, whichever lab it is. */
export function findLab(page) {
  return page.addInitScript(() => {
    window.lab = () => {
      const inside = document
        .querySelector('nn-page')
        ?.renderRoot.querySelector('nn-lab')?.shadowRoot
      return [...(inside?.querySelectorAll('*') ?? [])].find((one) =>
        one.localName.startsWith('nn-lab-'),
      )
    }
  })
}
