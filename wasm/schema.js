/** The options of a run, from the core: the page, the permalink and the errors come from them. */

/**
 * One option. min and max are those of a number, or of each entry of a list.
 * @typedef {object} Option
 * @property {string} path 'init.scale'
 * @property {string} link 'scale': its name in a permalink
 * @property {'number' | 'integer' | 'flag' | 'choice' | 'list'} type
 * @property {number | boolean | string | readonly number[]} default
 * @property {number} [min]
 * @property {number} [max]
 * @property {'linear' | 'log' | 'seed'} [scale] how a person thinks of the range
 * @property {Readonly<Slider>} [slider] of a number that is no seed
 * @property {true} [live] may be changed in the middle of a run
 * @property {readonly string[]} [choices]
 * @property {number} [shortest] entries of a list
 * @property {number} [longest] entries of a list, or of a choice that may also be a list of choices
 * @property {boolean} [whole] entries of a list are whole numbers
 */

/**
 * Where a slider goes, which may be less far than the option does.
 * @typedef {object} Slider
 * @property {number} low
 * @property {number} high
 * @property {number} [step] on a linear scale
 * @property {readonly number[]} [stops] to these alone, in place of even steps
 */

/** @typedef {readonly Readonly<Option>[]} Schema */

/**
 * @param {import('./heap.js').Heap} heap
 * @returns {Schema} in the order of config.def; an option's index is its name in the core
 */
export const readSchema = (heap) =>
  Object.freeze(Array.from({ length: heap.core.optionCount() }, (_, i) => readOption(heap, i)))

/**
 * @param {import('./heap.js').Heap} heap
 * @param {number} index
 * @returns {Readonly<Option>}
 */
const readOption = (heap, index) => {
  heap.core.optionRead(index, heap.replyAt)
  const { path, link, kind, scale, choices, entries, ...numbers } = heap.reply('Option')
  const { minimum: min, maximum: max, defaults, count, shortest, longest, live } = numbers
  const type = /** @type {Option['type']} */ (heap.name(kind))
  const values = Array.from(heap.float64(defaults, count))
  const option = { path: heap.name(path) ?? '', link: heap.name(link) ?? '', type }
  switch (type) {
    case 'flag':
      return Object.freeze({ ...option, default: values[0] !== 0 })
    case 'choice': {
      const names = Object.freeze(heap.name(choices)?.slice(1).split('|') ?? [])
      const list = longest > 0 ? { longest } : {}
      return Object.freeze({ ...option, default: names[values[0]], choices: names, ...list })
    }
    case 'list': {
      const whole = heap.name(entries) === 'integer'
      const list = { default: Object.freeze(values), min, max, shortest, longest, whole }
      return Object.freeze({ ...option, ...list })
    }
    default: {
      const range = { min, max, scale: /** @type {Option['scale']} */ (heap.name(scale)) }
      const slides = range.scale !== 'seed' && { slider: readSlider(heap, numbers) }
      const changes = live !== 0 && { live: /** @type {const} */ (true) }
      return Object.freeze({ ...option, default: values[0], ...range, ...slides, ...changes })
    }
  }
}

/**
 * @param {import('./heap.js').Heap} heap
 * @param {Record<string, number>} option   as the core tells of it
 * @returns {Readonly<Slider>}
 */
const readSlider = (heap, { low, high, step, stops: at, stopCount }) => {
  if (stopCount === 0) return Object.freeze({ low, high, ...(step !== 0 && { step }) })
  const stops = Object.freeze(Array.from(heap.float64(at, stopCount)))
  return Object.freeze({ low: stops[0], high: stops[stopCount - 1], stops })
}
