/**
 * The networks of all seeds, without copies and with them, trained beside the picture. While a thumb is held there are only
 * a few seeds, and they come to their end before the next are asked for, so that the curves follow the thumb.
 *
 * @typedef {import('../fields.js').State} State
 * @typedef {import('./outcome.js').Pair} Pair
 * @typedef {{state: State, pairs: Pair[]}} Shown
 */
import { Comparison } from '../comparison.js'
import { inputsOf, SEEDS, TASK } from './fields.js'

const HELD_SEEDS = 2

/** @param {{state: State, seeds: number}} asked */
const keyOf = ({ state, seeds }) => `${JSON.stringify(state)} ${seeds}`

export class Lessons {
  /** What is shown, until as much is known of what was asked since. @type {Shown | null} */
  shown = null
  /** @type {{state: State, seeds: number} | null} */
  #asked = null

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {import('../../data/digits.js').Digits} digits
   */
  constructor(host, digits) {
    this.digits = digits
    this.comparison = new Comparison(host)
  }

  /** @param {State} state @param {boolean} held */
  follow(state, held) {
    const seeds = held ? HELD_SEEDS : SEEDS
    if (this.#asked?.state === state && this.#asked.seeds >= seeds) return
    if (held && this.#asked && !this.#found.complete) return
    this.#asked = { state, seeds }
    const jobs = Array.from({ length: seeds }, (_, nth) => {
      const { plain, helped } = inputsOf(this.digits, state, nth)
      return [
        [`plain ${nth}`, { task: TASK, input: plain }],
        [`helped ${nth}`, { task: TASK, input: helped }],
      ]
    })
    this.comparison.ask(keyOf(this.#asked), Object.fromEntries(jobs.flat()))
  }

  get #found() {
    return this.comparison.of(this.#asked && keyOf(this.#asked))
  }

  /** Takes what has come. */
  gather() {
    if (!this.#asked) return
    const { state, seeds } = this.#asked
    const pairs = this.#pairs()
    const enough = Math.min(seeds, this.shown?.pairs.length ?? 1)
    if (pairs.length >= enough) this.shown = { state, pairs }
  }

  /** @returns {Pair[]} */
  #pairs() {
    const { results } = this.#found
    return Array.from({ length: SEEDS }, (_, nth) => ({
      plain: results.get(`plain ${nth}`),
      helped: results.get(`helped ${nth}`),
    })).filter(({ plain, helped }) => plain && helped)
  }

  /** Whether all seeds of a state are through. @param {State} state */
  isDone(state) {
    const asked = this.#asked
    return asked?.state === state && asked.seeds === SEEDS && this.#found.complete
  }
}
