/* The check of layers must find what it is there to find: trees of a few lines, most of them wrong. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, readTree } from './layers.mjs'

const tree = (files) => new Map(Object.entries(files))

const GOOD = {
  'core/simd.h': '#include <simde/wasm/simd128.h>\n',
  'core/matrix.h': '#include "arena.h"\n#include <stddef.h>\n',
  'core/arena.h': '',
  'core/loss.c': '#include "loss.h"\n#include "matrix.h"\n',
  'core/loss.h': '#include "matrix.h"\n',
  'wasm/binding.c': '#include "../core/loss.h"\n#include "matrix.h"\n#include <stdlib.h>\n',
  'wasm/engine.js': "import { load } from './loader.js'\n",
  'wasm/loader.js': '',
  'web/engine/client.js': "const w = new Worker(new URL('./worker.js', import.meta.url))\n",
  'web/engine/worker.js': "import { loadEngine } from '../../wasm/engine.js'\n",
  'web/labs/initialisation/lab.js': "import '../../components/chart.js'\n",
  'web/components/chart.js': "import { start } from '../engine/client.js'\n",
  'web/pages/index.js': "const lab = await import('../labs/initialisation/lab.js')\n",
}

test('a good tree passes', () => assert.deepEqual(check(tree(GOOD)), []))

const WRONG = {
  'a core file includes a higher layer': [
    { 'core/matrix.h': '#include "loss.h"\n', 'core/loss.h': '' },
    'core/matrix.h -> core/loss.h: core layer 2 may not know layer 3',
  ],
  'modules of one layer in a circle, through a .c and a .h': [
    { 'core/loss.c': '#include "penalty.h"\n', 'core/penalty.h': '  # include "loss.h"\n' },
    'a circle: core/loss -> core/penalty -> core/loss',
  ],
  'SIMDe outside its wall': [
    { 'core/matrix.c': '#include <simde/wasm/simd128.h>\n' },
    'core/matrix.c -> simde/wasm/simd128.h: only core/simd.h may include SIMDe',
  ],
  'core prints': [
    { 'core/run.c': '#include <stdio.h>\n' },
    'core/run.c -> stdio.h: core does no input, output or timing',
  ],
  'the written code knows a lab': [
    { 'web/code/numpy.js': "import { meta } from '../labs/initialisation/lab.js'\n" },
    'web/code/numpy.js -> web/labs/initialisation/lab.js: arrows run pages -> embed -> labs -> figure -> components -> engine client -> code',
  ],
  'core includes the binding': [
    { 'core/run.c': '#include "../wasm/binding.h"\n' },
    'core/run.c -> wasm/binding.h: arrows run web -> wasm -> core',
  ],
  'a core file without a layer': [
    { 'core/helpers.h': '' },
    'core/helpers.h: has no layer yet; give it one in tests/lint/layers.mjs',
  ],
  'the engine imports from the tests': [
    { 'wasm/engine.js': "import golden from '../tests/golden/golden.json'\n" },
    'wasm/engine.js -> tests/golden/golden.json: what is tested does not know its tests',
  ],
  'wasm imports web': [
    { 'wasm/engine.js': "export { t } from '../web/i18n.js'\n" },
    'wasm/engine.js -> web/i18n.js: arrows run web -> wasm -> core',
  ],
  'a component imports a lab, lazily': [
    { 'web/components/chart.js': "import(\n  '../labs/dropout/lab.js')\n" },
    'web/components/chart.js -> web/labs/dropout/lab.js: arrows run pages -> embed -> labs -> figure -> components -> engine client -> code',
  ],
  'the engine client imports a component, with a query': [
    { 'web/engine/client.js': 'import x from "../components/chart.js?url"\n' },
    'web/engine/client.js -> web/components/chart.js: arrows run pages -> embed -> labs -> figure -> components -> engine client -> code',
  ],
  'two JavaScript files in a circle': [
    { 'web/labs/a.js': "import './b.js'\n", 'web/labs/b.js': "import { x } from './a.js'\n" },
    'a circle: web/labs/a.js -> web/labs/b.js -> web/labs/a.js',
  ],
}

for (const [name, [files, expected]] of Object.entries(WRONG)) {
  test(`found: ${name}`, () => assert.deepEqual(check(tree(files)), [expected]))
}

test('the reader of trees sees the real one', async () => {
  const files = await readTree('.')
  assert.ok(files.has('core/simd.h') && files.has('core/config.def'))
})
