/** The service worker, with a network and a cache that do as they are told. */
import { jest } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

const SCOPE = 'https://site.test/lab/'
const CODE = readFileSync(new URL('../../web/offline/service_worker.js', import.meta.url), 'utf8')
const SCRIPT = 'assets/a-12345678.js'
const FILES = ['embed.html', 'index.html', SCRIPT]

/** What came by way of a redirect says so. */
function redirected(text, type = 'text/html') {
  const response = new Response(text, { headers: { 'Content-Type': type } })
  return Object.defineProperty(response, 'redirected', { value: true })
}

/** @param {(url: string) => Response | Promise<Response>} network */
function start(network) {
  const listeners = {}
  const stored = new Map()
  const nameOf = (one) => (typeof one === 'string' ? one : one.url)
  const match = async (one) => stored.get(nameOf(one))
  const put = async (name, response) => void stored.set(name, response)
  const self = {
    precache: { version: '1', files: FILES },
    registration: { scope: SCOPE },
    addEventListener: (type, listener) => (listeners[type] = listener),
  }
  const caches = { open: async () => ({ put, match }), match, keys: async () => [] }
  const fetch = jest.fn(async (one) => network(nameOf(one)))
  runInNewContext(CODE, { self, caches, fetch, Response, setTimeout, Promise, Error })
  const install = () => {
    let work
    listeners.install({ waitUntil: (promise) => (work = promise) })
    return work
  }
  const ask = (file, { mode = 'navigate', clientId = '', resultingClientId = 'page' } = {}) => {
    let answer
    const request = { url: SCOPE + file, method: 'GET', mode }
    const event = { request, clientId, resultingClientId, respondWith: (one) => (answer = one) }
    listeners.fetch(event)
    return answer
  }
  return { stored, fetch, install, ask }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const fine = (url) => new Response(`new ${url.slice(SCOPE.length)}`)
const text = async (answer) => (await answer).text()
const down = () => Promise.reject(new TypeError('no network'))

describe('what came by way of a redirect', () => {
  test('is stored as if it had come straight', async () => {
    const { install, stored } = start((url) =>
      url.endsWith('.html') ? redirected('page') : fine(url),
    )
    await install()
    const kept = stored.get(`${SCOPE}embed.html`)
    expect(kept.redirected).toBe(false)
    expect([kept.status, kept.headers.get('Content-Type')]).toEqual([200, 'text/html'])
    expect(await kept.text()).toBe('page')
  })

  test('is never served, whoever stored it', async () => {
    const { stored, ask } = start(down)
    stored.set(`${SCOPE}index.html`, redirected('kept'))
    const answer = await ask('')
    expect(answer.redirected).toBe(false)
    expect(await answer.text()).toBe('kept')
  })

  test('and is a page, is no script', async () => {
    const { install } = start((url) => (url.endsWith('.js') ? redirected('log in') : fine(url)))
    await expect(install()).rejects.toThrow('a page instead of it')
  })

  test('is asked for by its shorter name: offline, too', async () => {
    const { stored, ask } = start(down)
    stored.set(`${SCOPE}embed.html`, new Response('kept'))
    expect(await text(ask('embed?lab=init'))).toBe('kept')
    expect(ask('another')).toBeUndefined()
  })
})

describe('a stored page', () => {
  const withPage = (network) => {
    const worker = start(network)
    worker.stored.set(`${SCOPE}index.html`, new Response('kept'))
    return worker
  }

  test('gives way to a network that answers', async () => {
    expect(await text(withPage(fine).ask(''))).toBe('new ')
    const away = { type: 'opaqueredirect', ok: false }
    expect(await withPage(() => away).ask('')).toBe(away)
  })

  test('also to one that takes long', async () => {
    let arrive
    const slow = new Promise((resolve) => (arrive = resolve))
    const answer = withPage(() => slow).ask('')
    await jest.advanceTimersByTimeAsync(29000)
    arrive(new Response('late'))
    expect(await text(answer)).toBe('late')
  })

  test.each([
    ['that is down', down],
    ['that has it no more', () => new Response('', { status: 404 })],
    ['whose server is broken', () => new Response('', { status: 503 })],
  ])('stands in for one %s', async (_, network) => {
    expect(await text(withPage(network).ask(''))).toBe('kept')
  })

  test('stands in for one that is silent, and its files come from there, too', async () => {
    const { ask, stored, fetch } = withPage(() => new Promise(() => {}))
    stored.set(`${SCOPE}embed.html`, new Response('kept, too'))
    const answer = ask('')
    await jest.advanceTimersByTimeAsync(30000)
    expect(await text(answer)).toBe('kept')
    const file = ask('embed.html', { mode: 'cors', clientId: 'page' })
    expect(await text(file)).toBe('kept, too')
    expect(fetch).toHaveBeenCalledTimes(1)
  })
})

test('a file with a hash in its name is asked for once', async () => {
  const { stored, ask, fetch } = start(fine)
  stored.set(SCOPE + SCRIPT, new Response('kept'))
  expect(await text(ask(SCRIPT, { mode: 'cors' }))).toBe('kept')
  expect(fetch).not.toHaveBeenCalled()
})
