/** Page and worker: slices, orders, and messages of runs that are no longer wanted. */
import { jest } from '@jest/globals'
import { ConfigError, loadEngine } from '../../wasm/engine.js'
import { EngineClient } from '../../web/engine/client.js'
import { Pool } from '../../web/engine/pool.js'
import { TaskServer } from '../../web/engine/server.js'
import { Tasks } from '../../web/engine/tasks.js'
import { train } from '../../web/engine/train.js'
import { warmUp } from '../../web/engine/warm-up.js'

const refusal = () =>
  new ConfigError('no', { field: 'f', value: 1, code: 'out-of-range', allowed: { max: 0 } })

/** A server with a clock and a queue of our own. */
function makeServer(engine, some) {
  const posted = []
  const queue = []
  const server = new TaskServer(engine, some, {
    post: (message) => posted.push(message),
    later: (go) => queue.push(go),
    now: () => performance.now(),
  })
  const turn = () => queue.shift()?.()
  const turnAll = () => {
    while (queue.length) turn()
  }
  return { server, posted, turn, turnAll }
}

const types = (posted) => posted.map(({ type, run }) => `${type} ${run}`)

describe('the server', () => {
  const ended = []
  const some = {
    *count(_, { to, name }) {
      if (to < 0) throw refusal()
      if (to > 99) throw new Error('a bug')
      try {
        for (let i = 0; i < to; i++) yield { update: i }
        return 'counted'
      } finally {
        ended.push(name)
      }
    },
  }
  const start = (run, to, more = {}) => ({
    type: 'start',
    run,
    task: 'count',
    input: { to, ...more },
  })

  test('runs a task slice by slice', () => {
    const { server, posted, turnAll } = makeServer(null, some)
    server.receive(start(1, 2))
    turnAll()
    expect(types(posted)).toEqual(['accepted 1', 'update 1', 'update 1', 'done 1'])
    expect(posted.at(-1).value).toBe('counted')
  })

  test('a new run ends the one before it, which frees what it holds', () => {
    const { server, posted, turn, turnAll } = makeServer(null, some)
    server.receive(start(1, 9, { name: 'old' }))
    turn()
    server.receive(start(2, 1))
    turnAll()
    expect(ended).toContain('old')
    expect(
      types(posted)
        .filter((one) => one.endsWith('1'))
        .slice(-1),
    ).toEqual(['update 1'])
    expect(types(posted)).toContain('done 2')
    expect(types(posted)).not.toContain('done 1')
  })

  test('has something to do meanwhile, and leaves it for a task', () => {
    const { server, posted, turn, turnAll } = makeServer(null, some)
    const steps = []
    server.meanwhile(function* pastime() {
      for (let i = 0; i < 4; i++) {
        steps.push(posted.length)
        yield
      }
    })
    turn()
    expect(steps).toEqual([0]) // before anything was posted
    server.receive(start(1, 2))
    turnAll()
    expect(types(posted).at(-1)).toBe('done 1')
    expect(steps).toEqual([0, 4, 4, 4]) // and the others when all four messages were out
  })

  test('a refused run leaves the one before it alone', () => {
    const { server, posted, turn, turnAll } = makeServer(null, some)
    server.receive(start(1, 3))
    turn()
    server.receive(start(2, -1))
    turnAll()
    expect(types(posted)).toContain('done 1')
    const rejected = posted.find(({ type }) => type === 'rejected')
    expect(rejected).toMatchObject({ run: 2, error: { field: 'f', code: 'out-of-range' } })
  })

  test('a bug is told apart from a refusal', () => {
    const { server, posted } = makeServer(null, some)
    server.receive(start(1, 100))
    expect(posted).toEqual([{ type: 'failed', run: 1, message: 'Error: a bug' }])
  })

  test('answers that it is there', () => {
    const { server, posted } = makeServer(null, some)
    server.receive({ type: 'ping' })
    expect(posted).toEqual([{ type: 'here' }])
  })

  test('stands still while paused, steps on order, and heeds no order about an old run', () => {
    const { server, posted, turnAll } = makeServer(null, some)
    server.receive(start(1, 3, { paused: true }))
    turnAll()
    expect(types(posted)).toEqual(['accepted 1', 'update 1'])
    server.receive({ type: 'step', run: 1, steps: 1 })
    server.receive({ type: 'resume', run: 7 })
    turnAll()
    expect(types(posted)).toEqual(['accepted 1', 'update 1', 'update 1'])
    server.receive({ type: 'resume', run: 1 })
    turnAll()
    expect(types(posted).at(-1)).toBe('done 1')
  })
})

describe('the tasks', () => {
  test('training is there at once, the others when they are first asked for', async () => {
    const tasks = new Tasks()
    expect(Object.keys(tasks.ready)).toEqual(['train'])
    await tasks.fetch('walk')
    const { walk } = tasks.ready
    await tasks.fetch('walk')
    await tasks.fetch('no such task')
    expect(tasks.ready).toEqual({ train: tasks.ready.train, walk })
  })

  test('each is a generator', async () => {
    const all = Object.entries(await new Tasks().all())
    expect(all.length).toBeGreaterThan(10)
    for (const [name, task] of all)
      expect([name, task.constructor.name]).toEqual([name, 'GeneratorFunction'])
  })
})

describe('training in slices', () => {
  test('is the same run as in one piece', async () => {
    const engine = await loadEngine()
    const config = { iterations: 3000, recordEvery: 100 }
    const { server, posted, turnAll } = makeServer(engine, new Tasks().ready)
    server.receive({ type: 'start', run: 1, task: 'train', input: { config } })
    turnAll()
    const whole = engine.start(config)
    whole.advance(Infinity)
    const { value } = posted.at(-1)
    expect(value.reason).toBe('budget')
    expect(value.records).toEqual(whole.records())
    expect(value.scores.train).toEqual(whole.score('train'))
    whole.free()
  })

  test('a paused run steps as far as it is told', async () => {
    const { server, posted } = makeServer(await loadEngine(), new Tasks().ready)
    const input = { config: { iterations: 100, recordEvery: 10 }, paused: true, duration: 1000 }
    server.receive({ type: 'start', run: 1, task: 'train', input })
    server.receive({ type: 'step', run: 1, steps: 10 })
    expect(posted.map(({ value }) => value?.iteration)).toEqual([undefined, 0, 10])
    expect(posted.at(-1).value.records.iteration).toEqual(Int32Array.of(0))
  })

  test('goes on with other settings from where it is, and says what it cannot change', async () => {
    const engine = await loadEngine()
    const config = { iterations: 100, recordEvery: 10 }
    const { server, posted } = makeServer(engine, new Tasks().ready)
    server.receive({ type: 'start', run: 1, task: 'train', input: { config, paused: true } })
    server.receive({ type: 'step', run: 1, steps: 40 })
    server.receive({ type: 'change', run: 1, change: { optimizer: { learningRate: 1 } } })
    server.receive({ type: 'change', run: 1, change: { batch: 3 } })
    server.receive({ type: 'step', run: 1, steps: 60 })
    expect(posted.at(-1)).toMatchObject({ type: 'unchanged', error: { field: 'batch' } })
    server.receive({ type: 'step', run: 1, steps: 60 })
    const run = engine.start(config)
    run.advance(40)
    run.change({ optimizer: { learningRate: 1 } })
    run.advance(60)
    const { value } = posted.at(-1)
    expect(value.records).toEqual(run.records())
    expect(value.changes).toEqual([{ iteration: 40, config: { optimizer: { learningRate: 1 } } }])
    run.free()
  })

  test('a run that may soon be over lends its first curve alone; its end is whole', async () => {
    const engine = await loadEngine()
    const config = { iterations: 20000, recordEvery: 100 }
    const shown = []
    for (const steady of [undefined, 1e9]) {
      const steps = train(engine, { config, steady })
      let next = steps.next()
      while (!next.done && !next.value.update) next = steps.next({ until: 0 })
      shown.push(next.value.update)
      while (!next.done) next = steps.next({ until: Infinity })
      expect(next.value).toMatchObject({ head: false, reason: 'budget' })
      expect(next.value.layers).toHaveLength(3)
    }
    const [plain, head] = shown
    expect(plain).toMatchObject({ head: false, reason: null })
    expect(plain.terrain).not.toBeNull()
    expect(head).toMatchObject({ head: true, reason: null, layers: [], terrain: null })
    expect(head.records.loss.length).toBeGreaterThan(0)
  })

  test('the map of answers covers all points, and says at each what the network says', async () => {
    const { server, posted, turnAll } = makeServer(await loadEngine(), new Tasks().ready)
    const input = { config: { iterations: 10, recordEvery: 10 } }
    server.receive({ type: 'start', run: 1, task: 'train', input })
    turnAll()
    const { points, left, bottom, width, size, p } = posted.at(-1).value.terrain
    expect(points.x1).toHaveLength(300)
    expect(p).toHaveLength(size * size)
    points.x1.forEach((x, i) => {
      expect(x > left && x < left + width).toBe(true)
      expect(points.x2[i] > bottom && points.x2[i] < bottom + width).toBe(true)
    })
    expect([...points.label].filter((label) => label === 1)).toHaveLength(150)
  })
})

/** A worker of our own that says what it is told to say. */
class Puppet {
  sent = []
  postMessage(message) {
    this.sent.push(message)
  }
  terminate() {
    this.ended = true
  }
  say(type, run, more = {}) {
    this.onmessage({ data: { type, run, ...more } })
  }
  get started() {
    return this.sent.filter(({ type }) => type === 'start').map(({ input }) => input)
  }
}

/** A client, and the workers that it has made so far. */
function makeClient() {
  const puppets = []
  const replaced = jest.fn()
  const spawn = () => {
    puppets.push(new Puppet())
    return puppets.at(-1)
  }
  const tarry = jest.fn()
  return { puppets, replaced, tarry, client: new EngineClient(spawn, { replaced, tarry }) }
}

describe('the client', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const started = (puppet) => puppet.started
  const hearing = (heard, name) => ({
    update: (value) => heard.push(`${name} update ${value}`),
    done: (value) => heard.push(`${name} done ${value}`),
    overtaken: (value) => heard.push(`${name} overtaken ${value}`),
    rejected: ({ field }) => heard.push(`${name} rejected ${field}`),
  })

  test('makes its worker when there is something to do, and no second one without need', () => {
    const { puppets, client } = makeClient()
    expect(puppets).toHaveLength(0)
    client.start('train', 'a', {})
    puppets[0].say('accepted', 1)
    puppets[0].say('done', 1)
    client.start('train', 'b', {})
    expect(puppets).toHaveLength(1)
  })

  test('drops what an older run still sends', () => {
    const { puppets, client } = makeClient()
    const heard = []
    const listen = (name) => ({ update: (value) => heard.push([name, value]) })
    client.start('train', 'a', listen('a'))
    const [puppet] = puppets
    puppet.say('accepted', 1)
    puppet.say('update', 1, { value: 1 })
    client.start('train', 'b', listen('b'))
    puppet.say('update', 1, { value: 2 })
    puppet.say('accepted', 2)
    puppet.say('update', 1, { value: 3 })
    puppet.say('update', 2, { value: 4 })
    expect(heard).toEqual([
      ['a', 1],
      ['a', 2],
      ['b', 4],
    ])
  })

  test('the newest value never waits', () => {
    const { puppets, client } = makeClient()
    for (const value of [1, 2, 3]) client.start('train', value, hearing([], value))
    expect(puppets.flatMap(started)).toEqual([1, 2, 3])
  })

  test('one run that is overtaken may end in the other lane, all others are dropped', () => {
    const { puppets, client } = makeClient()
    const heard = []
    client.start('train', 1, hearing(heard, 1))
    puppets[0].say('accepted', 1)
    client.start('train', 2, hearing(heard, 2)) // the other lane is only being made
    expect(puppets).toHaveLength(2)
    expect(puppets[1].sent).toEqual([{ type: 'ping' }]) // no worker says by itself that it is there
    puppets[0].say('accepted', 2)
    puppets[1].say('here')
    client.start('train', 3, hearing(heard, 3))
    puppets[1].say('accepted', 3)
    client.start('train', 4, hearing(heard, 4)) // both are taken: 3 goes, 2 ends
    expect(puppets.map(started)).toEqual([
      [1, 2],
      [3, 4],
    ])
    puppets[1].say('accepted', 4)
    puppets[0].say('update', 2, { value: 'half' })
    puppets[0].say('done', 2, { value: 'whole' })
    puppets[1].say('done', 4, { value: 'whole' })
    expect(heard).toEqual(['2 overtaken whole', '4 done whole'])
  })

  test('what is overtaken ends with the run that counts', () => {
    const { puppets, client } = makeClient()
    const heard = []
    client.start('train', 1, hearing(heard, 1))
    puppets[0].say('accepted', 1)
    client.start('train', 2, hearing(heard, 2))
    puppets[0].say('accepted', 2)
    puppets[1].say('here')
    client.start('train', 3, hearing(heard, 3))
    puppets[1].say('accepted', 3)
    puppets[1].say('done', 3, { value: 'whole' })
    expect(puppets[0].sent.at(-1)).toEqual({ type: 'stop', run: 2 })
    puppets[0].say('done', 2, { value: 'late' })
    expect(heard).toEqual(['3 done whole'])
  })

  test('a refusal is heard, and the run before it goes on', () => {
    const { puppets, client } = makeClient()
    const heard = []
    client.start('train', 1, hearing(heard, 1))
    puppets[0].say('accepted', 1)
    client.start('train', 2, hearing(heard, 2))
    puppets[0].say('rejected', 2, { error: { field: 'lr' } })
    puppets[0].say('update', 1, { value: 'still here' })
    client.change({ l2: 3 })
    expect(heard).toEqual(['2 rejected lr', '1 update still here'])
    expect(puppets[0].sent.at(-1)).toEqual({ type: 'change', run: 1, change: { l2: 3 } })
  })

  test('what was accepted and is refused after all has failed; so has a refusal that nobody expects', () => {
    const { puppets, client } = makeClient()
    const heard = []
    const failed = (/** @type {string} */ message) => heard.push(`failed: ${message}`)
    client.start('walk', 1, { ...hearing(heard, 1), failed })
    puppets[0].say('accepted', 1)
    puppets[0].say('rejected', 1, { error: { field: 'lr', message: 'lr: no' } })
    client.start('normalise', 2, { failed })
    puppets[0].say('rejected', 2, { error: { field: 'x', message: 'x: no' } })
    expect(heard).toEqual(['failed: lr: no', 'failed: x: no'])
  })

  test('a worker that breaks is replaced, and its run begins anew', () => {
    const { puppets, replaced, client } = makeClient()
    const heard = []
    client.start('train', 'a', hearing(heard, 'a'))
    puppets[0].say('accepted', 1)
    puppets[0].onerror({ message: 'out of memory' })
    expect(puppets[0].ended).toBe(true)
    expect(replaced).toHaveBeenCalledTimes(1)
    expect(started(puppets[1])).toEqual(['a'])
    puppets[1].say('accepted', 1)
    puppets[1].say('done', 1, { value: 'whole' })
    expect(heard).toEqual(['a done whole'])
  })

  test('a worker that was ended says nothing, and is replaced for that', () => {
    const { puppets, replaced, client } = makeClient()
    client.start('train', 'a', {})
    puppets[0].say('accepted', 1)
    jest.advanceTimersByTime(60000)
    expect(puppets.map(started)).toEqual([['a'], ['a']])
    expect(replaced).toHaveBeenCalledTimes(1)
  })

  test('one that answers is left alone, one that still loads too, and one without work is not asked', () => {
    const { puppets, client } = makeClient()
    client.start('train', 'a', {})
    jest.advanceTimersByTime(60000) // not a word yet: it is loading
    puppets[0].say('accepted', 1)
    for (let i = 0; i < 100; i++) {
      jest.advanceTimersByTime(500)
      puppets[0].say('here')
    }
    puppets[0].say('done', 1)
    const { length } = puppets[0].sent
    jest.advanceTimersByTime(60000)
    expect(puppets[0].sent).toHaveLength(length)
    expect(puppets).toHaveLength(1)
  })

  test('a run that wears out every worker has failed', () => {
    const { puppets, client } = makeClient()
    const failed = jest.fn()
    client.start('train', 1, { failed })
    for (let i = 0; i < 3; i++) puppets[i].onerror({ message: 'blocked' })
    expect(puppets).toHaveLength(3)
    expect(failed).toHaveBeenCalledWith('blocked')
  })

  test('one that never came is no one that ended', () => {
    const { puppets, replaced, client } = makeClient()
    client.start('train', 1, {})
    puppets[0].onerror({ message: 'no such file' })
    expect(puppets).toHaveLength(2)
    expect(replaced).not.toHaveBeenCalled()
  })

  test('a browser without workers, or one that forbids them, has failed', async () => {
    const failed = jest.fn()
    const forbidden = () => {
      throw new DOMException('no workers here', 'SecurityError')
    }
    new EngineClient(forbidden).start('train', 1, { failed })
    expect(failed).not.toHaveBeenCalled() // who asks is told once the question is asked
    for (let tries = 0; tries < 5; tries++) await Promise.resolve()
    expect(failed).toHaveBeenCalledWith('SecurityError: no workers here')
  })

  test('a worker that has not said a word is late, and that is taken back when it does', () => {
    const { puppets, tarry, client } = makeClient()
    client.start('train', 'a', {})
    jest.advanceTimersByTime(60000)
    expect(tarry.mock.calls).toEqual([[true]])
    puppets[0].say('accepted', 1)
    jest.advanceTimersByTime(1000)
    expect(tarry.mock.calls).toEqual([[true], [false]])
    expect(puppets).toHaveLength(1)
  })

  test('leaving the page ends all workers; coming back begins again what was unfinished', () => {
    const page = new EventTarget()
    globalThis.window = page
    const { puppets, client } = makeClient()
    delete globalThis.window
    client.start('train', 'a', {})
    puppets[0].say('accepted', 1)
    page.dispatchEvent(new Event('pagehide'))
    expect(puppets[0].ended).toBe(true)
    jest.advanceTimersByTime(60000)
    expect(puppets).toHaveLength(1)
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    expect(puppets).toHaveLength(1)
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(started(puppets[1])).toEqual(['a'])
    client.close()
    expect(puppets[1].ended).toBe(true)
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(puppets).toHaveLength(2)
  })
})

describe('the pool', () => {
  const crew = () => {
    const puppets = []
    const spawn = () => {
      puppets.push(new Puppet())
      return puppets.at(-1)
    }
    return { puppets, pool: new Pool(spawn, 2) }
  }
  const jobs = ['a', 'b', 'c'].map((input) => ({ task: 'train', input }))

  test('shares the jobs out and gives each result its place', async () => {
    const { puppets, pool } = crew()
    const results = []
    const all = pool.all(jobs, (value, i) => (results[i] = value))
    for (const puppet of puppets) puppet.say('accepted', 1)
    puppets[1].say('done', 1, { value: 'B' })
    puppets[0].say('rejected', 1, { error: {} })
    puppets[1].say('accepted', 2)
    puppets[1].say('done', 2, { value: 'C' })
    await all
    expect(results).toEqual([undefined, 'B', 'C'])
  })

  test('a new batch ends the one before it', () => {
    const { puppets, pool } = crew()
    const results = []
    pool.all(jobs, () => results.push('old'))
    for (const puppet of puppets) puppet.say('accepted', 1)
    pool.all([jobs[0]], (value) => results.push(value))
    puppets[1].say('done', 1, { value: 'late' })
    expect(puppets[0].sent.at(-2).type).toBe('stop')
    puppets[0].say('accepted', 2)
    puppets[0].say('done', 2, { value: 'new' })
    expect(results).toEqual(['new'])
  })
})

describe('a pool whose worker dies', () => {
  test('begins that job anew and loses none', async () => {
    const puppets = []
    const spawn = () => {
      puppets.push(new Puppet())
      return puppets.at(-1)
    }
    const replaced = jest.fn()
    const pool = new Pool(spawn, 1, { replaced })
    const results = []
    const jobs = ['a', 'b'].map((input) => ({ task: 'train', input }))
    const all = pool.all(jobs, (value) => results.push(value))
    puppets[0].say('accepted', 1)
    puppets[0].onerror({ message: 'gone' })
    for (const [run, value] of [
      [1, 'A'],
      [2, 'B'],
    ]) {
      puppets[1].say('accepted', run)
      puppets[1].say('done', run, { value })
    }
    await all
    expect(results).toEqual(['A', 'B'])
    expect(replaced).toHaveBeenCalledTimes(1)
    pool.close()
  })
})

describe('the warm-up', () => {
  test('trains every run of it to its end, and frees them all', async () => {
    const engine = await loadEngine()
    const runs = []
    const watched = {
      start: (config) => {
        const run = engine.start(config)
        runs.push(run)
        return run
      },
    }
    const kept = jest.fn()
    for (const step of warmUp(watched)) kept(step)
    expect(kept.mock.calls.length).toBeGreaterThan(runs.length)
    expect(runs.length).toBeGreaterThan(1)
    for (const run of runs) expect(() => run.advance(1)).toThrow(/freed/)
  })
})
