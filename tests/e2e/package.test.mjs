/** The engine as a package: the README's two examples, exactly as they stand there, and its types. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { launch, PATIENCE, serveSite } from './site.mjs'

const run = promisify(execFile)
const top = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const TSC = [top('node_modules/.bin/tsc'), '--noEmit', '--allowJs', '--checkJs', '--strict']
const NODE_TYPES = ['--module', 'nodenext', '--target', 'es2023']

/** The one block of code in that language that speaks of the engine. */
async function example(readme, language) {
  const text = await readFile(top(readme), 'utf8')
  const blocks = [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
  const found = blocks.map(([, code]) => code).filter((code) => code.includes('loadEngine'))
  assert.equal(found.length, 1, `${readme}: ${found.length} examples in ${language}`)
  return found[0]
}

let folder
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nnlab-'))
  await writeFile(join(folder, 'package.json'), '{}')
  const quiet = ['--offline', '--no-audit', '--no-fund', '--loglevel=error']
  await run('npm', ['install', ...quiet, top('build/nnlab.tgz')], { cwd: folder })
})
after(() => rm(folder, { recursive: true, force: true }))

for (const readme of ['README.md', 'README.zh-CN.md']) {
  describe(readme, () => {
    test('its example for Node prints what the run came to', async () => {
      await writeFile(join(folder, 'train.mjs'), await example(readme, 'js'))
      const { stdout } = await run('node', ['train.mjs'], { cwd: folder })
      const [, loss] = stdout.match(/samples: 300, loss: ([\d.]+), accuracy: [\d.]+/) ?? []
      assert.ok(Math.abs(Number(loss) - 0.675129) < 5e-6, stdout)
    })

    test('its example has types, all the way down', async () => {
      const code = await example(readme, 'js')
      await writeFile(join(folder, 'right.mjs'), code)
      await run(TSC[0], [...TSC.slice(1), ...NODE_TYPES, 'right.mjs'], { cwd: folder })
      await writeFile(join(folder, 'wrong.mjs'), code.replace('advance(2000)', "advance('far')"))
      await assert.rejects(
        run(TSC[0], [...TSC.slice(1), ...NODE_TYPES, 'wrong.mjs'], { cwd: folder }),
        ({ stdout }) => /wrong\.mjs.*'string' is not assignable/.test(stdout),
      )
    })

    test('its page works without a bundler', async () => {
      await cp(join(folder, 'node_modules/nnlab'), join(folder, 'engine'), { recursive: true })
      await writeFile(join(folder, 'page.html'), await example(readme, 'html'))
      const [site, browser] = await Promise.all([serveSite({ folder }), launch()])
      try {
        const page = await browser.newPage()
        page.setDefaultTimeout(PATIENCE)
        await page.goto(`${site.url}page.html`)
        const said = page.getByText(/^J = 0\.686/)
        await said.waitFor()
        assert.ok(Math.abs(Number((await said.innerText()).slice(4)) - 0.686361) < 5e-6)
      } finally {
        await browser.close()
        await site.close()
      }
    })
  })
}
