/**
 * In a template, on whatever element sets one of a lab's fields: `<nn-slider ${setting(lab, 'lr')} …>`. A link may hide
 * it or lock it (lesson.js), and it says what is wrong with a value that was refused, if it has an `error`.
 */
/** @typedef {{lesson: import('./lesson.js').Lesson, errorAt: (key: string) => string}} Lab */
import { noChange } from 'lit'
import { Directive, directive } from 'lit/directive.js'

class Setting extends Directive {
  /**
   * @param {Lab} _lab
   * @param {string} _key
   */
  render(_lab, _key) {
    return noChange
  }

  /**
   * @param {import('lit/directive.js').ElementPart} part
   * @param {[Lab, string]} about
   */
  update({ element }, [lab, key]) {
    const { lesson } = lab
    const hidden = lesson.hides(key)
    const disabled = lesson.locks(key)
    Object.assign(element, { hidden, disabled })
    const control = /** @type {HTMLElement & {error?: string}} */ (element)
    if ('error' in control) control.error = lab.errorAt(key)
    control.dataset.setting = key
    return noChange
  }
}

export const setting = directive(Setting)
