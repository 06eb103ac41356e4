/**
 * In a template, on whatever element sets one of a lab's fields: `<nn-slider ${setting(lab, 'lr')} …>`. A link may hide
 * it or lock it (lesson.js).
 */
/** @typedef {import('./lesson.js').Lesson} Lesson */
import { noChange } from 'lit'
import { Directive, directive } from 'lit/directive.js'

class Setting extends Directive {
  /**
   * @param {{lesson: Lesson}} _lab
   * @param {string} _key
   */
  render(_lab, _key) {
    return noChange
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[{lesson: Lesson}, string]} about
   */
  update({ element }, [{ lesson }, key]) {
    const hidden = lesson.hides(key)
    const disabled = lesson.locks(key)
    Object.assign(element, { hidden, disabled })
    return noChange
  }
}

export const setting = directive(Setting)
