/* Runs C test programs, natively or (*.wasm) in Node, and says what each of them said:
 *
 *     node tests/core/run.mjs build/native/test_matrix build/simd/test_matrix.wasm
 *
 * A program passes when it ends with code 0 and its last line is "N passed, 0 failed" with N above 0: one that runs no
 * test at all has tested nothing. */
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'

const RUNNER = new URL('run-wasi.mjs', import.meta.url).pathname
const MINUTES = 60_000
const PASSED = /^([1-9]\d*) passed, 0 failed$/

/** The command line that runs a program. */
function command(program) {
  return program.endsWith('.wasm')
    ? [process.execPath, ['--disable-warning=ExperimentalWarning', RUNNER, program]]
    : [program, []]
}

/** Runs one program; resolves to {program, passed, output}. */
function run(program) {
  const env = {
    ...process.env,
    ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1',
    UBSAN_OPTIONS: 'print_stacktrace=1',
  }
  return new Promise((resolve) => {
    execFile(...command(program), { env, timeout: 5 * MINUTES }, (error, stdout, stderr) => {
      const lines = stdout.trimEnd().split('\n')
      const passed = error ? 0 : Number(PASSED.exec(lines.at(-1))?.[1] ?? 0)
      const end = error?.signal ? `ended by ${error.signal}` : `exit code ${error?.code ?? 0}`
      resolve({ program, passed, line: lines.at(-1), output: `${stdout}${stderr}`.trimEnd(), end })
    })
  })
}

function report({ program, passed, line, output, end }) {
  if (passed) console.log(`  ${program.padEnd(36)} ${line}`)
  else console.log(`  ${program.padEnd(36)} FAILED (${end})\n${output}\n`)
}

/** Runs all, as many at a time as the machine has cores. */
async function runAll(programs) {
  const waiting = [...programs]
  const results = []
  async function work() {
    for (let program = waiting.shift(); program; program = waiting.shift()) {
      const result = await run(program)
      report(result)
      results.push(result)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return results
}

const results = await runAll(process.argv.slice(2))
const failed = results.filter(({ passed }) => !passed).length
const tests = results.reduce((sum, { passed }) => sum + passed, 0)
console.log(`${tests} C tests passed in ${results.length} programs, ${failed} programs failed`)
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0
