/**
 * Writes down each run that a lab tells of (`nn-lab-run`: finished, and no thumb held). A page starts it once, and it weighs next
 * to nothing: the journal is loaded with the first run.
 */
import { lazy } from '../../loading/lazy.js'

const journal = lazy(() => import('./journal.js'))
const PLACE = Symbol.for('nn-recorder')

/** Again on the same page: nothing happens. @param {Document} page */
export function startRecorder(page) {
  const holder = /** @type {any} */ (page)
  if (holder[PLACE]) return
  holder[PLACE] = true
  page.addEventListener('nn-lab-run', async (event) => {
    const { detail } = /** @type {CustomEvent} */ (event)
    const [lab] = /** @type {any[]} */ (event.composedPath()) // by the time the journal is here the path is gone
    if (lab.measuring) return // nobody's run: the page beside the notes measures its errata
    const code = await journal(lab)
    await code?.Journal.of(page).record(detail, lab)
  })
}
