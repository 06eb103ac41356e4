/* One fresh Node process: node tests/bench/node.mjs simd 6 prints the times as JSON. */
import { timeNotes } from './notes.mjs'

const [module, runs] = process.argv.slice(2)
console.log(JSON.stringify(await timeNotes(module, Number(runs))))
