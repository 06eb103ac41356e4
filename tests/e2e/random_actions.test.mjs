/** Whoever tries everything finds no fault: 1,000 random actions over all labs, the index and the notes page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actAtRandom, tellFault } from './random_actions.mjs'

const ACTIONS = 1000
const SEED = 11

test(`${ACTIONS} random actions, seed ${SEED}: no error, no hole, no lab that runs for ever`, async () => {
  const { faults, taken } = await actAtRandom(ACTIONS, SEED)
  assert.equal(taken, ACTIONS)
  assert.deepEqual(faults.map(tellFault), [])
})
