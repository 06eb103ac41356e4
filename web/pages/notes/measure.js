/**
 * The errata of a lab, measured by the lab itself, behind the scenes: its own runs, its own words. No figure of them is
 * written down anywhere.
 *
 * @typedef {import('../../labs/lab_element.js').LabElement} LabElement
 * @typedef {{ids: string[], values: Record<string, string | number>}} Measured
 */

/** Settings as at first, and nobody to be told of others. @type {import('../../labs/place.js').Place} */
const NOWHERE = { anchor: '', read: () => ({}), write: () => {} }

/**
 * @param {import('../../labs/registry.js').Lab} lab
 * @param {Element} stage   where it may stand meanwhile, unseen
 * @returns {Promise<{texts: import('../../languages/translate.js').Texts, measured: Measured}>}
 */
export async function measureErrata(lab, stage) {
  const { tag } = await lab.load()
  const element = /** @type {LabElement} */ (document.createElement(tag))
  element.settleIn(NOWHERE)
  element.measuring = true
  const measured = new Promise((resolve, reject) => {
    element.addEventListener('nn-errata', (event) => resolve(/** @type {any} */ (event).detail))
    element.addEventListener('nn-state', () => {
      if (element.status === 'error') reject(new Error(`the lab ${lab.id} does not run`))
      else if (element.status === 'done') settle(element, resolve)
    })
  })
  stage.append(element)
  try {
    const found = await measured
    return { texts: element.words.texts, measured: found } // a lab may bring its words with its errata
  } finally {
    element.remove() // and its workers end
  }
}

/** A lab that has run and speaks of no erratum has none. @param {LabElement} lab @param {(none: Measured) => void} done */
async function settle(lab, done) {
  await lab.updateComplete
  if (lab.errataShown.ids.length === 0) done({ ids: [], values: {} })
}
