/**
 * A picture of 40 × 40 × 3 values as dropout on the inputs leaves it, and how likely that is. Pure.
 *
 * @typedef {'value' | 'pixel' | 'block'} Cover   what is dropped together
 */
import { grouped, percent } from '../../languages/number.js'

export const SIDE = 40
export const CHANNELS = 3
export const INPUTS = SIDE * SIDE * CHANNELS
/** Pixels a side of a block. */
export const BLOCK = 5
export const KEEP = 0.8
/** What the notes say may be left of 4800. */
export const NOTES_LEFT = 3800

/**
 * The middle of a larger picture, each pixel the mean of a square: RGB, row after row.
 *
 * @param {{data: ArrayLike<number>, width: number, height: number}} image   RGBA
 * @returns {Float64Array} SIDE × SIDE × 3
 */
export function shrink({ data, width, height }) {
  const cell = Math.floor(Math.min(width, height) / SIDE)
  const [left, top] = [width - cell * SIDE, height - cell * SIDE].map((rest) => rest >> 1)
  const values = new Float64Array(INPUTS)
  for (let y = 0; y < cell * SIDE; y++) {
    for (let x = 0; x < cell * SIDE; x++) {
      const from = 4 * ((top + y) * width + left + x)
      const to = CHANNELS * (Math.floor(y / cell) * SIDE + Math.floor(x / cell))
      for (let c = 0; c < CHANNELS; c++) values[to + c] += data[from + c] / (cell * cell)
    }
  }
  return values
}

/** How many numbers a cover draws. @param {Cover} cover */
export function drawsOf(cover) {
  if (cover === 'value') return INPUTS
  return cover === 'pixel' ? SIDE * SIDE : (SIDE / BLOCK) ** 2
}

/**
 * Which inputs are kept: 1 or 0 for each.
 *
 * @param {Cover} cover
 * @param {ArrayLike<number>} drawn   numbers in [0, 1), as many as drawsOf says
 * @param {number} keep
 */
export function keptOf(cover, drawn, keep) {
  return Uint8Array.from({ length: INPUTS }, (_, i) => +(drawn[placeOf(cover, i)] < keep))
}

/** The number that decides about an input. @param {Cover} cover @param {number} i */
function placeOf(cover, i) {
  if (cover === 'value') return i
  const pixel = Math.floor(i / CHANNELS)
  if (cover === 'pixel') return pixel
  const [row, column] = [Math.floor(pixel / SIDE), pixel % SIDE].map((at) => Math.floor(at / BLOCK))
  return (row * SIDE) / BLOCK + column
}

/** @param {ArrayLike<number>} kept */
export function countKept(kept) {
  let [inputs, gone] = [0, 0]
  for (let i = 0; i < INPUTS; i += CHANNELS) {
    const left = kept[i] + kept[i + 1] + kept[i + 2]
    inputs += left
    if (left === 0) gone++
  }
  return { inputs, gone }
}

/**
 * Of n draws that are each kept with probability p: mean and standard deviation of how many are, and P(at most k).
 *
 * @param {number} n
 * @param {number} p   between 0 and 1
 * @param {number} k
 */
export function binomial(n, p, k) {
  let term = n * Math.log1p(-p)
  let atMost = Math.exp(term)
  for (let i = 1; i <= k; i++) {
    term += Math.log((n - i + 1) / i) + Math.log(p / (1 - p))
    atMost += Math.exp(term)
  }
  return { mean: n * p, sd: Math.sqrt(n * p * (1 - p)), atMost }
}

/** @param {Uint8Array} kept */
export function countsOf(kept) {
  const { inputs, gone } = countKept(kept)
  return { inputs: grouped(inputs), gone, pixels: grouped(SIDE * SIDE), all: grouped(INPUTS) }
}

/** What was to be expected, value by value. */
export function chances() {
  const { mean, sd, atMost } = binomial(INPUTS, KEEP, NOTES_LEFT)
  const vanished = (1 - KEEP) ** CHANNELS
  return {
    mean: grouped(Math.round(mean)),
    sd: Math.round(sd),
    notes: grouped(NOTES_LEFT),
    chance: percent(atMost),
    vanished: percent(vanished),
    vanishing: Math.round(vanished * SIDE * SIDE),
  }
}

/** How unsteady the count is where inputs go together. @param {Cover} cover */
export function spreadOf(cover) {
  const draws = drawsOf(cover)
  return { spread: grouped(Math.round((binomial(draws, KEEP, 0).sd * INPUTS) / draws)) }
}
