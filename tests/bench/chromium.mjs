/* Runs jobs in headless Chromium, each in a browser of its own, so that nothing is warm. */
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

const TOP = new URL('../..', import.meta.url).pathname

/**
 * Runs inside the page.
 * @param {object} job
 * @returns {Promise<any>}
 */
function inWorker(job) {
  return new Promise((resolve, reject) => {
    const worker = new Worker('./worker.mjs', { type: 'module' })
    worker.onmessage = ({ data }) =>
      data.error ? reject(new Error(data.error)) : resolve(data.result)
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(job)
  })
}

/** Serves the sources from start() to stop(); the packages of the others are bundled once, into build/bench/. */
export class Chromium {
  async start() {
    this.server = await createServer({
      root: TOP,
      configFile: false,
      logLevel: 'error',
      cacheDir: 'build/bench/vite',
      optimizeDeps: { entries: ['tests/bench/trainers/*.mjs'] },
      server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    })
    await this.server.listen()
    const [origin] = this.server.resolvedUrls?.local ?? []
    this.address = `${origin}tests/bench/page.html`
  }

  /** @param {object} job */
  async run(job) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    this.version = browser.version()
    try {
      const page = await browser.newPage()
      await page.goto(this.address ?? '')
      return await page.evaluate(inWorker, job)
    } finally {
      await browser.close()
    }
  }

  async stop() {
    await this.server?.close()
  }
}
