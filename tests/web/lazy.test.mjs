/** Code that comes later: what its reader is told where it is late or lost. */
import { jest } from '@jest/globals'
import { LAZY, lazy } from '../../web/loading/lazy.js'
import { words } from '../../web/loading/words.js'

/** Whoever asks, and what was heard there. */
function asker() {
  const told = []
  const target = new EventTarget()
  target.addEventListener(LAZY, ({ detail, bubbles, composed }) =>
    told.push([detail.state, bubbles && composed].join()),
  )
  return { target, told }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

test('what is there is given, and nothing is said', async () => {
  const { target, told } = asker()
  expect(await lazy(async () => 'code')(target)).toBe('code')
  jest.advanceTimersByTime(60000)
  expect(told).toEqual([])
})

test('what is gone is said where it was asked for, and breaks nothing', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {})
  const { target, told } = asker()
  const panel = lazy(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await panel(target)).toBeNull()
  expect(told).toEqual(['lost,true'])
  expect(await panel(target)).toBeNull()
  expect(told).toHaveLength(2)
})

test('what takes long is called late, and taken back when it comes', async () => {
  const { target, told } = asker()
  let arrive
  const asked = lazy(() => new Promise((resolve) => (arrive = resolve)))(target)
  jest.advanceTimersByTime(60000)
  expect(told).toEqual(['late,true'])
  arrive('code')
  expect(await asked).toBe('code')
  expect(told).toEqual(['late,true', 'here,true'])
})

test('all of it is said in both languages', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words['zh-CN']))
  expect(words['zh-CN'].late).not.toMatch(/失败|没能/) // what is only slow has not failed
  expect(words.en.late).not.toMatch(/fail|could not/i)
})
