/**
 * Which keys end at a lab's control, and which reach the page around it.
 * @jest-environment jsdom
 */
import { keepKeys } from '../../web/labs/keys.js'

const CONTROLS = `
  <input class="range" type="range"><input class="radio" type="radio"><input class="text" type="text">
  <input class="file" type="file"><textarea class="copied" readonly></textarea><textarea class="area"></textarea>
  <select class="select"><option>a</option></select><button class="button">b</button>
  <details><summary class="summary">s</summary></details><a class="link" href="#x">l</a><div class="own" tabindex="0"></div>`

const box = document.createElement('div')
box.innerHTML = CONTROLS
document.body.append(box)
keepKeys(box)
box.querySelector('.own').addEventListener('keydown', (event) => {
  if (event.key === 'ArrowUp') event.preventDefault()
})

/** What the page hears of a key that is pressed and let go. */
function heard(target, key, more = {}) {
  const types = []
  const hear = ({ type }) => types.push(type)
  for (const type of ['keydown', 'keypress', 'keyup']) {
    document.addEventListener(type, hear)
    const about = {
      key,
      code: `of ${key}`,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    }
    box.querySelector(`.${target}`).dispatchEvent(new KeyboardEvent(type, about))
    document.removeEventListener(type, hear)
  }
  return types
}

const ALL = ['keydown', 'keypress', 'keyup']

test.each([
  ['range', ['ArrowLeft', 'Home', 'PageUp'], ['.', '/', 'Escape', 'Tab', 'Enter', 's']],
  ['radio', ['ArrowDown', ' '], ['.', 'Enter', 'Escape']],
  [
    'text',
    ['.', '/', 's', '？', '0', 'Backspace', 'ArrowLeft', 'Enter', 'Process'],
    ['Escape', 'Tab', 'F1'],
  ],
  ['area', ['.', 'Enter', 'PageDown'], ['Escape', 'Tab']],
  ['copied', ['ArrowDown', 'End'], ['.', 's', 'Escape']],
  ['file', ['Enter', ' '], ['.']],
  ['select', ['ArrowDown', 's', ' '], ['Escape', 'F1']],
  ['button', ['Enter', ' '], ['.', 's', 'ArrowDown']],
  ['summary', ['Enter', ' '], ['.', 's']],
  ['link', ['Enter'], ['.', ' ']],
  ['own', ['ArrowUp'], ['ArrowDown', '.']],
])('%s', (target, used, others) => {
  for (const key of used) expect([key, heard(target, key)]).toEqual([key, []])
  for (const key of others) expect([key, heard(target, key)]).toEqual([key, ALL])
})

test('with Ctrl, Command or Alt they are shortcuts, but for those that a box to type into has, and letters of AltGr', () => {
  for (const held of ['ctrlKey', 'metaKey']) {
    expect(heard('text', 'k', { [held]: true })).toEqual(ALL)
    expect(heard('text', 'v', { [held]: true })).toEqual([])
    expect(heard('button', 'c', { [held]: true })).toEqual(ALL)
  }
  expect(heard('range', 'ArrowLeft', { altKey: true })).toEqual(ALL)
  expect(heard('text', '@', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toEqual([])
  expect(heard('text', 'Enter', { isComposing: true })).toEqual([])
})
