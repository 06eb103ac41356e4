/** A settings file dropped anywhere on a lab's page opens it. What reads the file is loaded then. */

import { lazy } from '../../loading/lazy.js'

const reader = lazy(() => import('./open.js'))

/** @typedef {import('../lab_element.js').LabElement} Lab */

export class Drop {
  /** @type {HTMLElement | null} */
  #target = null

  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab
    lab.addController(this)
  }

  hostConnected() {
    this.#target = outermost(this.lab)
    this.#target.addEventListener('dragover', this)
    this.#target.addEventListener('drop', this)
  }

  hostDisconnected() {
    this.#target?.removeEventListener('dragover', this)
    this.#target?.removeEventListener('drop', this)
    this.#target = null
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { dataTransfer } = /** @type {DragEvent} */ (event)
    if (event.defaultPrevented || !dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    const [file] = event.type === 'drop' ? dataTransfer.files : []
    if (file) reader(this.lab).then((read) => read?.openFile(this.lab, file))
  }
}

/** The element on the page itself, outside of all shadow roots. @param {Element} element @returns {HTMLElement} */
export function outermost(element) {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? outermost(root.host) : /** @type {HTMLElement} */ (element)
}
