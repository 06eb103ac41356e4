import { nearest } from '../styles/nearest.js'

const SAID = ['light', 'dark']
const MIDDLE = 128

/**
 * Whether a page is dark around an element: as the nearest theme="…" or data-theme="…" says. Where nothing is said, or
 * `auto`, the page's text tells: on a dark page it is light.
 *
 * @param {Element} element
 * @param {Element} [text]   in the page's own colour
 */
export function isDarkAround(element, text = element) {
  const said = nearest(element, (one) => {
    const words = [
      one.getAttribute('theme'),
      one === element ? null : one.getAttribute('data-theme'),
    ]
    return SAID.find((theme) => words.includes(theme))
  })
  return said ? said === 'dark' : isLight(getComputedStyle(text).color)
}

/** @param {string} colour   in whichever way CSS writes it */
function isLight(colour) {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const pen = canvas.getContext('2d')
  if (!pen) return false
  pen.fillStyle = colour
  pen.fillRect(0, 0, 1, 1)
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE
}
