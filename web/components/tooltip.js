/** What stands beside the pointer: of each curve its own value, of each band its ends. */
import { grouped, short } from '../languages/number.js'

/** @typedef {import('./chart_options.js').Axis} Axis */
/** @typedef {import('./series.js').Colours} Colours */

/**
 * @param {Axis} x
 * @param {Axis} y
 * @param {string} family   type of its words
 * @param {Colours} colours
 * @returns {any}
 */
export function tooltip(x, y, family, colours) {
  const [formatX, formatY] = [x.format ?? grouped, y.format ?? short]
  return {
    backgroundColor: colours.panel,
    borderColor: colours.hairline,
    borderWidth: 1,
    titleColor: colours.muted,
    bodyColor: colours.ink,
    footerColor: colours.muted,
    footerFont: { size: 12, weight: 400, family },
    titleFont: { size: 12, weight: 400, family },
    bodyFont: { size: 13, family },
    padding: 10,
    boxWidth: 8,
    boxHeight: 8,
    boxPadding: 4,
    multiKeyBackground: 'transparent',
    animation: false,
    filter: (/** @type {any} */ item) => !item.dataset.unlisted,
    callbacks: {
      title: (/** @type {any[]} */ items) =>
        items.length ? `${formatX(items[0].parsed.x)} ${x.label ?? ''}` : '',
      label: (/** @type {any} */ item) =>
        ` ${item.dataset.label}  ${formatY(item.raw.own ?? item.parsed.y)}`,
      footer: (/** @type {any[]} */ items) =>
        items.length ? bandsAt(items[0].chart, items[0].parsed.x, formatY) : [],
    },
  }
}

/**
 * @param {import('chart.js').Chart} chart
 * @param {number} at
 * @param {(value: number) => string} format
 * @returns {string[]}
 */
function bandsAt(chart, at, format) {
  const { bands = [] } = /** @type {{bands?: import('./series.js').Band[]}} */ (chart.data)
  return bands.flatMap(({ name, x, low, high, own, width = 0 }) => {
    const i = Array.prototype.findIndex.call(x, (one) => Math.abs(one - at) <= width / 2)
    if (own && i >= 0) return [`${name}  ${short(own[i])}`]
    return i < 0 || Number.isNaN(low[i]) ? [] : [`${name}  ${format(low[i])} … ${format(high[i])}`]
  })
}
