/**
 * The service worker: after the first visit the site works with the network off.
 *
 * The build puts `self.precache = {version, files}` in front of this text and calls it sw.js (precache.js). A version has
 * a cache of its own. It is filled in the background, what has not changed comes from the cache before it, and that one is
 * deleted once no page needs it any more. A file whose name holds the hash of its content is never asked for again; any
 * other one, the page itself first of all, is asked for at each visit and taken from the cache where no answer comes.
 *
 * @typedef {object} Scope   what there is of the global scope of a service worker
 * @property {{version: string, files: string[]}} precache
 * @property {{scope: string}} registration
 * @property {(type: string, listener: (event: LifeEvent) => void) => void} addEventListener
 *
 * @typedef {object} LifeEvent
 * @property {Request} request
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
/** ms that a network may take which is there and does not answer */
const PATIENCE = 4000
/** files that are brought at a time: the page is in use meanwhile */
const AT_A_TIME = 3

worker.addEventListener('install', (event) => event.waitUntil(fill()))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
worker.addEventListener('fetch', (event) => {
  const file = fileOf(event.request)
  if (file === undefined) return
  event.respondWith(HASHED.test(file) ? once(event.request, file) : anew(event.request, file))
})

/** The file of the site that is asked for, whatever stands behind its name. @param {Request} request */
function fileOf({ url, method }) {
  const place = url.split(/[?#]/)[0]
  if (method !== 'GET' || !place.startsWith(folder)) return undefined
  const file = place.slice(folder.length) || 'index.html'
  return files.includes(file) ? file : undefined
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
  if (here) return here
  const response = await fetch(folder + file, { cache: hashed ? 'default' : 'no-cache' })
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
  return response
}

async function forgetOthers() {
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(family) && name !== cacheName)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** @param {string} file */
function kept(file) {
  return caches.match(folder + file, { cacheName })
}

/**
 * @param {Request} request
 * @param {string} file
 */
async function once(request, file) {
  return (await kept(file)) ?? fetch(request)
}

/**
 * @param {Request} request
 * @param {string} file
 */
async function anew(request, file) {
  const network = fetch(request)
  const late = new Promise((go) => setTimeout(go, PATIENCE)).then(() => kept(file))
  const first = await Promise.race([network, late]).catch(() => kept(file))
  return first ?? network
}
