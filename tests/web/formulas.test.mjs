/** Formulas are checked as they are built: what a browser would call invalid is a mistake that names the formula. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formulas, mathFault, mathml } from '../../web/formulas.js'

const WEB = fileURLToPath(new URL('../../web/', import.meta.url))
const files = (await readdir(WEB, { recursive: true })).filter((name) => name.endsWith('.tex.js'))
const built = (file) => formulas().load.call({ addWatchFile: () => {} }, `${file}?formulas`)

test.each(files)('%s is valid MathML', async (file) => {
  expect(await built(join(WEB, file))).toMatch(/^export default \{".+<math/)
})

test('a wrong number of children is found in whatever it stands', () => {
  const [two, three] = ['<mi>x</mi><mn>2</mn>', '<mi>x</mi><mn>2</mn><mo/>']
  for (const tag of ['msub', 'msup', 'mfrac', 'mroot', 'munder', 'mover']) {
    expect(mathFault(`<math><mrow><${tag}>${two}</${tag}></mrow></math>`)).toBe('')
    expect(mathFault(`<math><${tag} a="b">${three}</${tag}></math>`)).toMatch(`<${tag}> has 3`)
  }
  for (const tag of ['msubsup', 'munderover']) {
    expect(mathFault(`<math><${tag}>${three}</${tag}></math>`)).toBe('')
    expect(mathFault(`<math><${tag}>${two}</${tag}></math>`)).toMatch(`<${tag}> has 2`)
  }
  expect(() => mathml(String.raw`x_{\min}`)).toThrow('<msub> has 3 children, not 2')
})

test('a mistake names the file and the formula', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nnlab-formulas-'))
  for (const [name, tex, said] of [
    ['sub', String.raw`x_{\max}`, /sub\.tex\.js, the formula 'scaled': <msub> has 3 children/],
    ['cut', String.raw`\frac{1`, /cut\.tex\.js, the formula 'scaled': KaTeX parse error/],
  ]) {
    const file = join(folder, `${name}.tex.js`)
    writeFileSync(file, `export default ${JSON.stringify({ scaled: tex })}`)
    await expect(built(file)).rejects.toThrow(said)
  }
  rmSync(folder, { recursive: true })
})
