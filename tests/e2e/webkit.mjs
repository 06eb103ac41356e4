/**
 * WebKitGTK on a screen that is only memory, through WebDriver: as much of that protocol as our tests need. The driver
 * finds its browser by itself.
 *
 *     const webkit = await openWebKit()
 *     await webkit.resize({ width: 1440, height: 900 })
 *     await webkit.goto(url)
 *     await webkit.waitFor(() => document.title !== '')      // asked in the page, until it is so
 *     const title = await webkit.evaluate(() => document.title)
 *     await webkit.close()
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { PATIENCE } from './site.mjs'

const SCREEN = ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1600x1200x24']
const TIMEOUTS = { script: PATIENCE, pageLoad: PATIENCE }
/** ms between two looks */
const PAUSE = 50

export async function openWebKit() {
  const { address, end } = await startDriver()
  const capabilities = { alwaysMatch: { timeouts: TIMEOUTS } }
  const { sessionId } = await ask('POST', `${address}/session`, { capabilities })
  const session = `${address}/session/${sessionId}`
  const run = (how, script, args = []) => ask('POST', `${session}/execute/${how}`, { script, args })
  return {
    resize: (size) => ask('POST', `${session}/window/rect`, size),
    goto: (url) => ask('POST', `${session}/url`, { url }),
    evaluate: (look, ...args) => run('sync', `return (${look})(...arguments)`, args),
    waitFor: (look, ...args) => run('async', `(${poll})(${look}, ${PAUSE}, ...arguments)`, args),
    frames: (number) => run('async', `(${count})(...arguments)`, [number]),
    async close() {
      await ask('DELETE', session)
      end()
    },
  }
}

/** In the page: calls back after so many frames. */
function count(frames, done) {
  if (frames === 0) done(true)
  else requestAnimationFrame(() => count(frames - 1, done))
}

/** In the page: the last argument is to be called when it is so. */
function poll(look, pause, ...rest) {
  if (look(...rest)) rest.at(-1)(true)
  else setTimeout(poll, pause, look, pause, ...rest)
}

async function startDriver() {
  const screen = spawn('Xvfb', SCREEN, { stdio: ['ignore', 'pipe', 'ignore'] })
  process.once('exit', () => screen.kill())
  const [display] = await once(screen.stdout, 'data')
  const port = await freePort()
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, NO_AT_BRIDGE: '1' }
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' })
  process.once('exit', () => driver.kill())
  const address = `http://127.0.0.1:${port}`
  await listening(driver, address)
  const end = () => [driver, screen].forEach((one) => one.kill())
  return { address, end }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}

async function listening(driver, address) {
  while (driver.exitCode === null) {
    const { ready } = await ask('GET', `${address}/status`).catch(() => ({ ready: false }))
    if (ready) return
    await new Promise((over) => setTimeout(over, PAUSE))
  }
  throw new Error(`WebKitWebDriver ended with exit code ${driver.exitCode}`)
}

async function ask(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) })
  const { value } = await response.json()
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}
