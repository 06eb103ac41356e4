/** What axes and their values are called: the lab's own words. */
import { plain } from '../../components/stops.js'
import { fieldName, valueText } from '../field_words.js'

/** @typedef {import('./nn-sweep.js').NnSweep} Panel */
/** @typedef {import('./axes.js').Axis} Axis */

/** @param {Panel} panel @param {Axis} axis */
export function axisName({ lab, words }, { field, part }) {
  const name = lab ? fieldName(lab.words.texts, words.name, field.key) : field.key
  if (part === 'depth') return words.t('axis.depth', { name })
  return part === 'width' ? words.t('axis.width', { name }) : name
}

/** @param {Panel} panel @param {Axis} axis @param {any} value @returns {string} */
export function valueName({ lab, words }, { field, part }, value) {
  if (part !== 'value' || !lab) return plain(Number(value))
  return valueText(lab.words.texts, words.name, field, value)
}
