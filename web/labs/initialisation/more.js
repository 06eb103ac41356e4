/** What is fetched once someone looks beyond the first view: the other views, and what is explained. */
import { experiments } from './experiment_view.js'
import { notesView } from './notes_figure.js'
import { unitsView } from './units_view.js'

export { measured, notesRuns } from './errata.js'
export { renderExplained } from './explained.js'
export { texts } from './texts.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

/**
 * @typedef {object} View
 * @property {(lab: Lab) => unknown} figure     .chart and .side of the layout
 * @property {(lab: Lab) => unknown} words
 * @property {(lab: Lab) => void} [want]        asks for what it alone needs
 * @property {(lab: Lab) => {init: string, loss: number}[]} [places]   who ends where, from the lowest loss on; without
 *   it, as beside the run
 */

/** @type {Record<string, View>} */
export const VIEWS = { units: unitsView, notes: notesView, ...experiments }
