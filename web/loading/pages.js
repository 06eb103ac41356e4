/**
 * What the build does to our HTML pages, so that no page is ever empty: the first script and the styles stand in the page, where
 * no network can lose them, and readers without JavaScript find the picture of each lab.
 */
import { fileURLToPath } from 'node:url'
import { codeOf } from '../alone.js'
import { METAS } from '../labs/metas.js'

/** It is there for browsers that do not understand the rest, too. */
const OLD = 'es2017'
const EARLY = '<script src="./loading/early.js"></script>'
const WITHOUT = '<!-- without scripts -->'
const STYLE = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>\n?/g

/** @returns {import('vite').Plugin} */
export function firstScript() {
  const entry = fileURLToPath(new URL('./early.js', import.meta.url))
  return {
    name: 'nn-first-script',
    transformIndexHtml: {
      order: 'pre',
      async handler(page) {
        const code = scriptText(await codeOf('early', entry, OLD))
        return page.replace(EARLY, () => `<script>${code}</script>`)
      },
    },
  }
}

/** @returns {import('vite').Plugin} */
export function withoutScripts() {
  return {
    name: 'nn-without-scripts',
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => page.replace(WITHOUT, () => PICTURES),
    },
  }
}

/** A list of names, each a way to its picture further down. */
const PICTURES = `<noscript>
  <div class="without">
    <h1>神经网络优化实验室</h1>
    <p>这里的图都是在你的浏览器里现算出来的，需要打开 JavaScript。下面是各个实验在默认设置下的结果。</p>
    <p lang="en">
      What is here is computed in your browser, which takes JavaScript. Below is what each lab shows at first.
    </p>
    <ul>
      ${METAS.map(({ id, name }) => `<li><a href="#${id}">${nameIn(name)}</a></li>`).join('\n      ')}
    </ul>
    ${METAS.map(figure).join('\n    ')}
  </div>
</noscript>`

/** @param {import('../labs/metas.js').Meta} meta */
function figure({ id, name, question }) {
  const file = (/** @type {string} */ language) => `./figures/${id}.${language}.svg`
  return `<h2 id="${id}">${nameIn(name)}</h2>
    <p>${question['zh-CN']} <span lang="en">${question.en}</span></p>
    <img src="${file('zh-CN')}" alt="${name['zh-CN']}" loading="lazy" />
    <p><a href="${file('en')}" lang="en">The same in English</a></p>`
}

/** @param {import('../labs/metas.js').Said} name */
function nameIn(name) {
  const [chinese, english] = [name['zh-CN'], name.en]
  return chinese === english ? chinese : `${chinese} <span lang="en">${english}</span>`
}

/** The styles that a page links stand in it. @returns {import('vite').Plugin} */
export function stylesInside() {
  return {
    name: 'nn-styles-inside',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const linked = new Set()
        for (const page of pagesOf(bundle)) {
          page.source = String(page.source).replaceAll(STYLE, (_all, name) => {
            linked.add(name)
            return `<style>${/** @type {any} */ (bundle[name]).source}</style>\n`
          })
        }
        for (const name of linked) delete bundle[name]
      },
    },
  }
}

/** @param {import('vite').Rolldown.OutputBundle} bundle */
export function pagesOf(bundle) {
  return Object.values(bundle).flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.html') ? [file] : [],
  )
}

/** What would end the script, or hide its end, is written otherwise. @param {string} code */
export function scriptText(code) {
  return code.replaceAll(/<(\/script|!--)/gi, '\\x3c$1')
}
