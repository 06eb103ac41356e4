/** What each kind of data looks like, as a drawn sign for its button. */
import { svg } from 'lit'

/** @typedef {[x: number, y: number]} Spot */

const [WIDE, MIDDLE] = [40, 20]
const TURN = 2 * Math.PI

/** Spots on a circle, or on a part of one. @param {number} count @param {number} radius @param {{x?: number, y?: number, from?: number, to?: number}} [arc] @returns {Spot[]} */
function arc(count, radius, { x = MIDDLE, y = MIDDLE, from = 0, to = TURN } = {}) {
  return Array.from({ length: count }, (_, i) => {
    const angle = from + ((to - from) * i) / count
    return [x + radius * Math.cos(angle), y - radius * Math.sin(angle)]
  })
}

/** @param {number} turned @returns {Spot[]} */
function arm(turned) {
  return Array.from({ length: 12 }, (_, i) => {
    const [radius, angle] = [2 + i * 1.3, turned + i * 0.5]
    return [MIDDLE + radius * Math.cos(angle), MIDDLE - radius * Math.sin(angle)]
  })
}

/** @param {number} x @param {number} y @param {number} [reach] @returns {Spot[]} */
function cloud(x, y, reach = 5) {
  return [[x, y], ...arc(6, reach, { x, y })]
}

/** Each class's spots: class 0, class 1, … @type {Record<string, Spot[][]>} */
const SPOTS = {
  circles: [arc(18, 15), arc(10, 7)],
  moons: [
    arc(11, 11, { x: 15, y: 22, to: TURN / 2 }),
    arc(11, 11, { x: 25, y: 18, from: TURN / 2, to: TURN }),
  ],
  blobs: [cloud(11, 12), cloud(29, 11), cloud(21, 30)],
  spiral: [arm(0), arm(TURN / 2)],
  xor: [
    [...cloud(11, 29, 4.5), ...cloud(29, 11, 4.5)],
    [...cloud(11, 11, 4.5), ...cloud(29, 29, 4.5)],
  ],
  gaussian: [cloud(13, 26, 6), cloud(27, 14, 6)],
  quadrants: [cloud(11, 29, 4.5), cloud(29, 29, 4.5), cloud(11, 11, 4.5), cloud(29, 11, 4.5)],
}

/** @param {string} name */
export function dataIcon(name) {
  const classes = SPOTS[name] ?? []
  return svg`<svg viewBox="0 0 ${WIDE} ${WIDE}" aria-hidden="true">
    ${classes.map((spots, k) => svg`<path class="kind-${k}" d=${spots.map(dot).join('')} />`)}
  </svg>`
}

/** A line of no length with a round end. @param {Spot} spot */
function dot([x, y]) {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h0`
}

export const penIcon = svg`<svg viewBox="0 0 40 40" aria-hidden="true">
  <path class="line" d="M10 30l2-7 14-14 5 5-14 14z M23 12l5 5" />
</svg>`
