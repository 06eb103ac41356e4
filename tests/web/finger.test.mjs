/** What a moving thumb leaves behind, and what may be changed while a run goes on. */
import { loadEngine } from '../../wasm/engine.js'
import { changeBetween, marksOf } from '../../web/labs/on_the_way.js'
import { continued, ghostsOf, Trail } from '../../web/labs/trail.js'

const { schema } = await loadEngine()

describe('a change on the way', () => {
  const config = { hidden: [4], optimizer: { name: 'adam', learningRate: 0.1 }, l2: 1 }

  test('is only what differs, as the engine takes it', () => {
    const now = { ...config, optimizer: { name: 'adam', learningRate: 0.3 }, l1: 2 }
    expect(changeBetween(schema, config, now)).toEqual({ optimizer: { learningRate: 0.3 }, l1: 2 })
    expect(changeBetween(schema, config, { ...config, l2: undefined })).toEqual({ l2: 0 })
  })

  test('is none where something else differs, or nothing does, or there is no room for masks', () => {
    const other = { ...config, hidden: [5], l2: 3 }
    expect(changeBetween(schema, config, other)).toBeNull()
    expect(changeBetween(schema, config, { ...config, optimizer: { learningRate: 1 } })).toBeNull()
    expect(changeBetween(schema, config, structuredClone(config))).toBeNull()
    expect(changeBetween(schema, config, { ...config, dropout: { hidden: 0.5 } })).toBeNull()
    const dropped = { ...config, dropout: { hidden: 0.5, inverted: false } }
    const more = { ...config, dropout: { hidden: 0.7, inverted: false } }
    expect(changeBetween(schema, dropped, more)).toEqual({ dropout: { hidden: 0.7 } })
    expect(changeBetween(schema, dropped, { ...config, dropout: { hidden: 0.5 } })).toBeNull()
  })

  test('leaves a mark with the value that it became, and a thumb that moves leaves one', () => {
    const changes = [
      { iteration: 100, config: { optimizer: { learningRate: 0.3 } } },
      { iteration: 101, config: { optimizer: { learningRate: 0.30000001 } } },
      { iteration: 500, config: { dropout: { hidden: 0.2 }, l2: 3 } },
    ]
    const marks = marksOf(changes, 1000)
    expect(marks.map(({ x, label }) => [x, label])).toEqual([
      [101, 'α = 0.3'],
      [500, 'λ₂ = 3, keep = 0.8'],
    ])
  })

  test('has a letter, whatever may be changed', () => {
    const live = schema.filter((option) => option.live)
    expect(live.length).toBeGreaterThan(4)
    for (const { path } of live) {
      const half = path.split('.').reduceRight((value, key) => ({ [key]: value }), 0.5)
      const [{ label }] = marksOf([{ iteration: 1, config: half }], 10)
      expect([path, label]).toEqual([path, expect.stringMatching(/^\S+ = 0\.5$/)])
    }
  })
})

describe('what is left behind', () => {
  const curve = (name, y, more = {}) => ({ name, x: y.map((_, i) => 10 * i), y, ...more })

  test('a short curve goes on, faint, where the one before it did, and its name stays at the end', () => {
    const before = [curve('train', [9, 8, 7, 6], { tone: 'train', label: true })]
    const [head, tail] = continued([curve('train', [5, 4], { label: true })], before)
    expect(head).toMatchObject({ y: [5, 4], label: false })
    expect(tail).toMatchObject({ x: [10, 20, 30], y: [8, 7, 6], faint: true, unlisted: true })
    expect(continued([curve('other', [1])], before)).toHaveLength(1)
    expect(continued([curve('train', [1, 2, 3, 4])], before)).toHaveLength(1)
  })

  test('ghosts are the own curves, cut where the axis ends', () => {
    const series = [
      curve('train', [3, 2, 1], { tone: 'train' }),
      curve('none', [1], { tone: 'ghost' }),
    ]
    const [ghost, ...rest] = ghostsOf(series, 10)
    expect(rest).toEqual([])
    expect(ghost).toMatchObject({ x: [0, 10], y: [3, 2], tone: 'train', faint: true })
    expect(ghostsOf(series, 1000)[0].y).toBe(series[0].y)
  })

  const lab = {
    common: { t: (_, { name }) => `${name} before` },
    training: { watched: false, head: null },
    run: { reason: 'budget' },
    runState: 'a',
    still: true,
  }
  const names = (series) => series.map(({ name }) => name)

  test('the setting that was let go of last stays, also once the next one stands', () => {
    const trail = new Trail(lab)
    const lists = Object.fromEntries([...'ABCD'].map((own) => [own, [curve(own, [1, 2])]]))
    const at = (about, still, own) => {
      Object.assign(lab, { runState: about, still })
      return trail.over('loss', () => lists[own])
    }
    expect(names(at('a', true, 'A'))).toEqual(['A'])
    expect(names(at('b', false, 'B'))).toEqual(['B', 'A before'])
    expect(names(at('c', false, 'C'))).toEqual(['C', 'A before']) // not B: it was only passed by
    expect(names(at('c', true, 'C'))).toEqual(['C', 'A before'])
    const [first, second] = [at('c', true, 'C'), at('c', true, 'C')]
    expect(first[1].y).toBe(second[1].y)
    expect(names(at('d', false, 'D'))).toEqual(['D', 'C before'])
  })

  test('where the thumb was let go before the worker heard of it, what it passed by last has not stood', () => {
    const here = { ...lab, state: 'a', good: 'a', runState: 'a', still: true }
    const trail = new Trail(here)
    const at = (of, facts) => {
      Object.assign(here, { runState: of, ...facts })
      return names(trail.over('loss', () => [curve(of, [1, 2])]))
    }
    expect(at('a', {})).toEqual(['a'])
    expect(at('b', { state: 'b', good: 'b', still: false })).toEqual(['b', 'a before'])
    expect(at('b', { state: 'c', good: 'b', still: true })).toEqual(['b', 'a before'])
    expect(at('c', { state: 'c', good: 'c', still: true })).toEqual(['c', 'a before'])
  })

  test('a run that has only begun lends its curve to the charts, and the rest of the last one goes on', () => {
    const whole = { reason: 'budget', y: [4, 3, 2] }
    const page = { ...lab, run: whole, still: false, training: { watched: false, head: null } }
    const trail = new Trail(page)
    const curves = ({ y }) => [curve('train', y)]
    expect(trail.over('loss', curves)).toHaveLength(1)
    page.training.head = { reason: null, y: [9, 8] }
    const [head, tail] = trail.over('loss', curves)
    expect([head.y, tail.y]).toEqual([
      [9, 8],
      [3, 2],
    ])
  })
})
