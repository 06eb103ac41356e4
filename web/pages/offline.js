/** After a first visit the site works with the network off: its service worker keeps the files (offline/). */

const WORKER = 'sw.js'
/** ms after which the first view stands there, has trained and is drawn: it goes first */
const AFTER = 3000

/** Only a page of its own does so: an embed leaves no trace with the reader of another site. */
export function workOffline() {
  if (!('serviceWorker' in navigator) || window.top !== window) return
  if (import.meta.env.DEV) {
    forgetBuild()
    return
  }
  if (!location.protocol.startsWith('http')) return
  const register = async () => {
    try {
      await navigator.serviceWorker.register(WORKER)
    } catch (error) {
      console.warn(error) // forbidden, as where a header makes the page a sandbox
    }
  }
  window.addEventListener('load', () => setTimeout(() => whenIdle(register), AFTER))
}

/** What is served from the sources may stand where a built site stood before. */
async function forgetBuild() {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration?.unregister()
}

/** @param {() => void} act */
function whenIdle(act) {
  if ('requestIdleCallback' in window) requestIdleCallback(act)
  else setTimeout(act, 1000)
}
