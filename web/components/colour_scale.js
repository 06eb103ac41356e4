/**
 * Colours for numbers. Between two colours of the theme the way runs through OKLab, where equal steps look equal
 * (Björn Ottosson, "A perceptual color space for image processing", 2020).
 *
 * @typedef {[number, number, number]} Triple
 */

/** Steps of a scale: more than the eye tells apart. */
export const STEPS = 256
/** Characters of #rgb. */
const SHORT = 4

/**
 * @param {string} hex #rrggbb, or #rgb, to which a build shortens it
 * @returns {Triple} 0..255
 */
export function rgbOf(hex) {
  const full = hex.length === SHORT ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex
  return /** @type {Triple} */ ([1, 3, 5].map((i) => parseInt(full.slice(i, i + 2), 16)))
}

/** @param {number} share of full light, as a screen is told it @returns {number} in physical light */
function linear(share) {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** @param {number} light @returns {number} */
function encoded(light) {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055
}

/** @param {Triple} rgb 0..255 @returns {Triple} */
export function oklabOf(rgb) {
  const [r, g, b] = rgb.map((c) => linear(c / 255))
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** @param {Triple} lab @returns {Triple} 0..255, whole numbers */
export function rgbFromOklab([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const light = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const byte = (/** @type {number} */ c) => Math.round(255 * Math.min(1, Math.max(0, encoded(c))))
  return /** @type {Triple} */ (light.map(byte))
}

/**
 * A scale through the given colours, at equal distances.
 *
 * @param {string[]} colours #rrggbb, two or more
 * @returns {Triple[]} STEPS colours
 */
export function ramp(colours) {
  const stops = colours.map((hex) => oklabOf(rgbOf(hex)))
  return Array.from({ length: STEPS }, (_, i) => {
    const at = (i / (STEPS - 1)) * (stops.length - 1)
    const k = Math.min(Math.floor(at), stops.length - 2)
    const mixed = stops[k].map((c, j) => c + (at - k) * (stops[k + 1][j] - c))
    return rgbFromOklab(/** @type {Triple} */ (mixed))
  })
}

/**
 * @param {Triple[]} scale
 * @param {number} share 0..1
 * @returns {Triple}
 */
export function colourAt(scale, share) {
  return scale[Math.round((STEPS - 1) * Math.min(1, Math.max(0, share)))]
}

/** @param {Triple} rgb @returns {string} for a canvas or a style */
export function cssOf([r, g, b]) {
  return `rgb(${r} ${g} ${b})`
}

/**
 * The one of two inks that stands out more from a colour.
 *
 * @param {Triple} ground
 * @param {string} one   #rrggbb
 * @param {string} other #rrggbb
 */
export function readable(ground, one, other) {
  const lightness = (/** @type {Triple} */ rgb) => oklabOf(rgb)[0]
  const away = (/** @type {string} */ hex) => Math.abs(lightness(rgbOf(hex)) - lightness(ground))
  return away(one) >= away(other) ? one : other
}
