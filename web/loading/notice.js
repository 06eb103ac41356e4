/**
 * A sentence with a button to load the page anew: made without any library and any stylesheet, as it may be there when nothing
 * else is.
 *
 * @typedef {object} Said
 * @property {string} text
 * @property {string} again      what the button says
 * @property {boolean} [urgent]  read out at once
 * @property {{href: string, text: string}} [way]   a link to where it may be seen instead
 * @property {string} [close]    what a second button says, which takes the sentence away
 */

const BOX = `all: initial; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; box-sizing: border-box;
  width: fit-content; max-width: 100%; margin: 12px 0; padding: 12px 16px;
  border: 1px solid var(--hairline, GrayText); border-left: 3px solid var(--orange, #b3540a); border-radius: 8px;
  background: var(--panel, Canvas); color: var(--ink, CanvasText); font: 14px/1.6 var(--sans, system-ui)`
/** At the foot of the screen while what it is about is in sight. */
const FLOATING = 'position: sticky; z-index: 10; bottom: 16px; margin: 12px auto'
const BUTTON = `font: inherit; color: inherit; padding: 4px 14px; cursor: pointer; background: none;
  border: 1px solid var(--hairline, GrayText); border-radius: 999px`

/** @param {Said} said @returns {HTMLElement} */
export function notice({ text, again, urgent = false, way, close }) {
  const box = styled('div', '', close ? `${BOX}; ${FLOATING}` : BOX)
  box.setAttribute('role', urgent ? 'alert' : 'status')
  box.append(
    styled('span', text),
    button(again, () => location.reload()),
  )
  if (way) box.append(Object.assign(styled('a', way.text, 'color: var(--blue, LinkText)'), way))
  if (close) box.append(button(close, () => box.remove()))
  return box
}

/** @param {string} text @param {() => void} press */
function button(text, press) {
  return Object.assign(styled('button', text, BUTTON), { type: 'button', onclick: press })
}

/** By the object model, which no Content-Security-Policy forbids. @param {string} name @param {string} text @param {string} [style] */
function styled(name, text, style = '') {
  const element = document.createElement(name)
  element.textContent = text
  element.style.cssText = style
  return element
}
