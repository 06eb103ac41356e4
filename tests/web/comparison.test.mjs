/** What is computed beside a run: each result is only given to those who ask for that of its settings. */
import { jest } from '@jest/globals'

jest.unstable_mockModule('../../web/engine/spawn.js', () => ({ spawn: () => {} }))
const { Comparison } = await import('../../web/labs/comparison.js')

/** A worker that answers nothing by itself. */
class Puppet {
  sent = []
  postMessage(message) {
    this.sent.push(message)
  }
  terminate() {}
  get started() {
    return this.sent.filter(({ type }) => type === 'start')
  }
  answer(nth, type, rest) {
    const { run } = this.started[nth]
    if (type !== 'rejected') this.onmessage({ data: { type: 'accepted', run } })
    this.onmessage({ data: { type, run, ...rest } })
  }
}

const turn = () => new Promise(setImmediate)

async function drawn() {
  for (let i = 0; i < 9; i++) await turn()
}

const made = []

function makeOne() {
  const puppets = []
  const spawn = () => {
    puppets.push(new Puppet())
    return puppets.at(-1)
  }
  const host = { crew: { spawn }, addController: jest.fn(), requestUpdate: jest.fn() }
  made.push(new Comparison(host, () => 1))
  return { puppets, comparison: made.at(-1) }
}

const names = ({ results }) => [...results.keys()]

beforeAll(() => (globalThis.requestAnimationFrame = setImmediate))
afterEach(() => made.splice(0).forEach((one) => one.hostDisconnected()))

test('results of other settings are none', async () => {
  const { puppets, comparison } = makeOne()
  comparison.want('seeds', { a: 1, b: 2 }, 'twelve')
  expect(comparison.of('seeds')).toMatchObject({ asked: true, complete: false, about: 'twelve' })
  await drawn()
  puppets[0].answer(0, 'done', { value: 'A' })
  expect(names(comparison.of('seeds'))).toEqual(['a'])
  expect(comparison.of('deep')).toMatchObject({ asked: false, complete: false })
  expect(names(comparison.of('deep'))).toEqual([])
  puppets[0].answer(1, 'rejected', { error: 'no' })
  await turn()
  expect(comparison.of('seeds').complete).toBe(true)
  expect(comparison.of('seeds').refusals.get('b')).toBe('no')
  comparison.want('deep', { a: 3 })
  expect(comparison.of('seeds').asked).toBe(false)
  expect(names(comparison.of('deep'))).toEqual([])
  expect(comparison.of('deep').refusals.size).toBe(0)
})

test('what is shown meanwhile knows what it is about', async () => {
  const { puppets, comparison } = makeOne()
  comparison.want('old', { a: 1 }, { lr: 0.1 })
  await drawn()
  puppets[0].answer(0, 'done', { value: 'A' })
  await turn()
  comparison.want('new', { a: 1, b: 2 }, { lr: 0.2 })
  expect(comparison.shown).toMatchObject({ about: { lr: 0.1 }, complete: true })
  await drawn()
  puppets[0].answer(1, 'done', { value: 'B' })
  expect(comparison.shown).toMatchObject({ about: { lr: 0.2 }, complete: false })
  expect(names(comparison.shown)).toEqual(['a'])
})

test('an element that leaves the page and comes back finds nothing of before', async () => {
  const { puppets, comparison } = makeOne()
  comparison.want('old', { a: 1 })
  await drawn()
  puppets[0].answer(0, 'done', { value: 'A' })
  await turn()
  comparison.hostDisconnected()
  comparison.want('new', { a: 1 })
  expect(comparison.of('new').complete).toBe(false)
  expect(names(comparison.of('new'))).toEqual([])
})

test('forgotten, there is nothing, whatever is asked for', () => {
  const { comparison } = makeOne()
  comparison.want('old', { a: 1 })
  comparison.forget()
  expect(comparison.key).toBe(null)
  expect(comparison.of(null).asked).toBe(false)
})
