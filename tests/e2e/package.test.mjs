/**
 * The engine as a package: the README's examples, exactly as they stand there; small projects (tests/package/) that bundlers
 * build and Node, Chromium or TypeScript takes.
 */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { esbuild, rollup, vite, webpack } from '../package/bundlers.mjs'
import { launch, PATIENCE, serveSite } from './site.mjs'

const run = promisify(execFile)
const top = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const COMPILERS = {
  'TypeScript of today': top('node_modules/typescript/bin/tsc'),
  'TypeScript 5.4': top('tests/package/node_modules/typescript-5.4/bin/tsc'),
}
const ITS_README = 'wasm/package/README.md'
const SAY = "import { say } from './say.js'\nimport { trained } from './trained.js'\n"
const LOSS = 0.675129
const near = (text, loss = LOSS) => assert.ok(Math.abs(Number(text) - loss) < 5e-6, text)

/** The one block of code in that language that holds these words. */
async function example(readme, language, words) {
  const text = await readFile(top(readme), 'utf8')
  const blocks = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
  const found = blocks.map(([, code]) => code).filter((code) => code.includes(words))
  assert.equal(found.length, 1, `${readme}: ${found.length} examples in ${language} with ${words}`)
  return found[0]
}

let folder
const at = (path) => join(folder, path)
const node = async (file) => (await run('node', [at(file)], { cwd: folder })).stdout.trim()

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nnlab-'))
  await cp(top('tests/package/projects'), folder, { recursive: true })
  await writeFile(at('package.json'), '{"type": "module"}')
  await writeFile(at('worker.js'), await example(ITS_README, 'js', '// worker.js'))
  const files = await example(ITS_README, 'js', "from 'nnlab/core-simd.wasm'")
  await writeFile(at('files.js'), `${files}${SAY}say('page')(trained(engine))`)
  const inside = await example(ITS_README, 'js', "from 'nnlab/inline'")
  await writeFile(at('inline.js'), `${inside}${SAY}loadEngine().then(trained).then(say('page'))`)
  const quiet = ['--offline', '--no-audit', '--no-fund', '--loglevel=error']
  await run('npm', ['install', ...quiet, top('build/nnlab.tgz')], { cwd: folder })
})
after(() => rm(folder, { recursive: true, force: true }))

describe('in Node', () => {
  test('the example of every README prints what the run came to', async () => {
    const readmes = ['README.md', 'README.zh-CN.md', ITS_README]
    const codes = await Promise.all(readmes.map((one) => example(one, 'js', 'console.log')))
    assert.deepEqual(codes, Array(readmes.length).fill(codes[0]))
    await writeFile(at('example.mjs'), codes[0])
    const [, loss] = (await node('example.mjs')).match(/samples: 300, loss: ([\d.]+), accu/) ?? []
    near(loss)
  })

  test('require takes it, and its package.json', async () => {
    const [loss, name] = (await node('require.cjs')).split('\n')
    near(loss)
    assert.equal(name, 'nnlab')
  })

  test('a thread of its own takes it', async () => near(await node('thread.js')))

  test('webpack bundles it for Node, and for a server component, without a warning', async () => {
    const server = { target: 'node', resolve: { conditionNames: ['react-server', '...'] } }
    assert.deepEqual(await webpack(folder, 'node.js', [folder, 'webpack.cjs'], server), [])
    near(await node('webpack.cjs'))
  })

  test('esbuild bundles it for Node, without a warning', async () => {
    const options = { platform: 'node', format: 'cjs' }
    assert.deepEqual(await esbuild(folder, 'node.js', at('esbuild.cjs'), options), [])
    near(await node('esbuild.cjs'))
  })
})

describe('in a page', () => {
  const SCRIPT = '<script type="module" src="./main.js"></script>'
  const PAGE = `<!doctype html><p id="page"></p><p id="worker"></p>${SCRIPT}`
  let site
  let browser
  before(async () => {
    ;[site, browser] = await Promise.all([serveSite({ folder }), launch()])
  })
  after(async () => {
    await browser.close()
    await site.close()
  })

  /** What the page says in these of its paragraphs, once it says it. */
  async function said(path, ...ids) {
    const page = await browser.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.goto(`${site.url}${path}`)
    const texts = []
    for (const id of ids) texts.push(await page.locator(`#${id}:not(:empty)`).innerText())
    await page.close()
    return texts
  }

  /** The same of a project that is built into a folder of its own. */
  async function built(name, build, ...ids) {
    assert.deepEqual(await build(at(name)), [])
    await writeFile(at(`${name}/index.html`), PAGE)
    return said(`${name}/index.html`, ...ids)
  }

  test('the example of both READMEs works without a bundler', async () => {
    const code = await example('README.md', 'html', 'loadEngine')
    assert.equal(await example('README.zh-CN.md', 'html', 'loadEngine'), code)
    await cp(at('node_modules/nnlab'), at('engine'), { recursive: true })
    await writeFile(at('alone.html'), code.replace('<p>…', '<p id="page">'))
    const [text] = await said('alone.html', 'page')
    near(text.replace('J = ', ''), 0.686361)
  })

  test('Vite builds it, in a page and in a worker', async () => {
    await writeFile(at('index.html'), PAGE.replace('main.js', 'page_and_worker.js'))
    assert.deepEqual(await vite(folder, at('vite')), [])
    for (const loss of await said('vite/index.html', 'page', 'worker')) near(loss)
  })

  test('webpack builds it, in a page and in a worker', async () => {
    const build = (out) => webpack(folder, 'page_and_worker.js', [out, 'main.js'])
    for (const loss of await built('webpack', build, 'page', 'worker')) near(loss)
  })

  test('Rollup builds it, with a plugin that takes files along', async () => {
    const build = async (out) => {
      const warnings = await rollup(folder, 'page.js', out)
      await cp(join(out, 'page.js'), join(out, 'main.js'))
      return warnings
    }
    near(...(await built('rollup', build, 'page')))
  })

  test('esbuild builds it with the files, as addresses', async () => {
    const options = { format: 'esm', loader: { '.wasm': 'file' } }
    const build = (out) => esbuild(folder, 'files.js', join(out, 'main.js'), options)
    near(...(await built('files', build, 'page')))
  })

  test('any bundler builds it with the files inside, for any kind of script', async () => {
    const build = (out) => esbuild(folder, 'inline.js', join(out, 'main.js'), { format: 'iife' })
    near(...(await built('inline', build, 'page')))
  })

  test('where a bundler leaves the files behind, the error says how to do it', async () => {
    const build = (out) => esbuild(folder, 'page.js', join(out, 'main.js'), { format: 'esm' })
    const [text] = await built('behind', build, 'page')
    assert.match(
      text,
      /^LoadError: Cannot load \S+\/behind\/core-simd\.wasm: HTTP 404\. It belongs/,
    )
    assert.match(text, /import from 'nnlab\/inline'.*loadEngine\(\{ source \}\)/)
  })
})

describe('types', () => {
  for (const [name, compiler] of Object.entries(COMPILERS)) {
    for (const lib of [['es2022'], ['es2022', 'dom']]) {
      test(`${name}, strict, with ${lib.join(' and ')}, checks the declarations, too`, async () => {
        const modern = { target: 'es2022', module: 'nodenext' }
        const compilerOptions = { ...modern, strict: true, noEmit: true, lib, types: [] }
        const files = ['types.mts']
        const text = { compilerOptions: { ...compilerOptions, skipLibCheck: false }, files }
        await writeFile(at('tsconfig.json'), JSON.stringify(text))
        await run('node', [compiler, '-p', folder]).catch(({ stdout }) => assert.fail(stdout))
      })
    }
  }
})

describe('what is in it', () => {
  test('a manifest that says what it is', async () => {
    const text = await readFile(at('node_modules/nnlab/package.json'), 'utf8')
    const { description, keywords, license, sideEffects, files } = JSON.parse(text)
    assert.ok(description && license === 'MIT' && keywords.length > 3)
    assert.equal(sideEffects, false)
    const here = await readdir(at('node_modules/nnlab'))
    assert.deepEqual([...files, 'package.json'].sort(), here.sort())
  })

  test('no import that a bundler cannot follow, and none of Node', async () => {
    for (const name of ['engine.js', 'inline.js', 'core.js']) {
      const code = await readFile(at(`node_modules/nnlab/${name}`), 'utf8')
      const bare = code.replaceAll(/\/\*.*?\*\//gs, '')
      assert.doesNotMatch(bare, /\bimport\(|from ['"]node:/, name)
    }
  })
})
