/** The package's type of a config says of every option what the schema says. */
import { loadEngine } from '../../wasm/engine.js'
import { configTypes } from '../../wasm/package/config_types.js'

let schema
beforeAll(async () => ({ schema } = await loadEngine()))

const lineAfter = (text, key) => text.split('\n').find((line) => line.trim().startsWith(`${key}?:`))

test('every option has a type and a comment with its range and default', () => {
  const text = configTypes(schema)
  const comments = [...text.matchAll(/\/\*\* (.+\.) Default: (.+)\. \*\/\n\s*(\w+)\?: /g)]
  const wanted = schema.map(({ path, default: value }) => [
    path.split('.').at(-1),
    JSON.stringify(value),
  ])
  const found = comments.map(([, , value, key]) => [key, value])
  expect(found).toHaveLength(schema.length)
  expect(found).toEqual(expect.arrayContaining(wanted))
  expect(text).toContain('Whole, 1 to 10000000. Default: 15000.')
  expect(text).toContain('0 to 32 numbers, each whole, 1 to 4096. Default: [10,5].')
})

test('choices are unions of their names, of one or of a list', () => {
  const text = configTypes(schema)
  expect(lineAfter(text, 'output').trim()).toBe("output?: 'sigmoid' | 'softmax' | 'linear'")
  expect(lineAfter(text, 'activation')).toMatch(/'relu' \|.*\| readonly \(.*'relu'.*\)\[\]$/)
  expect(lineAfter(text, 'hidden')).toMatch(/: ArrayLike<number>$/)
  expect(lineAfter(text, 'batchNorm')).toMatch(/: boolean$/)
})

test('an option without a sentence, and a sentence without an option, stop the build', () => {
  const stranger = { path: 'init.gain', type: 'number', default: 1 }
  expect(() => configTypes([...schema, stranger])).toThrow('does not say what init.gain means')
  expect(() => configTypes(schema.slice(1))).toThrow('no such option: data.name')
})
