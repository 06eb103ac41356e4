/* Runs the benchmark's worker in headless Chromium, on a page of its own each time. */
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

const TOP = new URL('../..', import.meta.url).pathname

/* runs inside the page */
function timeInWorker({ module, runs }) {
  return new Promise((resolve, reject) => {
    const worker = new Worker('./worker.mjs', { type: 'module' })
    worker.onmessage = ({ data }) =>
      data.error ? reject(new Error(data.error)) : resolve(data.result)
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage({ module, runs })
  })
}

/** Serves the sources; open() then times one module in a new browser, so that nothing is warm. */
export class ChromiumBench {
  async start() {
    this.server = await createServer({
      root: TOP,
      configFile: false,
      logLevel: 'error',
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    })
    await this.server.listen()
    this.address = `http://127.0.0.1:${this.server.httpServer.address().port}/tests/bench/page.html`
  }

  async time(module, runs) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    })
    try {
      const page = await browser.newPage()
      await page.goto(this.address)
      return await page.evaluate(timeInWorker, { module, runs })
    } finally {
      await browser.close()
    }
  }

  stop() {
    return this.server.close()
  }
}
