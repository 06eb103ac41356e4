/**
 * Keys that a control uses end at the lab, so that the page around does not take them for shortcuts of its own ("." opens a
 * search); all other keys still reach that page. What a control of ours uses it prevents the default of; what one of the
 * browser's uses is written here.
 */

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']
const ENDS = ['Home', 'End', 'PageUp', 'PageDown']
const PRESS = ['Enter', ' ']
const EDIT = [...ARROWS, ...ENDS, 'Enter', 'Backspace', 'Delete', 'Insert', 'Process', 'Dead']
/** With Ctrl or Command: all, copy, cut, paste, undo, redo. */
const COMMANDS = ['a', 'c', 'x', 'v', 'z', 'y']

/** @typedef {{keys: string[], letters?: boolean}} Use   letters: and whatever types one */

/** By what the control is; the first that fits. @type {[selector: string, use: Use][]} */
const USES = [
  ['input[type="range"]', { keys: [...ARROWS, ...ENDS] }],
  ['input[type="radio"]', { keys: [...ARROWS, ' '] }],
  ['input[type="checkbox"]', { keys: [' '] }],
  ['input:is([type="file"], [type="color"], [type="button"])', { keys: PRESS }],
  ['select', { keys: [...ARROWS, ...ENDS, ...PRESS], letters: true }],
  ['[readonly]', { keys: [...ARROWS, ...ENDS] }],
  ['input, textarea, [contenteditable]', { keys: EDIT, letters: true }],
  ['button, summary', { keys: PRESS }],
  ['a[href]', { keys: ['Enter'] }],
]

/** @param {HTMLElement} box   with the controls */
export function keepKeys(box) {
  /** Keys that are down and were used here. @type {Set<string>} */
  const down = new Set()
  box.addEventListener('keydown', (event) => {
    const used = event.defaultPrevented || isUsed(event)
    if (used) event.stopPropagation()
    down[used ? 'add' : 'delete'](event.code)
  })
  for (const type of /** @type {const} */ (['keypress', 'keyup']))
    box.addEventListener(type, (event) => {
      if (down.has(event.code)) event.stopPropagation()
      if (type === 'keyup') down.delete(event.code)
    })
}

/** @param {KeyboardEvent} event */
function isUsed(event) {
  const target = /** @type {Element} */ (event.composedPath()[0])
  const use = USES.find(([selector]) => target.matches(selector))?.[1]
  return use !== undefined && (isAmong(use.keys, event) || (use.letters === true && types(event)))
}

/** A letter, on its way through an input method too, or what is done to letters. @param {KeyboardEvent} event */
function types(event) {
  const { key, ctrlKey, metaKey, isComposing } = event
  if (isComposing || event.getModifierState('AltGraph')) return true
  if (ctrlKey || metaKey) return COMMANDS.includes(key.toLowerCase())
  return [...key].length === 1
}

/** With Alt they are the browser's. @param {string[]} keys @param {KeyboardEvent} event */
const isAmong = (keys, { key, altKey }) => !altKey && keys.includes(key)
