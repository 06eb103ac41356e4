/** What is shared of a lab that is not open: the lab as it first is. */
import { Lesson } from '../../labs/lesson.js'

/** @param {import('../../labs/registry.js').Lab} lab @returns {import('../../labs/share/nn-share.js').Shareable} */
export function sharedOf(lab) {
  const parts = { labId: lab.id, meta: lab, settings: '', lesson: new Lesson(), place: null }
  return Object.assign(new EventTarget(), parts)
}
