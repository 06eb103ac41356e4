/** Whoever tries everything finds no fault: 1,000 random actions over all labs, the index and the notes page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actAtRandom, tellFault } from './random_actions.mjs'

const ACTIONS = 1000
const SEED = 11
/** Of what a page about nothing held before: more is what labs that are gone have left behind. */
const MORE = 1.5

test(`${ACTIONS} random actions, seed ${SEED}: no error, no hole, no lab that runs for ever, and nothing left behind`, async () => {
  const { faults, taken, kept } = await actAtRandom(ACTIONS, SEED)
  assert.equal(taken, ACTIONS)
  assert.deepEqual(faults.map(tellFault), [])
  const [before, after] = kept
  for (const what of ['nodes', 'listeners'])
    assert.ok(
      after[what] < MORE * before[what],
      `${what}: ${before[what]} before, ${after[what]} after`,
    )
})
