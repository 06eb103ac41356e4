import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repetition, tellingLines } from './repeated.mjs'

test('imports, comments, brackets and short lines say nothing', () => {
  const text = `/** A comment,
 * over two lines. */
import { one, two } from '../somewhere.js'
import {
  three,
} from './else.js'
export function longEnough(value) { // why
  return 1
  })}}})}}})}}}
}
`
  assert.deepEqual(tellingLines(text), ['export function longEnough(value) {'])
})

test('a line counts in each lab that has it, once for each time, and not where one lab alone repeats it', () => {
  const labs = new Map([
    ['a', ['const shared = 1', 'const own = twice', 'const own = twice']],
    ['b', ['const shared = 1', 'const other = 2']],
  ])
  assert.deepEqual(repetition(labs), { lines: 5, repeated: 2 })
})
