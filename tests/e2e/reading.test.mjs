/** What a reader does with a page that has labs in it, in docsify and in plain HTML: comes to a heading, and prints it. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { openBlog, ran } from './blog.mjs'

const LABS = ['init', 'activation', 'split', 'penalty']
const HEADING = 'dropout正则化'
const WORDS = ['前面的字', ...LABS.map((lab) => `${lab} 后面的字`)]
/** px below the top that a blog may leave above a heading */
const NEAR = 40
/** Less room is kept than any lab takes: each that opens moves what is below it. */
const HEAD =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">' +
  '<style>nn-lab { --nn-lab-height: 300px }</style>'

const element = (lab) => `<nn-lab lab="${lab}"></nn-lab>`
const block = (lab) => `\`\`\`nn-lab\nlab: ${lab}\n\`\`\``
/** @param {(lab: string) => string} write   long enough below the heading that it can be scrolled to the top */
const text = (write) => [
  WORDS[0],
  ...LABS.flatMap((lab) => [write(lab), `${lab} 后面的字`]),
  `<h2 id="${HEADING}">正则化</h2>`,
  ...Array(100).fill('还有字'),
]
const docsify = (version) => (lab) =>
  `${HEAD}<link rel="stylesheet" href="light${version}.css"><div id="app"></div>
  <script>window.$docsify = { name: '笔记', auto2top: true }</script>
  <script src="docsify${version}.js"></script><script src="${lab}nn-docsify.js"></script>`

const PAGES = {
  '/4.html': docsify(4),
  '/5.html': docsify(5),
  '/README.md': `# 笔记\n\n${text(block).join('\n\n')}\n`,
  '/plain.html': (lab) =>
    `${HEAD}<script type="module" src="${lab}nn-lab.js"></script>
    ${text(element).join('<p>')}`,
}
const files = {
  '/docsify4.js': 'node_modules/docsify/lib/docsify.min.js',
  '/light4.css': 'node_modules/docsify/themes/vue.css',
  '/docsify5.js': 'node_modules/docsify5/dist/docsify.min.js',
  '/light5.css': 'node_modules/docsify5/dist/themes/core.min.css',
}

let blog
before(async () => (blog = await openBlog(PAGES, { files })))
after(() => blog.close())

for (const [host, address] of Object.entries({
  'docsify 4': `4.html#/?id=${HEADING}`,
  'docsify 5': `5.html#/?id=${HEADING}`,
  'a plain page': `plain.html#${HEADING}`,
})) {
  test(`${host}: a link to a heading leads there, and all of the page is printed`, async () => {
    const page = await blog.open(address)
    await ran(page, 'nn-lab[lab="penalty"]')
    await page.waitForFunction(isAtTop, [HEADING, NEAR])

    const { words, pictures } = printed(await page.pdf({ format: 'A4' }))
    for (const one of WORDS) assert.ok(words.includes(one), one)
    assert.ok(words.includes('L1 / L2'), 'the lab’s own words')
    assert.ok(pictures > 0, 'a picture of what it drew')
    assert.deepEqual(page.mistakes, [])
  })
}

/** In the page: the lab above the heading has taken its own height, and the heading is where it was asked for. */
function isAtTop([id, near]) {
  const lab = document.querySelector('nn-lab[lab="penalty"]')
  const { top } = document.getElementById(id).getBoundingClientRect()
  return lab.offsetHeight > 600 && top >= -1 && top < near
}

/** What is on the sheets of a PDF. */
function printed(pdf) {
  const read = (...command) =>
    execFileSync(command[0], command.slice(1), { input: pdf, encoding: 'utf8' })
  const words = read('pdftotext', '-layout', '-', '-').normalize('NFKC').replaceAll(/ +/g, ' ')
  return { words, pictures: read('pdfimages', '-list', '-').split(' image ').length - 1 }
}
