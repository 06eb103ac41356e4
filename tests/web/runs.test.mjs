/** The table of runs: rows from runs, their order, and what happens where nothing can be stored. */
import { jest } from '@jest/globals'
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { csv } from '../../web/components/table.js'
import { defaults, readState } from '../../web/labs/fields.js'
import { fingerprint, settingsOf } from '../../web/labs/fingerprint.js'
import { configOf, makeFields } from '../../web/labs/initialisation/fields.js'
import { texts } from '../../web/labs/initialisation/texts.js'
import { Journal } from '../../web/labs/runs/journal.js'
import { isRow, resultsOf, rowOf, sorted, tableOfRows } from '../../web/labs/runs/rows.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const fields = makeFields(engine.schema)
const inputOf = (state) => ({ config: configOf(state) })
const lab = { fields, texts, inputOf }
const told = (changes) => {
  const state = { ...defaults(fields), iters: 100, ...changes }
  return { lab: 'init', state, run: drain(train(engine, { ...inputOf(state), bare: true })) }
}
const row = (changes, at = 0) => rowOf(told(changes), lab, at)

describe('a row', () => {
  test('says the settings that differ, in both languages, and opens the same run again', () => {
    const one = row({ init: 'zeros', lr: 0.1, scale: 'log' })
    expect(one.query).toBe('init=zeros&lr=0.1&iters=100')
    expect(one.said['zh-CN']).toBe('初始化 = 全 0 · 学习率 = 0.1 · 迭代次数 = 100')
    expect(one.said.en).toContain('zeros')
    const { state, faults } = readState(fields, one.query)
    expect(faults).toEqual([])
    const again = drain(train(engine, { ...inputOf(state), bare: true }))
    expect(again.scores.train.loss).toBe(one.trainLoss)
  })

  test('how a lab is looked at is no setting of a run', () => {
    const state = { ...defaults(fields), scale: 'log', every: '1', lr: 0.1 }
    expect(settingsOf(fields, state, inputOf).map(({ key }) => key)).toEqual(['lr'])
  })

  test('how often it is recorded makes another run only where early stopping chooses among the records', () => {
    const made = (patience) =>
      [1, 5].map((recordEvery) =>
        fingerprint({ config: { recordEvery, earlyStopping: { patience } } }),
      )
    expect(new Set(made(0)).size).toBe(1)
    expect(new Set(made(3)).size).toBe(2)
  })

  test('and a run that diverges is not repeated with records that stop it sooner', () => {
    const config = {
      data: { name: 'moons', samples: 40 },
      split: { fractions: [0.5, 0.5, 0] },
      output: 'linear',
      optimizer: { learningRate: 1e6 },
      iterations: 100,
      recordEvery: 10,
      earlyStopping: { patience: 1 },
    }
    expect(drain(train(engine, { config, bare: true })).reason).toBe('diverged')
  })

  test('says what was changed on the way: its settings alone are another run', () => {
    const { run, ...rest } = told({ lr: 0.1 })
    const changes = [{ iteration: 40, config: { optimizer: { learningRate: 0.1 } } }]
    const one = rowOf({ ...rest, run: { ...run, changes } }, lab, 7)
    expect(one.changed).toEqual([{ iteration: 40, to: 'α = 0.1' }])
    expect(one.query).toBe(row({ lr: 0.1 }).query)
    expect(one.id).not.toBe(row({ lr: 0.1 }).id)
    const old = { ...row({ lr: 0.1 }), changed: undefined }
    const { columns, rows } = tableOfRows([one, row({ lr: 0.1 }), old])
    const at = columns.indexOf('changed')
    expect(rows.map((line) => line[at])).toEqual(['40: α = 0.1', 'no', ''])
  })

  test('of an older page is still one', () => {
    const old = { ...row({}), changed: undefined }
    expect(isRow(old)).toBe(true)
    expect(isRow({ ...old, changed: 'yes' })).toBe(false)
  })

  test('is told from what is none', () => {
    expect(isRow(row({}))).toBe(true)
    expect([null, {}, { id: 1 }, { ...row({}), said: {} }].filter(isRow)).toEqual([])
  })
})

describe('the order', () => {
  const rows = [row({ lr: 0.01 }, 1), row({ lr: 1 }, 3), row({ lr: 0.1 }, 2)]

  test('is by any column, both ways', () => {
    const by = (column, up) => sorted(rows, { column, up }, 'en').map(({ at }) => at)
    expect(by('at', false)).toEqual([3, 2, 1])
    const losses = sorted(rows, { column: 'trainLoss', up: true }, 'en').map((one) => one.trainLoss)
    expect(losses).toEqual([...losses].sort((a, b) => a - b))
    expect(by('trainLoss', false)).toEqual(by('trainLoss', true).reverse())
  })

  test('what diverged or was not measured comes last, either way', () => {
    const odd = [
      { ...rows[0], id: 'x', diverged: true },
      { ...rows[1], id: 'y', devLoss: null },
    ]
    for (const up of [true, false]) {
      const last = sorted([...odd, rows[2]], { column: 'devLoss', up }, 'en')
      expect(last[0]).toBe(rows[2])
    }
    expect(resultsOf([{ ...rows[0], devLoss: null }])).not.toContain('devLoss')
  })

  test('the file has every figure', () => {
    const { columns, rows: lines } = tableOfRows(rows)
    expect(lines[0][columns.indexOf('trainLoss')]).toBe(rows[0].trainLoss)
    expect(csv({ columns, rows: lines }).split('\r\n')).toHaveLength(rows.length + 2)
  })
})

describe('the journal', () => {
  /** What IndexedDB does, in memory; `fail` may be set to an error that it throws from then on. */
  function fakeStore(kept = []) {
    const rows = new Map(kept.map((one) => [one.id, one]))
    const act = async (change) => {
      if (store.fail) throw store.fail
      change()
    }
    const store = {
      fail: null,
      rows,
      all: async () => [...rows.values()],
      put: (one) => act(() => rows.set(one.id, one)),
      remove: (id) => act(() => rows.delete(id)),
      clear: () => act(() => rows.clear()),
    }
    return store
  }
  const element = { keys: { fields }, words: { texts }, inputOf }

  test('keeps rows, counts the same settings as one row, removes and clears', async () => {
    const store = fakeStore([{ ...row({ lr: 0.1 }), times: 2 }, { id: 'not ours' }])
    const journal = new Journal(async () => store)
    await journal.ready
    expect(journal.rows).toHaveLength(1)
    let changes = 0
    journal.addEventListener('change', () => (changes += 1))
    await journal.record(told({ lr: 0.1 }), element)
    await journal.record(told({ lr: 1 }), element)
    expect(journal.rows.map(({ times }) => times).sort()).toEqual([1, 3])
    expect(store.rows.size).toBe(3)
    expect(changes).toBe(2)
    await journal.remove(journal.rows.find(({ times }) => times === 3).id)
    expect(journal.rows).toHaveLength(1)
    await journal.clear()
    expect(journal.rows).toEqual([])
    expect(store.rows.size).toBe(0)
    expect(journal.problem).toBe('')
  })

  test('goes on in memory where the browser forbids storing', async () => {
    const journal = new Journal(() => Promise.reject(new DOMException('no', 'SecurityError')))
    await journal.ready
    await journal.record(told({ lr: 0.1 }), element)
    expect(journal.problem).toBe('denied')
    expect(journal.rows).toHaveLength(1)
    await journal.clear()
    expect(journal.rows).toEqual([])
  })

  test('does not wait for a browser that does not answer, and says so', async () => {
    jest.useFakeTimers()
    const journal = new Journal(() => new Promise(() => {}))
    await journal.record(told({ lr: 0.1 }), element)
    expect(journal.rows).toHaveLength(1)
    expect(journal.problem).toBe('')
    jest.advanceTimersByTime(60000)
    expect(journal.problem).toBe('late')
    await journal.record(told({ lr: 0.1 }), element)
    expect(journal.rows[0].times).toBe(2)
    jest.useRealTimers()
  })

  test('makes good what was done before the browser answered', async () => {
    const kept = [{ ...row({ lr: 0.1 }), times: 2 }, row({ lr: 0.2 }), row({ lr: 0.3 })]
    const store = fakeStore(kept)
    let answer
    const journal = new Journal(() => new Promise((resolve) => (answer = resolve)))
    await journal.record(told({ lr: 0.1 }), element)
    await journal.record(told({ lr: 1 }), element)
    await journal.remove(kept[1].id)
    answer(store)
    await journal.ready
    expect(journal.rows.map(({ id }) => id).sort()).toEqual([...store.rows.keys()].sort())
    const timesOf = Object.fromEntries(journal.rows.map(({ id, times }) => [id, times]))
    expect(timesOf).toEqual({ [kept[0].id]: 3, [kept[2].id]: 1, [row({ lr: 1 }).id]: 1 })
    expect(store.rows.get(kept[0].id).times).toBe(3)
    expect(journal.problem).toBe('')
  })

  test('loses one row to one bad row', async () => {
    const good = row({ lr: 0.1 })
    const bad = [
      { changed: [null] },
      { changed: [{ iteration: 1 }] },
      { at: 1e20 },
      { at: '2024' },
      { times: 0.5 },
      { trainLoss: 'low' },
      { devAccuracy: undefined },
      { iterations: -1 },
      { ms: NaN },
      { diverged: 'no' },
      { outside: {} },
      { said: { 'zh-CN': 'lr', en: 1 } },
    ].map((wrong, i) => ({ ...good, id: `bad ${i}`, ...wrong }))
    const journal = new Journal(async () =>
      fakeStore([...bad, null, 7, good].map((one, i) => one ?? { id: i })),
    )
    await journal.ready
    expect(journal.rows.map(({ id }) => id)).toEqual([good.id])
    expect(sorted(journal.rows, { column: 'at', up: true }, 'en')).toHaveLength(1)
    expect(tableOfRows(journal.rows).rows).toHaveLength(1)
  })

  test('goes on in memory where there is no room left', async () => {
    const store = fakeStore([row({ lr: 0.1 })])
    const journal = new Journal(async () => store)
    await journal.ready
    store.fail = new DOMException('full', 'QuotaExceededError')
    await journal.record(told({ lr: 1 }), element)
    expect(journal.problem).toBe('full')
    expect(journal.rows).toHaveLength(2)
    expect(store.rows.size).toBe(1)
  })
})
