/**
 * What a worker can be asked to do. Training is there from the beginning; the code of the others comes when one of them is
 * first asked for. A lab that needs another computation adds a generator, and a line here.
 *
 * @typedef {import('./server.js').Task} Task
 */
import { train } from './train.js'

/** @type {Record<string, () => Promise<Task>>} */
const ELSEWHERE = {
  augment: async () => (await import('./augment.js')).augment,
  check: async () => (await import('./check.js')).check,
  deep: async () => (await import('./deep.js')).deep,
  expect: async () => (await import('./expect.js')).expect,
  houses: async () => (await import('./houses.js')).houses,
  masks: async () => (await import('./masks.js')).masks,
  rand: async () => (await import('./masks.js')).rand,
  'learn-digits': async () => (await import('./digits.js')).learnDigits,
  judge: async () => (await import('./judge.js')).judge,
  leak: async () => (await import('./leak.js')).leak,
  normalise: async () => (await import('./normalise.js')).normalise,
  peek: async () => (await import('./peek.js')).peek,
  recurrent: async () => (await import('./recurrent.js')).recurrent,
  result: async () => (await import('./result.js')).result,
  walk: async () => (await import('./walk.js')).walk,
}

/** The tasks of one worker, by name: those whose code is there. */
export class Tasks {
  /** @type {Record<string, Task>} */
  ready = { train }

  /** Sees that a task is ready. @param {string} name */
  async fetch(name) {
    const elsewhere = ELSEWHERE[name]
    if (elsewhere && !this.ready[name]) this.ready[name] = await elsewhere()
  }

  /** @returns {Promise<Record<string, Task>>} every one of them */
  async all() {
    await Promise.all(Object.keys(ELSEWHERE).map((name) => this.fetch(name)))
    return this.ready
  }
}
