/**
 * Chart.js plugin: bars whose edges lie on the pixels of the screen. Between pixels, bars of one or two pixels come out
 * of different widths and shades, or not at all.
 */

/** @type {import('chart.js').Plugin} */
export const crispBars = {
  id: 'crispBars',
  afterUpdate(chart) {
    const metas = chart.getSortedVisibleDatasetMetas().filter(({ type }) => type === 'bar')
    const dense = chart.currentDevicePixelRatio
    for (const { index, data } of metas) {
      const place = metas.filter((other) => other.index < index).length
      const slot = chart.scales.x.getPixelForValue(2) - chart.scales.x.getPixelForValue(1)
      for (const [i, bar] of data.entries()) {
        const at = /** @type {{x: number}} */ (chart.data.datasets[index].data[i])
        const centre = chart.scales.x.getPixelForValue(at.x)
        Object.assign(bar, crispBar({ centre, slot, dense }, place, metas.length))
      }
    }
  },
}

/** Of the width that a sample has, its bars leave at least this share free, to the next sample's. */
const GAP = 0.05

/**
 * @param {{centre: number, slot: number, dense: number}} sample   in CSS pixels; dense: the screen's to each of them
 * @param {number} place   of the bar among those of its sample
 * @param {number} count   of these
 * @returns {{x: number, width: number}} middle and width, in CSS pixels
 */
export function crispBar({ centre, slot, dense }, place, count) {
  const width = Math.max(1, Math.floor((slot * dense * (1 - GAP)) / count))
  const left = Math.round(centre * dense - (width * count) / 2) + place * width
  return { x: (left + width / 2) / dense, width: width / dense }
}
