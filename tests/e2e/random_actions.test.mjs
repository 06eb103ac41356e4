/** Whoever tries everything finds no fault: 1,000 random actions over all labs, the index and the notes page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actAtRandom, tellFault } from './random_actions.mjs'

const ACTIONS = 1000
const SEED = 11
/**
 * What a page about nothing may hold afterwards: twice what a mixed run was seen to leave, after 500 actions as after 3,500
 * (up to 27,000 nodes and 630 listeners).
 */
const MOST = { nodes: 60000, listeners: 1300 }

test(`${ACTIONS} random actions, seed ${SEED}: no error, no hole, no lab that runs for ever, and nothing left behind`, async () => {
  const { faults, taken, kept } = await actAtRandom(ACTIONS, SEED)
  assert.equal(taken, ACTIONS)
  assert.deepEqual(faults.map(tellFault), [])
  const [, after] = kept
  for (const [what, most] of Object.entries(MOST))
    assert.ok(after[what] < most, `${what}: ${JSON.stringify(kept)}`)
})
