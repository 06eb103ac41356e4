/** What no other lab has: the network as one mask leaves it, and a picture with a fifth of its values dropped. */
import { html } from 'lit'
import '../../components/nn-network.js'
import '../../components/nn-pixels.js'
import { drawCat } from '../../data/cat.js'
import { renderSegments } from '../lab_parts.js'
import { setting } from '../setting.js'
import { MASKS, MODES, MOST_DRAWN } from './config.js'
import { countOff, networkOf, SIDE } from './masked.js'
import * as picture from './pictures.js'

/**
 * @typedef {import('../../lab/element.js').LabOfValue} Lab
 * @typedef {import('../../lab/view.js').View} View
 */

/** So that the controls are in sight too. */
const TALL = 290
const ZOOM = 6
const PIECES = 1000

/** The last masks of a lab: while a thumb moves, those of now are not known yet. @type {WeakMap<Lab, Uint8Array[][]>} */
const lastMasks = new WeakMap()

/** The mask that is looked at; null where none fits. @param {Lab} lab @param {View} view */
function maskOf(lab, { s, of }) {
  const masks = of('masks') ?? lastMasks.get(lab) ?? []
  lastMasks.set(lab, masks)
  const mask = masks[lab.state.mask]
  const fits =
    mask?.length === s.layers.length &&
    mask.every(
      (/** @type {Uint8Array} */ one, /** @type {number} */ l) => one.length === s.layers[l],
    )
  return fits ? mask : null
}

/** @param {Lab} lab @param {unknown} _ @param {View} view */
export function network(lab, _, view) {
  const { state, words } = lab
  const { s, run, t } = view
  const training = state.mode === 'train' && s.keep < 1
  const mask = training ? maskOf(lab, view) : null
  const gain = mask && s.version === 'inverted' ? 1 / s.keep : 1
  const next = () => lab.change({ mask: (state.mask + 1) % MASKS })
  return html`<nn-network
      name=${t('network.name')}
      note=${mask ? t('network.step', { step: state.mask }) : t('network.whole')}
      filename="dropout-network"
      side=${SIDE}
      tall=${TALL}
      .layers=${networkOf(lab.common.t.bind(lab.common), run, mask, gain)}
      ?settled=${view.still}
    ></nn-network>
    <div class="look">
      <button class="button" ?disabled=${!training} @click=${next}>${t('network.next')}</button>
      <nn-segments
        ${setting(lab, 'mode')}
        quiet
        label=${t('control.mode')}
        value=${state.mode}
        .options=${MODES.map((value) => ({ value, text: t(`mode.${value}`) }))}
        @nn-change=${lab.changes('mode')}
      ></nn-segments>
      <p class="count">${mask ? words.rich('network.off', countOff(mask)) : ''}</p>
    </div>`
}

/** @param {Lab} lab @param {unknown} _ @param {View} view */
export function pictures(lab, _, { later, s, t }) {
  const { words, common } = lab
  const drawn = later('pictures').results.get(s.cover)
  if (!drawn) return html`<p>${common.t('erratum.wait')}</p>`
  const whole = picture.shrink(drawCat())
  const kept = picture.keptOf(s.cover, drawn, picture.KEEP)
  const pixels = (/** @type {string} */ key, /** @type {Float64Array} */ values) => {
    const { SIDE: width, CHANNELS: channels } = picture
    return { name: t(`picture.${key}`), width, height: width, channels, values }
  }
  const again = () => lab.change({ drawn: (s.drawn + 1) % (MOST_DRAWN + 1) })
  const shown = [
    pixels('before', whole),
    pixels(
      'after',
      whole.map((value, i) => value * kept[i]),
    ),
  ]
  return html`<div class="beside">
    <nn-pixels
      name=${t('picture.title')}
      filename="dropout-picture"
      zoom=${ZOOM}
      most=${PIECES}
      .pictures=${shown}
    ></nn-pixels>
    <div class="explained">
      <div class="look">
        ${renderSegments(lab, 'cover')}
        <button class="button" @click=${again}>${t('picture.next')}</button>
      </div>
      <p>${words.rich('picture.said', picture.countsOf(kept))}</p>
      <p>
        ${words.rich(`picture.${s.cover}`, { ...picture.chances(), ...picture.spreadOf(s.cover) })}
      </p>
    </div>
  </div>`
}
