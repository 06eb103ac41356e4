/**
 * The plugin in real docsify, 4 and 5, on a blog of another origin that is set up like that of the notes: mermaid through
 * a code renderer of its own, formulas between dollar signs, pagination, search, relative paths, a dark theme by another
 * stylesheet, docsify loaded twice.
 */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { foreign, openBlog, ran } from './blog.mjs'

/** The themes of docsify 4 fetch a font from there: the blog's doing, and not the lab's. */
const BLOG_FONTS = 'https://fonts.googleapis.com/css?family=Roboto+Mono|Source+Sans+Pro:300,400,600'

const PACKAGES = 'node_modules'
const COMMON = {
  '/katex.js': `${PACKAGES}/docsify-katex/dist/docsify-katex.js`,
  '/pagination.js': `${PACKAGES}/docsify-pagination/dist/docsify-pagination.min.js`,
}
const VERSIONS = {
  'docsify 4': {
    '/docsify.js': `${PACKAGES}/docsify/lib/docsify.min.js`,
    '/search.js': `${PACKAGES}/docsify/lib/plugins/search.min.js`,
    '/light.css': `${PACKAGES}/docsify/themes/vue.css`,
    '/dark.css': `${PACKAGES}/docsify/themes/dark.css`,
  },
  'docsify 5': {
    '/docsify.js': `${PACKAGES}/docsify5/dist/docsify.min.js`,
    '/search.js': `${PACKAGES}/docsify5/dist/plugins/search.min.js`,
    '/light.css': `${PACKAGES}/docsify5/dist/themes/core.min.css`,
    '/dark.css': `${PACKAGES}/docsify5/dist/themes/addons/core-dark.min.css`,
  },
}

const shell = (lab) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>笔记</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/light.css" id="light" />
    <link rel="stylesheet" href="/dark.css" id="dark" disabled />
  </head>
  <body>
    <div id="app"></div>
    <button id="switch">dark</button>
    <script>
      document.querySelector('#switch').onclick = () => {
        document.querySelector('#dark').disabled = !document.querySelector('#dark').disabled
      }
      window.$docsify = {
        name: '笔记',
        auto2top: true,
        loadSidebar: true,
        subMaxLevel: 3,
        relativePath: true,
        search: 'auto',
        pagination: { crossChapter: true },
        markdown: {
          renderer: {
            code: function (code, lang) {
              const kind = typeof code === 'object' ? code.lang : lang
              const text = typeof code === 'object' ? code.text : code
              if (kind === 'mermaid') return '<div class="mermaid">' + text + '</div>'
              return this.origin.code.apply(this, arguments)
            },
          },
        },
      }
    </script>
    <script src="/docsify.js"></script>
    <script src="/docsify.js"></script>
    <script src="/search.js"></script>
    <script src="/katex.js"></script>
    <script src="/pagination.js"></script>
    <script src="${lab}nn-docsify.js"></script>
  </body>
</html>`

const block = (...lines) => ['```nn-lab', ...lines, '```'].join('\n')

const first = (lab) => `# 神经网络优化

把权重初始化到多大，学得最快？看公式 $W \\sim N(0, 1)$ 和下面的实验。
${block('lab: init', 'init: he', 'iters: 1000')}

[参数初始化](${lab}?lab=init&init=he&iters=1000)

学习率 $\\alpha$ 和 $\\lambda$ 都要选，下面两块写在一段里。
${block('lab：mini-batch')}
${block('lab: normalisation', 'lang: en')}
这里还是那一段。

\`\`\`mermaid
graph LR; A-->B
\`\`\`

\`\`\`python
keep = 0.8
\`\`\`

[下一篇](improve_nn/next.md)
`

const second = `# 下一篇

随机丢掉一些神经元，过拟合会轻一点吗？

${block('lab: early-stopping')}

${block('keep: 0.8')}

也可以直接写元素，一段里两个：<nn-lab lab="split"></nn-lab> 和 <nn-lab lab="penalty"></nn-lab>。

[回去](../README.md)
`
const PAGES = {
  '/index.html': shell,
  '/README.md': first,
  '/_sidebar.md': '- [首页](/)\n- [下一篇](/improve_nn/next.md)\n- [没有实验](/plain.md)\n',
  '/improve_nn/next.md': second,
  '/improve_nn/_sidebar.md': '- [首页](/)\n',
  '/plain.md': '# 没有实验\n\n只有字。\n',
}

/** When the last worker has ended; one that stays for a minute is a leak. */
async function ended(page) {
  for (let look = 0; look < 600 && page.workers().length > 0; look += 1) {
    await page.waitForTimeout(100)
  }
  assert.deepEqual(
    page.workers().map((worker) => worker.url()),
    [],
  )
}

for (const [version, files] of Object.entries(VERSIONS)) {
  describe(version, () => {
    let blog
    before(async () => (blog = await openBlog(PAGES, { files: { ...files, ...COMMON } })))
    afterEach(() => blog.tidy())
    after(() => blog.close())

    const lab = (id) => `.markdown-section nn-lab[lab="${id}"]`

    /** Labs are loaded when they come near the screen. */
    async function visit(page, id) {
      await page.locator(lab(id)).evaluate((one) => one.scrollIntoView())
      await ran(page, lab(id))
    }

    test('three labs on a page, two of them in one paragraph', async () => {
      const page = await blog.open()
      for (const id of ['init', 'mini-batch', 'normalisation']) await visit(page, id)
      assert.equal(await page.locator('.markdown-section nn-lab').count(), 3)
      assert.equal(await page.locator('code.lang-nn-lab').count(), 0)
      await page.locator(lab('init')).getByText('1,000 次迭代', { exact: false }).first().waitFor()
      const heading = page.locator(lab('normalisation')).getByRole('heading', { level: 1 })
      assert.equal(await heading.innerText(), 'Normalisation')
      assert.equal(await page.getByRole('link', { name: '参数初始化', exact: true }).count(), 0)
      await page.getByText('这里还是那一段。').waitFor()
      assert.equal(await page.locator('.mermaid').count(), 1)
      assert.ok((await page.locator('.markdown-section .katex').count()) >= 3)
      assert.equal(await page.locator('.pagination-item--next').count(), 1)
      assert.ok((await page.locator('.search input').count()) > 0)
      assert.match(await page.locator('pre[data-lang="python"]').innerText(), /keep = 0\.8/)
      assert.deepEqual(page.mistakes, [])
      assert.deepEqual(foreign(page, blog.url, blog.lab, BLOG_FONTS), [])
    })

    test('another route ends the labs of the first, and starts its own', async () => {
      const page = await blog.open()
      await visit(page, 'init')
      assert.ok(page.workers().length > 0)
      await page.getByRole('link', { name: '没有实验' }).first().click()
      await page.getByText('只有字。').waitFor()
      await ended(page)

      await page.goto(`${blog.url}#/improve_nn/next`)
      await visit(page, 'early-stopping')
      await page.getByRole('alert').filter({ hasText: '没有写是哪个实验' }).waitFor()
      assert.match(await page.locator('code.lang-nn-lab').innerText(), /keep: 0\.8/)
      for (const id of ['split', 'penalty']) await visit(page, id)
      await page.goBack()
      await page.getByText('只有字。').waitFor()
      await ended(page)
      assert.deepEqual(page.mistakes, [])
    })

    test('another stylesheet: the lab is dark with the blog', async () => {
      const page = await blog.open()
      await visit(page, 'init')
      const theme = (which) => `${lab('init')}[data-theme="${which}"]`
      await page.locator(theme('light')).waitFor()
      await page.locator('#switch').evaluate((one) => one.click())
      await page.locator(theme('dark')).waitFor()
      await page.locator('#switch').evaluate((one) => one.click())
      await page.locator(theme('light')).waitFor()
    })

    test('without the plugin a block is text, and the link leads to the lab', async () => {
      const page = await blog.open('', {
        before: (one) => one.route('**/nn-docsify.js', (route) => route.fulfill({ body: '' })),
      })
      const code = page.locator('pre[data-lang="nn-lab"]').first()
      assert.match(await code.innerText(), /lab: init\s+init: he/)
      const link = page.getByRole('link', { name: '参数初始化', exact: true })
      assert.equal(await link.getAttribute('href'), `${blog.lab}?lab=init&init=he&iters=1000`)
    })
  })
}
