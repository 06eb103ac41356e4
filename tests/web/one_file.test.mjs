/** One HTML file of the whole site: what stands in a page may not end it. */
import { withAll } from '../../web/offline/one_file.js'

const PAGE = `<script type="module" crossorigin src="./assets/a.js"></script><img src="./figures/a.svg">`

const made = (code) =>
  withAll(PAGE, (name) => ({ 'assets/a.js': code, 'figures/a.svg': '<svg/>' })[name])

test('script and picture stand in the page', () => {
  const page = made('go()')
  expect(page).toContain('<script type="module">go()</script>')
  const svg = `data:image/svg+xml,${encodeURIComponent('<svg/>')}`
  expect(page).toContain(`<img src="${svg}" data-figure="figures/a.svg">`)
  expect(page).not.toContain('./')
})

test('code that speaks of scripts does not end its own', () => {
  const code = "const a = '</script><!-- </SCRIPT>'"
  const [, inside] = made(code).match(/<script type="module">([\s\S]*?)<\/script>/i)
  expect(inside).not.toContain('<!--')
  expect(new Function(`${inside}; return a`)()).toBe('</script><!-- </SCRIPT>')
})

test('a pattern of replacement in the code stays as it is', () => {
  expect(made("'$&$1$$'")).toContain(`<script type="module">'$&$1$$'</script>`)
})
