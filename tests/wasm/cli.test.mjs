/** The command line as a person meets it: what it prints, what it complains of, how it exits. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { engines, withRun } from './engines.mjs'

const CLI = fileURLToPath(new URL('../../wasm/cli.js', import.meta.url))
const CONFIG = { iterations: 50, recordEvery: 10, split: { fractions: [0.5, 0.25, 0.25] } }
const BAD_INPUT = 2

let folder
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nnlab-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const fileWith = (name, text) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/**
 * @param {string[]} args
 * @param {string | Uint8Array} [stdin]
 * @param {('pipe' | number)[]} [outputs]   where standard output and standard error go
 * @returns {Promise<{code: number, stdout: string, stderr: string}>}
 */
const call = (args, stdin = '', outputs = ['pipe', 'pipe']) =>
  new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH }
    const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['pipe', ...outputs] })
    const out = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name]?.setEncoding('utf8').on('data', (text) => (out[name] += text))
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...out }))
    child.stdin.on('error', () => {}) // a command that reads nothing may be gone already
    child.stdin.end(stdin)
  })

const expectedResult = (config, module = 'simd') =>
  withRun(engines[module], config, (run) => {
    run.advance(Infinity)
    return run.result()
  })

const expectComplaint = async (args, stdin, complaint) => {
  const { code, stdout, stderr } = await call(args, stdin)
  expect(stderr).toMatch(/^nnlab: [^\n]+\n$/)
  expect(stderr).toMatch(complaint)
  expect(stdout).toBe('')
  expect(code).toBe(BAD_INPUT)
}

describe('run', () => {
  test('a file: the result as JSON, and a line break', async () => {
    const { code, stdout, stderr } = await call([
      'run',
      fileWith('ok.json', JSON.stringify(CONFIG)),
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\{.*\}\n$/)
    expect(JSON.parse(stdout)).toEqual(expectedResult(CONFIG))
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      ...['iteration', 'loss', 'devLoss', 'gradientNorm'],
      ...['train', 'dev', 'test', 'W', 'b'],
    ])
  })

  test.each(['simd', 'plain'])('standard input, by the %s module', async (module) => {
    const { code, stdout } = await call(['run', '-', '--module', module], JSON.stringify(CONFIG))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(expectedResult(CONFIG, module))
  })

  test.each(['config-utf16le.json', 'config-utf8bom.json'])(
    '%s, of another program',
    async (name) => {
      const path = fileURLToPath(new URL(`../inputs/${name}`, import.meta.url))
      for (const [args, stdin] of [
        [['run', path], ''],
        [['run', '-'], readFileSync(path)],
      ]) {
        const { code, stdout, stderr } = await call(args, stdin)
        expect([code, stderr]).toEqual([0, ''])
        expect(JSON.parse(stdout)).toEqual(expectedResult({ iterations: 50 }))
      }
    },
  )

  test('a config with full-width digits and signs', async () => {
    const { stdout } = await call(['run', '-'], '{"iterations"：５０，"l2"：０。０５}')
    expect(JSON.parse(stdout)).toEqual(expectedResult({ iterations: 50, l2: 0.05 }))
  })

  test('a run that diverges is a result, not a failure', async () => {
    const config = { ...CONFIG, output: 'linear', optimizer: { learningRate: 1e6 } }
    const { code, stdout } = await call(['run', '-'], JSON.stringify(config))
    expect(code).toBe(0)
    expect(JSON.parse(stdout).diverged).toEqual(expectedResult(config).diverged)
    expect(JSON.parse(stdout).diverged.step).toBeLessThan(50)
  })

  test('a reader that has seen enough is no reason to complain', async () => {
    const child = spawn(process.execPath, [CLI, 'run', '-'])
    let complaints = ''
    child.stderr.on('data', (text) => (complaints += text))
    child.stdin.end(JSON.stringify({ hidden: [300, 300], iterations: 1 }))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, complaints]).toEqual([0, ''])
  })
})

/** A disk on which there is no room, where the system has such. */
const FULL = '/dev/full'
const onFull = existsSync(FULL) ? describe : describe.skip
onFull('on a full disk', () => {
  const full = openSync(FULL, 'w')

  test.each([[['schema']], [['run', '-']], [['--help']]])(
    '%j: one line, exit code 1',
    async (args) => {
      const { code, stderr } = await call(args, '{"iterations": 5}', [full, 'pipe'])
      expect(stderr).toMatch(/^nnlab: Cannot write the result: ENOSPC: no space left on device\n$/)
      expect(code).toBe(1)
    },
  )

  test('a complaint that nobody can read changes no exit code', async () => {
    const { code, stdout } = await call(['train'], '', ['pipe', full])
    expect([code, stdout]).toEqual([BAD_INPUT, ''])
  })
})

test('schema: what the engine says', async () => {
  const { code, stdout } = await call(['schema'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual(engines.simd.schema)
})

test('bench: a time for cold and for warm', async () => {
  const { code, stdout } = await call(['bench'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^simd +cold +\d+\.\d ms\nsimd +warm +\d+\.\d ms\n$/)
})

test.each([[['--help']], [['-h']], [['run', '--help']]])('help: %j', async (args) => {
  const { code, stdout, stderr } = await call(args)
  expect([code, stderr]).toEqual([0, ''])
  for (const word of ['run CONFIG.json', 'schema', 'bench', '--module']) {
    expect(stdout).toContain(word)
  }
})

describe('complaints', () => {
  test.each([
    [[], '', /No command; there are run, schema, bench/],
    [['train'], '', /No such command: train; there are/],
    [['constructor'], '', /No such command: constructor/],
    [['run'], '', /run takes one config/],
    [['run', 'a.json', 'b.json'], '', /run takes one config/],
    [['schema', 'extra'], '', /not extra$/m],
    [['run', '-', '--modul', 'simd'], '{}', /'--modul'/],
    [
      ['run', '-', '--module', 'fast'],
      '{}',
      /No such module: "fast"; --module takes simd or plain/,
    ],
    [['run', '-', '--module'], '{}', /--module/],
    [['run', '/nowhere/config.json'], '', /Cannot read \/nowhere\/config\.json: .*no such file/],
    [['run', tmpdir()], '', /Cannot read .*directory/],
    [['run', '-'], '', /standard input: invalid JSON at line 1, column 1: it ends too early/],
    [
      ['run', '-'],
      '{"l2": 1,\n}',
      /standard input: invalid JSON at line 2, column 1: unexpected "}"/,
    ],
    [['run', '-'], '{"l2": 1,\r\r}', /standard input: invalid JSON at line 3, column 1/],
    [['run', '-'], '[1]', /config is \[1\]; it must be an object/],
    [['run', '-'], '{"learningRate": 1}', /did you mean optimizer\.learningRate\?/],
    [['run', '-'], '{"init": {"name": "best"}}', /init\.name is "best"; it must be one of "zeros"/],
    [['run', '-'], '{"l2": 1e400}', /l2 is Infinity; it must be a number from 0 to 1000000\./],
    [['run', '-'], '{"hidden": [0]}', /hidden: entry 1 is 0;/],
    [['run', '-'], '{"hidden": [100000]}', /hidden: entry 1 is 100000;/],
    [['run', '-'], '{"a\\nb": 1}', /"a\\nb" is not an option;/],
  ])('%j %j', expectComplaint)

  test('a file that is not JSON is named', async () => {
    const path = fileWith('broken.json', '{"l2" 1}')
    await expectComplaint(['run', path], '', /broken\.json: invalid JSON at line 1, column 7/)
  })
})
