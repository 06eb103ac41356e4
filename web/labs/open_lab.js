/**
 * Puts a lab into an <nn-lab>: its colours, its code, its settings from the place that it is given. A browser that
 * cannot train gets words and a picture.
 *
 * @typedef {object} OpenLab
 * @property {string} id
 * @property {HTMLElement} element
 * @property {import('./lab_element.js').Status} status
 * @property {string} settings                    of what is shown, as a link has them
 * @property {() => void} follow                 the place says something else now
 * @property {(resting: boolean) => void} rest   out of sight: nothing runs meanwhile
 * @property {() => void} end                    nobody will put it into a page: its workers end
 *
 * @typedef {object} Opening
 * @property {string} id
 * @property {HTMLElement} host
 * @property {string} site       its address
 * @property {import('./place.js').Place} place
 * @property {boolean} guest     on somebody else's page: figure, sentence and controls, unless `whole` asks for all
 * @property {boolean} framed     that page is its own
 */
import tokens from '../styles/tokens.css?inline'
import { pause } from '../components/pause.js'
import { Crew } from '../engine/crew.js'
import './nn-problem.js'
import './share/nn-share.js'
import { keepKeys } from './keys.js'
import { asksForAll } from './permalink.js'
import { findLab } from './registry.js'
import { tell } from '../loading/lazy.js'
import { addStyle } from '../styles/add_style.js'

/** @typedef {import('./lab_element.js').LabElement} LabElement */

/** So many processors are taken by drawing the lab; a worker then waits until it is needed. */
const FEW = 2

/** @param {Opening} opening @returns {Promise<OpenLab>} */
export async function openLab({ id, host, site, place, guest, framed }) {
  dress(host)
  const lab = findLab(id)
  const box = document.createElement('div')
  box.classList.toggle('guest', guest && !framed)
  keepKeys(box)
  if (!lab) return refused(box, { key: id ? 'lab.unknown' : 'lab.missing', lab: id, site, guest })
  const figure = `${site}figures/${id}`
  if (typeof WebAssembly !== 'object') return refused(box, { key: 'lab.no-wasm', figure, lab: id })
  const crew = new Crew()
  if (navigator.hardwareConcurrency > FEW) crew.prepare()
  const tag = await codeOf(lab, crew)
  await pause()
  const element = /** @type {LabElement} */ (document.createElement(tag))
  element.crew = crew
  element.site = site
  element.settleIn(place)
  const brief = guest && !asksForAll(place.read())
  element.toggleAttribute('brief', brief)
  box.append(element)
  if (!framed || !brief)
    box.append(Object.assign(document.createElement('nn-share'), { lab: element, site, brief }))
  element.addEventListener('nn-state', () => {
    if (element.status !== 'error') return
    if (element.shown) tell(element, 'lost')
    else apologise(box, { key: 'lab.failed', figure, lab: id, again: true })
  })
  return opened(id, box, element)
}

/** @param {import('./registry.js').Lab} lab @param {Crew} crew   ends where there is no lab to work for */
async function codeOf(lab, crew) {
  try {
    return (await lab.load()).tag
  } catch (error) {
    crew.end()
    throw error
  }
}

/** @param {string} id @param {HTMLElement} box @param {LabElement} lab @returns {OpenLab} */
function opened(id, box, lab) {
  return {
    id,
    element: box,
    get status() {
      return lab.status
    },
    get settings() {
      return lab.settings
    },
    follow: () => lab.follow(),
    rest: (resting) => lab.rest(resting),
    end: () => lab.crew.end(),
  }
}

/** @param {HTMLElement} box @param {Partial<import('./nn-problem.js').NnProblem> & {lab: string}} problem @returns {OpenLab} */
function refused(box, problem) {
  apologise(box, problem)
  const nothing = () => {}
  const idle = { follow: nothing, rest: nothing, end: nothing }
  return { id: problem.lab, element: box, status: 'error', settings: '', ...idle }
}

/** @param {HTMLElement} box @param {Partial<import('./nn-problem.js').NnProblem>} problem */
function apologise(box, problem) {
  box.replaceChildren(Object.assign(document.createElement('nn-problem'), problem))
}

const STYLE = `
  .lab {
    font: 15px/1.6 var(--sans);
    color: var(--ink);
    background: var(--paper);
  }
  .guest {
    padding: 20px 16px 1px;
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
  }
`

/** The colours of tokens.css, for this element. What the page sets for it comes before them. @param {HTMLElement} host */
function dress(host) {
  const root = host.shadowRoot
  if (!root || root.adoptedStyleSheets?.length > 1) return
  const own = (/** @type {string} */ _, /** @type {string} */ dark) =>
    dark ? `:host(${dark})` : ':host'
  addStyle(root, tokens.replaceAll(/:root(\[[^\]]*\])?/g, own) + STYLE)
}
