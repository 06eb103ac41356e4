import { nearest, outer } from '../styles/nearest.js'

const SAID = ['light', 'dark']
const MIDDLE = 0.5
/** So near the middle, or so thin, text tells nothing: what it stands on does. */
const UNSURE = 0.1

/**
 * Whether a page is dark around an element: as the nearest theme="…" or data-theme="…" says. Where nothing is said, or
 * `auto`, the page's text tells: on a dark page it is light.
 *
 * @param {Element} element
 */
export function isDarkAround(element) {
  const said = nearest(element, (one) => {
    const words = [
      one.getAttribute('theme'),
      one === element ? null : one.getAttribute('data-theme'),
    ]
    return SAID.find((theme) => words.includes(theme))
  })
  return said ? said === 'dark' : looksDark(outer(element) ?? element)
}

/** @param {Element} page */
function looksDark(page) {
  const { lightness, alpha } = lightOf(getComputedStyle(page).color)
  const plain = alpha > UNSURE && Math.abs(lightness - MIDDLE) > UNSURE
  return plain ? lightness > MIDDLE : groundOf(page) < MIDDLE
}

/** How light what an element stands on is: the nearest colour around that is not seen through. @param {Element} page */
function groundOf(page) {
  const found = nearest(page, (one) => {
    const colour = getComputedStyle(one).backgroundColor
    return lightOf(colour).alpha > MIDDLE ? colour : ''
  })
  return found ? lightOf(found).lightness : 1
}

/** How light a colour is, from 0 to 1, by the name of its notation. */
const LIGHTNESS = /** @type {Record<string, (numbers: number[]) => number>} */ ({
  rgb: ([r, g, b]) => luma(r, g, b) / 255,
  color: ([r, g, b]) => luma(r, g, b),
  lab: ([l]) => l / 100,
  oklab: ([l]) => l,
})

/**
 * A computed colour: rgb(…), color(srgb …), lab(…), lch(…), oklab(…), oklch(…). (Not the pixel of a canvas: a browser that
 * hides who it is makes those up.)
 *
 * @param {string} colour
 */
export function lightOf(colour) {
  const [, name = 'rgb', rest = ''] = colour.match(/^(\w+?)a?\((.*)\)$/) ?? []
  const numbers = (rest.match(/(?<![\w-])(-?[\d.]+(e-?\d+)?|none)/g) ?? []).map(
    (one) => Number(one) || 0,
  )
  const lightness = LIGHTNESS[name.replace('lch', 'lab')] ?? LIGHTNESS.rgb
  return { lightness: lightness(numbers), alpha: numbers[3] ?? 1 }
}

/** @param {number} r @param {number} g @param {number} b */
const luma = (r, g, b) => 0.2126 * r + 0.7152 * g + 0.0722 * b
