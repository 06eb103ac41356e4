/** The element as the labs' own button gives it, in sites built as web/embed/README.md says; each is opened, and the lab runs. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { snippet } from '../../web/labs/share/snippets.js'
import { ran } from '../e2e/blog.mjs'
import { launch, serveSite } from '../e2e/site.mjs'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const readme = await readFile(path('../../web/embed/README.md'), 'utf8')

/** The lines that the README gives for a host. */
function recipe(host) {
  const rest = readme.slice(readme.indexOf(`**${host}**`)).split('\n')
  const start = rest.findIndex((line) => line.startsWith('    '))
  const end = rest.findIndex((line, i) => i > start && !line.startsWith('    '))
  return rest.slice(start, end).map((line) => line.slice(4)).join('\n') // prettier-ignore
}

/** @type {Record<string, (text: {script: string, element: string}) => {files: Record<string, string>, command: string[], out: string}>} */
const HOSTS = {
  VitePress: ({ element }) => ({
    files: { '.vitepress/config.mjs': recipe('VitePress'), 'index.md': around(element) },
    command: [path('node_modules/.bin/vitepress'), 'build'],
    out: '.vitepress/dist',
  }),
  MkDocs: ({ script, element }) => ({
    files: { 'mkdocs.yml': MKDOCS, 'docs/index.md': around(`${script}\n${element}`) },
    command: ['mkdocs', 'build', '--quiet'],
    out: 'site',
  }),
  Hugo: ({ script, element }) => ({
    files: {
      'config.toml': recipe('Hugo'),
      'content/_index.md': around(`${script}\n${element}`),
      'layouts/index.html': '<!doctype html><meta charset="utf-8">{{ .Content }}',
    },
    command: ['hugo', '--quiet'],
    out: 'public',
  }),
}
/** Without what its theme fetches from another host. */
const MKDOCS = 'site_name: 笔记\ntheme:\n  name: mkdocs\n  highlightjs: false\n'
const around = (lab) => `# 笔记\n\n前面的字\n\n${lab}\n\n后面的字\n`

/** Where the README's lines have the site; each page that was built gets the real one instead. */
const ELSEWHERE = 'https://YOUR.SITE/nnlab/'

let lab, browser
before(async () => ([lab, browser] = await Promise.all([serveSite(), launch()])))
after(async () => {
  await browser.close()
  await lab.close()
})

for (const [host, make] of Object.entries(HOSTS)) {
  test(`${host}: the site is built, and the lab in it runs`, async () => {
    const shared = { site: ELSEWHERE, lab: 'dropout', settings: 'keep=0.8', language: 'zh-CN' }
    const [script, element] = snippet('element', { ...shared, title: '' }).split('\n')
    const { files, command, out } = make({ script, element })
    const folder = path(`../../build/hosts/${host}`)
    await write(folder, files)
    execFileSync(command[0], command.slice(1), { cwd: folder, stdio: 'pipe' })

    const built = await readFile(join(folder, out, 'index.html'), 'utf8')
    const index = built.replaceAll(ELSEWHERE, lab.url)
    const site = await serveSite({
      folder: join(folder, out),
      instead: new Map([['index.html', index]]),
    })
    try {
      const page = await browser.newPage()
      const mistakes = []
      page.on('pageerror', (error) => mistakes.push(String(error)))
      await page.goto(site.url)
      await ran(page, 'nn-lab[lab="dropout"][keep="0.8"][lang="zh-CN"]')
      await page.getByText('后面的字').waitFor()
      assert.deepEqual(mistakes, [])
    } finally {
      await site.close()
    }
  })
}

async function write(folder, files) {
  await rm(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}
