/**
 * Draws a network: edges by weight, units as maps of their activation. Quick enough for every frame: all maps are one
 * image, and edges of one colour and width are one stroke.
 */
import { STEPS } from './colour_scale.js'
import { fontOf } from './font.js'

/** @typedef {import('./network_layout.js').Layer} Layer */
/** @typedef {import('./network_layout.js').NetworkLayout} NetworkLayout */
/** @typedef {import('./network_layout.js').Edge} Edge */
/** @typedef {import('./network_layout.js').Place} Place */

/**
 * @typedef {object} NetworkPicture
 * @property {Layer[]} layers
 * @property {NetworkLayout} layout
 * @property {Edge[]} edges
 * @property {Map<number, number>} strongest
 * @property {import('./colour_scale.js').Triple[]} colours   from most negative to most positive
 * @property {number} side                                    of a map
 * @property {{unit?: Place, edge?: Edge} | null} pointed
 * @property {Record<'ink' | 'muted' | 'faint' | 'blue' | 'orange' | 'wash' | 'panel' | 'hairline', string>} inks
 * @property {(count: number) => string} more                 names units that are not drawn
 * @property {(count: number) => string} moreLayers           and layers
 */

const WIDTHS = [0.4, 0.8, 1.4, 2.2, 3.2, 4.4]
const DASH = [5, 3]
const FONT = 12
const SMALL = 11
const APART = 8
const ASLEEP = 0.25
const [DENSE, CLEAR] = [0.4, 0.8]
const LEAST = 0.35
/** Edges between two layers that can be told apart at full width. */
const FEW = 40

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {NetworkPicture} picture
 * @param {OffscreenCanvas} atlas   kept from frame to frame
 */
export function drawNetwork(pen, picture, atlas) {
  drawEdges(pen, picture)
  paintMaps(atlas, picture)
  picture.layout.places.forEach((place, i) => drawUnit(pen, picture, atlas, place, i))
  drawWords(pen, picture)
}

/** @param {CanvasRenderingContext2D} pen @param {NetworkPicture} picture */
function drawEdges(pen, { layers, layout, edges, strongest, pointed, inks }) {
  const half = layout.size / 2
  const groups = grouped(edges, strongest)
  const thin = thinness(edges)
  const isOff = (/** @type {Place} */ { layer, unit }) => layers[layer].units[unit].off
  for (const { width, negative, members } of groups) {
    pen.strokeStyle = negative ? inks.orange : inks.blue
    pen.lineWidth = Math.max(LEAST, width * thin)
    pen.setLineDash(negative ? DASH : [])
    for (const asleep of [false, true]) {
      pen.globalAlpha = asleep ? ASLEEP / 2 : DENSE + (CLEAR - DENSE) * thin
      pen.beginPath()
      for (const { from, to } of members) {
        if (Boolean(isOff(from) || isOff(to)) !== asleep) continue
        pen.moveTo(from.x + half, from.y)
        pen.lineTo(to.x - half, to.y)
      }
      pen.stroke()
    }
  }
  pen.globalAlpha = 1
  pen.setLineDash([])
  if (pointed?.edge) drawPointed(pen, pointed.edge, half, inks.ink)
}

/**
 * Many edges between two layers are drawn thinner, so that one can see between them.
 *
 * @param {Edge[]} edges
 * @returns {number} 0..1
 */
function thinness(edges) {
  const counts = new Map()
  for (const { to } of edges) counts.set(to.layer, (counts.get(to.layer) ?? 0) + 1)
  return Math.min(1, Math.sqrt(FEW / Math.max(1, ...counts.values())))
}

/** @param {CanvasRenderingContext2D} pen @param {Edge} edge @param {number} half @param {string} ink */
function drawPointed(pen, { from, to }, half, ink) {
  pen.strokeStyle = ink
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(from.x + half, from.y)
  pen.lineTo(to.x - half, to.y)
  pen.stroke()
}

/**
 * Edges that one stroke draws: of a sign, and of a width, the strongest last. A weight of 0 or NaN has no edge.
 *
 * @param {Edge[]} edges
 * @param {Map<number, number>} strongest
 * @returns {{width: number, negative: boolean, members: Edge[]}[]}
 */
export function grouped(edges, strongest) {
  const groups = WIDTHS.flatMap((width) =>
    [true, false].map((negative) => ({ width, negative, members: /** @type {Edge[]} */ ([]) })),
  )
  for (const edge of edges) {
    const share = Math.abs(edge.w) / (strongest.get(edge.to.layer) ?? 1)
    if (!(share > 0)) continue
    const step = Math.min(WIDTHS.length - 1, Math.floor(share * WIDTHS.length))
    groups[2 * step + (edge.w < 0 ? 0 : 1)].members.push(edge)
  }
  return groups.filter(({ members }) => members.length > 0)
}

/**
 * All maps under one another, each on the scale of its layer: from −max|a| over 0 to max|a|.
 *
 * @param {OffscreenCanvas} atlas
 * @param {NetworkPicture} picture
 */
function paintMaps(atlas, { layers, layout, colours, side }) {
  const rows = Math.max(1, layout.places.length) * side
  if (atlas.width !== side || atlas.height !== rows)
    Object.assign(atlas, { width: side, height: rows })
  const image = new ImageData(side, rows)
  const pixels = new Uint32Array(image.data.buffer)
  const inks = Uint32Array.from(colours, ([r, g, b]) => 0xff000000 | (b << 16) | (g << 8) | r)
  const peaks = layers.map(peakOf)
  layout.places.forEach(({ layer, unit }, i) => {
    const map = layers[layer].units[unit].map
    if (map) paint(pixels.subarray(i * side * side), map, side, inks, peaks[layer])
  })
  atlas.getContext('2d')?.putImageData(image, 0, 0)
}

/** @param {Layer} layer @returns {number} the largest |a| in its maps */
export function peakOf({ units }) {
  let peak = 0
  for (const { map = [] } of units) {
    for (let i = 0; i < map.length; i++) {
      const size = Math.abs(map[i])
      if (size > peak && size < Infinity) peak = size
    }
  }
  return peak
}

/**
 * @param {Uint32Array} pixels
 * @param {ArrayLike<number>} map
 * @param {number} side
 * @param {Uint32Array} inks
 * @param {number} peak
 */
function paint(pixels, map, side, inks, peak) {
  const scale = (STEPS - 1) / (2 * (peak || 1))
  for (let row = 0; row < side; row++) {
    const from = (side - 1 - row) * side
    for (let column = 0; column < side; column++) {
      const step = Math.round((map[from + column] + (peak || 1)) * scale)
      pixels[row * side + column] = inks[Math.max(0, Math.min(STEPS - 1, step))] ?? 0
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {NetworkPicture} picture
 * @param {OffscreenCanvas} atlas
 * @param {Place} place
 * @param {number} i
 */
function drawUnit(pen, { layers, layout, side, pointed, inks }, atlas, place, i) {
  const { map, off, name } = layers[place.layer].units[place.unit]
  const { size } = layout
  const [left, top] = [place.x - size / 2, place.y - size / 2]
  pen.fillStyle = off ? inks.wash : inks.panel
  pen.fillRect(left, top, size, size)
  pen.globalAlpha = off ? ASLEEP : 1
  if (map) pen.drawImage(atlas, 0, i * side, side, side, left, top, size, size)
  else if (name) drawName(pen, name, place, size, inks.ink)
  pen.globalAlpha = 1
  const here = pointed?.unit?.layer === place.layer && pointed.unit.unit === place.unit
  pen.strokeStyle = here ? inks.ink : off ? inks.hairline : inks.faint
  pen.lineWidth = here ? 2 : 1
  pen.strokeRect(left, top, size, size)
  if (off) cross(pen, left, top, size, inks.faint)
}

/** @param {CanvasRenderingContext2D} pen @param {string} name @param {Place} place @param {number} size @param {string} ink */
function drawName(pen, name, { x, y }, size, ink) {
  pen.font = fontOf(pen.canvas, FONT)
  pen.fillStyle = ink
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(name, x, y, size - 4)
}

/** @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y @param {number} size @param {string} ink */
function cross(pen, x, y, size, ink) {
  pen.strokeStyle = ink
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x + size, y + size)
  pen.stroke()
}

/** @param {CanvasRenderingContext2D} pen @param {NetworkPicture} picture */
function drawWords(pen, { layers, layout, inks, more, moreLayers }) {
  const { columns, height, leftOut } = layout
  pen.fillStyle = inks.muted
  pen.textAlign = 'center'
  const room = columns.length > 1 ? columns[1].x - columns[0].x - APART : Infinity
  for (const { layer, x, more: count } of columns) {
    pen.font = fontOf(pen.canvas, FONT)
    pen.textBaseline = 'top'
    if (layer === null) pen.fillText(moreLayers(leftOut), x, height / 2, room)
    else pen.fillText(layers[layer].name, x, 2, room)
    pen.font = fontOf(pen.canvas, SMALL)
    pen.textBaseline = 'bottom'
    if (count > 0) pen.fillText(more(count), x, height - 2, room)
  }
}
