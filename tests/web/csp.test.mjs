/** What the site is served with. */
import { contentSecurity, headersOf } from '../../web/csp.js'

test('a page says what it may do, that its type is its type, and tells no other site where a reader comes from', () => {
  const { 'Content-Security-Policy': policy, ...others } = headersOf('/index.html')
  expect(policy).toContain("default-src 'none'")
  expect(others).toEqual({
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  })
  expect(headersOf('/figures/init.en.svg')).toEqual(others)
})

test('so does the preview of make serve; and what a page can say of itself stands in it', () => {
  const sent = {}
  const use = (handle) =>
    handle({ url: '/a.js?v=1' }, { setHeader: (name, value) => (sent[name] = value) }, () => {})
  const { configurePreviewServer, generateBundle } = contentSecurity()
  configurePreviewServer({
    middlewares: { use },
    config: { root: '/', build: { outDir: 'dist' } },
  })
  expect(sent).toEqual(headersOf('/a.js'))
  const page = { type: 'asset', fileName: 'a.html', source: '<html><head></head></html>' }
  generateBundle.handler({}, { 'a.html': page })
  expect(page.source).toContain(`<meta name="referrer" content="${sent['Referrer-Policy']}">`)
  expect(page.source).toContain(`content="${sent['Content-Security-Policy']}"`)
})
