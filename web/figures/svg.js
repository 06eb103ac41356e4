/**
 * SVG as text: a few elements, and one style for all figures. Colours are those of the page, light or dark as the
 * reader's system is.
 */
import { readFileSync } from 'node:fs'

/** @typedef {Record<string, string | number | undefined>} Attributes */

const tokens = () => readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')

/**
 * @param {string} name
 * @param {Attributes} attributes
 * @param {...string} children   markup
 */
export function element(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escape(value)}"`)
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {Attributes} [attributes]
 */
export function text(x, y, words, attributes = {}) {
  return element('text', { x, y, ...attributes }, escape(words))
}

/**
 * A line through points; it breaks where one is not finite.
 *
 * @param {{x: number, y: number}[]} points
 * @param {Attributes} attributes
 */
export function line(points, attributes) {
  const finite = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const d = finite.map(({ x, y }, i) => `${i ? 'L' : 'M'}${round(x)} ${round(y)}`).join('')
  return element('path', { d, fill: 'none', ...attributes })
}

/**
 * @param {[number, number]} domain
 * @param {[number, number]} range
 * @returns {(x: number) => number}
 */
export function linear([from, to], [low, high]) {
  return (x) => low + ((x - from) / (to - from)) * (high - low)
}

/**
 * @param {{width: number, height: number, title: string, language: string}} about
 * @param {...string} children   markup
 */
export function figure({ width, height, title, language }, ...children) {
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    lang: language,
    role: 'img',
  }
  const paper = element('rect', { width, height, fill: 'var(--panel)' })
  const style = element('style', {}, styleOf(tokens()))
  return element('svg', head, element('title', {}, escape(title)), style, paper, ...children)
}

/**
 * The page's tokens, as an image that knows only what the system wants.
 *
 * @param {string} css   styles/tokens.css
 */
export function styleOf(css) {
  const [light, dark] = [/:root \{([^}]*)\}/, /:root\[data-theme='dark'\] \{([^}]*)\}/].map(
    (block) => {
      const found = css.match(block)
      if (!found) throw new Error('styles/tokens.css: a theme is missing')
      return found[1].trim()
    },
  )
  return `svg{${light}font:13px var(--sans);fill:var(--ink)}
@media (prefers-color-scheme:dark){svg{${dark}}}
.title{font-size:16px;font-weight:600}.muted{fill:var(--muted)}.small{font-size:12px}.strong{font-weight:600}
.large{font-size:26px;font-weight:600}.blue{fill:var(--blue)}.orange{fill:var(--orange)}`
}

/** @param {number} x */
function round(x) {
  return String(Number(x.toFixed(2)))
}

/** @param {unknown} value */
function escape(value) {
  return String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
