/** Where a text stops being JSON. */
import fc from 'fast-check'
import { parseJson } from '../../wasm/json.js'
import { thrownBy } from './engines.mjs'

test.each([
  ['', 'line 1, column 1: it ends too early'],
  ['  \n ', 'line 2, column 2: it ends too early'],
  ['{', 'line 1, column 2: it ends too early'],
  ['{"a": 1', 'line 1, column 8: it ends too early'],
  ['{"a": x}', 'line 1, column 7: unexpected "x"'],
  ['{"a": 1,\n "b": 2,\n}', 'line 3, column 1: unexpected "}"'],
  ['{a: 1}', 'line 1, column 2: unexpected "a"'],
  ["{'a': 1}", 'line 1, column 2: unexpected "\'"'],
  ['{"a" 1}', 'line 1, column 6: unexpected "1"'],
  ['[1 2]', 'line 1, column 4: unexpected "2"'],
  ['[1,]', 'line 1, column 4: unexpected "]"'],
  ['[1}', 'line 1, column 3: unexpected "}"'],
  ['{"a": [1, {"b": 2]}', 'line 1, column 18: unexpected "]"'],
  ['01', 'line 1, column 2: unexpected "1"'],
  ['{"a": .5}', 'line 1, column 7: unexpected "."'],
  ['{"a": NaN}', 'line 1, column 7: unexpected "N"'],
  ['"abc', 'line 1, column 1: unexpected "\\""'],
  ['{} // done', 'line 1, column 4: unexpected "/"'],
])('%j: %s', (text, message) => {
  const error = thrownBy(() => parseJson(text))
  expect(error).toBeInstanceOf(SyntaxError)
  expect(error.message).toBe(`invalid JSON at ${message}`)
})

test('what is JSON is read', () => {
  const value = { a: [1, -2.5e-3, 'é\u007f"\\', true, null, {}, []], b: {} }
  expect(parseJson(JSON.stringify(value, null, 2))).toEqual(value)
})

test('full-width digits and signs are read where they are no part of a text', () => {
  expect(parseJson('｛"a"：［−１。５，2］，"ｂ": "，"｝')).toEqual({
    a: [-1.5, 2],
    b: ',',
  })
  expect(parseJson('{"name": "张，三０"}')).toEqual({ name: '张，三０' })
  expect(() => parseJson('{"l2"：０。０５，x}')).toThrow('line 1, column 12: unexpected "x"')
})

test('a JSON text cut short is wrong at its end, or in the word or text that was cut', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      const text = json.slice(0, cut % json.length)
      const isWhole = (() => {
        try {
          return [JSON.parse(text)]
        } catch {
          return null
        }
      })()
      if (isWhole) expect(parseJson(text)).toEqual(isWhole[0])
      else expect(() => parseJson(text)).toThrow(/^invalid JSON at line 1, column \d+: /)
    }),
    { seed: 20 },
  )
})

test('a stray sign is found where it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (numbers, at) => {
      const index = at % numbers.length
      const before = numbers.slice(0, index).map((n) => `${n},`)
      const text = `[${before.join('')}#${numbers.slice(index).join(',')}]`
      const column = text.indexOf('#') + 1
      expect(() => parseJson(text)).toThrow(`line 1, column ${column}: unexpected "#"`)
    }),
    { seed: 20 },
  )
})
