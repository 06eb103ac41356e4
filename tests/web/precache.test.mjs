/** What the service worker keeps: another version where any file is another one. */
import { precacheOf } from '../../web/offline/precache.js'

const SITE = { 'index.html': '<p>', 'assets/a-12345678.js': 'a()', 'b.wasm': new Uint8Array([1]) }

test('every file, in an order of their own', () => {
  expect(precacheOf(SITE).files).toEqual(['assets/a-12345678.js', 'b.wasm', 'index.html'])
})

test('the same files are the same version', () => {
  const turned = Object.fromEntries(Object.entries(SITE).reverse())
  expect(precacheOf(turned)).toEqual(precacheOf(SITE))
})

test.each([
  ['another text', { ...SITE, 'index.html': '<q>' }],
  ['another byte', { ...SITE, 'b.wasm': new Uint8Array([2]) }],
  ['one more', { ...SITE, c: '' }],
  [
    'another name',
    { 'index.html': '<p>', 'assets/a-12345679.js': 'a()', 'b.wasm': SITE['b.wasm'] },
  ],
  ['a text that moved', { ...SITE, 'index.html': '', 'assets/a-12345678.js': 'a()<p>' }],
])('%s is another version', (_, files) => {
  expect(precacheOf(files).version).not.toBe(precacheOf(SITE).version)
})
