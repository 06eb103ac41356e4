/**
 * The service worker: after the first visit the site works with the network off.
 *
 * The build puts `self.precache = {version, files}` in front of this text and calls it sw.js (precache.js). A version has
 * a cache of its own. It is filled in the background, what has not changed comes from the cache before it, and that one is
 * deleted once no page needs it any more. A file whose name holds the hash of its content is never asked for again; any
 * other one, the page itself first of all, is asked for at each visit, and what the network says is what is shown. The cache
 * answers where the network cannot be reached, says that the file is not there or that it is broken, or is silent for half a
 * minute: that long a slow one may take to its first byte. A page that came from the cache gets its files from there, too, so
 * that they are of one version.
 *
 * @typedef {object} Scope   what there is of the global scope of a service worker
 * @property {{version: string, files: string[]}} precache
 * @property {{scope: string}} registration
 * @property {(type: string, listener: (event: LifeEvent) => void) => void} addEventListener
 *
 * @typedef {object} LifeEvent
 * @property {Request} request
 * @property {string} clientId             the page that asks
 * @property {string} resultingClientId    the page that is asked for
 * @property {(work: Promise<void>) => void} waitUntil
 * @property {(answer: Promise<Response>) => void} respondWith
 */
const worker = /** @type {Scope} */ (/** @type {unknown} */ (self))
const { version, files } = worker.precache
const folder = worker.registration.scope
/** Beside the cache of another copy of the site on the same host. */
const family = `nnlab ${folder} `
const cacheName = `${family}${version}`

const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/
/** ms of silence after which a network counts as one that will not answer */
const PATIENCE = 30000
/** files that are brought at a time: the page is in use meanwhile */
const AT_A_TIME = 3

worker.addEventListener('install', (event) => event.waitUntil(fill()))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
worker.addEventListener('fetch', (event) => {
  const file = fileOf(event.request)
  if (file === undefined) return
  event.respondWith(HASHED.test(file) ? once(event.request, file) : anew(event, file))
})

/** Pages that came from the cache. @type {Set<string>} */
const unreached = new Set()

/** The file of the site that is asked for, whatever stands behind its name. @param {Request} request */
function fileOf({ url, method }) {
  const place = url.split(/[?#]/)[0]
  if (method !== 'GET' || !place.startsWith(folder)) return undefined
  const file = place.slice(folder.length) || 'index.html'
  return [file, `${file}.html`].find((name) => files.includes(name)) // some hosts leave the ending away
}

async function fill() {
  const cache = await caches.open(cacheName)
  const left = files.values()
  const lane = async () => {
    for (const file of left) await cache.put(folder + file, await brought(file))
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, lane))
}

/** @param {string} file */
async function brought(file) {
  const hashed = HASHED.test(file)
  const here = hashed ? await caches.match(folder + file) : undefined
  if (here) return plain(here)
  const response = await fetch(folder + file, { cache: hashed ? 'default' : 'no-cache' })
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html')
  if (isPage && !file.endsWith('.html')) throw new Error(`${file}: a page instead of it`)
  return plain(response)
}

/** No navigation may be answered with what came by way of a redirect. @param {Response} response */
function plain(response) {
  if (!response.redirected) return response
  const { body, status, statusText, headers } = response
  return new Response(body, { status, statusText, headers })
}

async function forgetOthers() {
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(family) && name !== cacheName)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** @param {string} file */
async function kept(file) {
  const found = await caches.match(folder + file, { cacheName })
  return found && plain(found)
}

/**
 * @param {Request} request
 * @param {string} file
 */
async function once(request, file) {
  return (await kept(file)) ?? fetch(request)
}

/**
 * @param {LifeEvent} event
 * @param {string} file
 */
async function anew({ request, clientId, resultingClientId }, file) {
  const here = unreached.has(clientId) ? await kept(file) : undefined
  if (here) return here
  const network = fetch(request)
  const silence = new Promise((go) => setTimeout(go, PATIENCE))
  const answer = await Promise.race([network, silence]).catch(() => undefined)
  if (answer?.ok || answer?.type === 'opaqueredirect') return answer
  const stored = await kept(file)
  if (stored && request.mode === 'navigate') unreached.add(resultingClientId)
  return stored ?? network
}
