/**
 * Opens a file that the reader has chosen or dropped: the lab that it is about, what this lab takes, or a sentence that says why
 * not. The page around is asked by `nn-open` {lab, query}; it takes that on by preventDefault.
 */
import { textOfFile } from '../../../wasm/plain_text.js'
import { goesTo } from '../elsewhere.js'
import { openSettings } from '../faults.js'
import { shortened } from '../fields.js'
import { schema } from '../schema.js'
import { kindOf } from './kind.js'
import './nn-notice.js'
import { PLAYGROUND, readSettings } from './read.js'

/** @typedef {import('../lab_element.js').LabElement} Lab */

const MEGABYTE = 2 ** 20
/** Weights of a large network are in it, too, where somebody opens those. */
const MOST = 64

/**
 * @param {Lab} lab   the file was dropped on
 * @param {File} file
 */
export async function openFile(lab, file) {
  const problem = await problemOf(lab, file).catch(unread)
  const notices = lab.renderRoot.querySelectorAll('nn-notice')
  for (const notice of notices) notice.remove()
  if (!problem) return
  const notice = document.createElement('nn-notice')
  Object.assign(notice, { file: file.name, problem, lab })
  lab.renderRoot.append(notice)
}

/** A folder, or a file that was taken away meanwhile. @param {unknown} error @returns {import('./read.js').Problem} */
function unread(error) {
  console.warn(error)
  return { key: 'open.unread' }
}

/**
 * @param {Lab} lab
 * @param {File} file
 * @returns {Promise<import('./read.js').Problem | null>}
 */
async function problemOf(lab, file) {
  if (file.size > MOST * MEGABYTE) return { key: 'open.heavy', values: { most: MOST } }
  const text = textOfFile(new Uint8Array(await file.arrayBuffer()))
  const kind = kindOf(file, text)
  if (kind !== 'settings') return given(lab, file, kind)
  const opened = readSettings(text, schema)
  if ('problem' in opened) return opened.problem
  if (show(lab, opened)) return null
  if (opened.lab === PLAYGROUND) return { key: 'open.no-playground' }
  return { key: 'open.lab', values: { lab: shortened(opened.lab) } }
}

/**
 * A file that is no settings, for the lab itself.
 *
 * @param {Lab} lab
 * @param {File} file
 * @param {import('./kind.js').Kind} kind
 */
function given(lab, file, kind) {
  if (lab.meta.takes !== kind) return { key: `open.${kind}` }
  const taker = /** @type {Lab & {take: (file: File) => void}} */ (lab)
  taker.take(file)
  return null
}

/**
 * The page around may go to any lab that it has; on somebody else's page only the lab itself can be changed.
 *
 * @param {Lab} lab
 * @param {{lab: string, query: string}} opened
 */
function show(lab, opened) {
  if (goesTo(lab, opened)) return true
  if (opened.lab !== lab.labId) return false
  openSettings(lab, opened.query)
  return true
}
