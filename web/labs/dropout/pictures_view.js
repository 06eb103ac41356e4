/** The picture of 40 × 40 × 3 values with a fifth of them dropped: by value, by pixel, by block. */
import { html } from 'lit'
import '../../components/nn-pixels.js'
import { drawCat } from '../../data/cat.js'
import { grouped, percent } from '../../languages/number.js'
import { renderSegments } from '../lab_parts.js'
import {
  binomial,
  CHANNELS,
  countKept,
  drawsOf,
  INPUTS,
  KEEP,
  keptOf,
  NOTES_LEFT,
  shrink,
  SIDE,
} from './pictures.js'

/** @typedef {import('./lab.js').DropoutLab} Lab */
/** @typedef {import('./pictures.js').Cover} Cover */

const ZOOM = 6
const PIECES = 1000

/** @param {Lab} lab */
export function renderPictures(lab) {
  const { words, state, common } = lab
  const cover = /** @type {Cover} */ (state.cover)
  const drawn = lab.drawsFor(cover)
  if (!drawn) return html`<p>${common.t('erratum.wait')}</p>`
  const whole = shrink(drawCat())
  const kept = keptOf(cover, drawn, KEEP)
  const left = whole.map((value, i) => value * kept[i])
  const pixels = (/** @type {string} */ key, /** @type {Float64Array} */ values) => {
    const name = words.t(`picture.${key}`)
    return { name, width: SIDE, height: SIDE, channels: CHANNELS, values }
  }
  return html`<div class="beside">
    <nn-pixels
      name=${words.t('picture.title')}
      filename="dropout-picture"
      zoom=${ZOOM}
      most=${PIECES}
      .pictures=${[pixels('before', whole), pixels('after', left)]}
    ></nn-pixels>
    <div class="explained">
      <div class="look">
        ${renderSegments(lab, 'cover')}
        <button class="button" @click=${() => lab.drawAnother()}>${words.t('picture.next')}</button>
      </div>
      <p>${words.rich('picture.said', countsOf(kept))}</p>
      <p>${words.rich(`picture.${cover}`, { ...chances(), ...spreadOf(cover) })}</p>
    </div>
  </div>`
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
function spreadOf(cover) {
  const draws = drawsOf(cover)
  return { spread: grouped(Math.round((binomial(draws, KEEP, 0).sd * INPUTS) / draws)) }
}
