/** engine/spawn.js for the one file: there the worker is a text in the page, as no page from a disk may fetch another. */
import InlineWorker from '../engine/worker.js?worker&inline'

export * from '../engine/spawn.js' // but for what stands here

export const spawn = () => new InlineWorker()
