/** The 100 rows before and after: as NumPy reads and normalises them. */
import { readFile } from 'node:fs/promises'
import { readHousing } from '../../web/labs/housing.js'
import { ALL, METHODS } from '../../web/labs/normalisation/methods.js'
import { rootMeanSquare, summary } from '../../web/labs/statistics.js'
import { csv, engine, housing, models, normalised } from './housing.mjs'

const golden = JSON.parse(await readFile(new URL('../golden/golden.json', import.meta.url), 'utf8'))
const FEATURES = ['house_age', 'average_rooms']

/** The table of the chapter, to the figures that it gives. */
const TABLE = {
  none: ['2', '52', '44.02', '12.0008', '1.7143', '8.2881', '4.5926', '1.2718'],
  'z-score': ['-3.5014', '.6650', '0', '1', '-2.2632', '2.9057', '0', '1'],
  'z-score-notes': ['-.9210', '.1749', '0', '.2630', '-.6040', '.7755', '0', '.2669'],
  'min-max': ['0', '1', '.8404', '.2400', '0', '1', '.4378', '.1935'],
  mean: ['-.8404', '.1596', '0', '.2400', '-.4378', '.5622', '0', '.1935'],
  centre: ['-42.02', '7.98', '0', '12.0008', '-2.8784', '3.6955', '0', '1.2718'],
  robust: ['-4', '.1667', '-.4983', '1.0001', '-1.7784', '2.2785', '-.0021', '.7849'],
}
const decimals = (text) => text.split('.')[1]?.length ?? 0

describe('the 100 rows', () => {
  test('are what NumPy reads', () => {
    expect(housing.age).toHaveLength(100)
    expect(Array.from(housing.age)).toEqual(golden.housing.house_age)
    expect(Array.from(housing.rooms)).toEqual(golden.housing.average_rooms)
    const dollars = Array.from(housing.value, (value) => value * 1e5)
    dollars.forEach((value, i) =>
      expect(value).toBeCloseTo(golden.housing.median_house_value[i], 6),
    )
  })

  test('must be numbers, all of them', () => {
    expect(() => readHousing(csv.replace('house_age', 'age'))).toThrow(/house_age in row 1/)
    expect(() => readHousing(csv.replace('-122.23,37.88,41,', '-122.23,37.88,,'))).toThrow(
      /house_age in row 1/,
    )
    expect(() => readHousing(csv.replace(',1106,2401,1138,', ',1106,2401,many,'))).toThrow(
      /households in row 2/,
    )
  })
})

describe.each(ALL)('%s', (method) => {
  test.each(FEATURES)('%s: shift, scale and summary are those of NumPy', (feature) => {
    const expected = golden.normalisers.find(
      (one) => one.method === method && one.feature === feature,
    )
    const at = FEATURES.indexOf(feature)
    const { shift, scale } = normalised[method][at]
    expect(shift).toBeCloseTo(expected.shift, 12)
    expect(scale).toBeCloseTo(expected.scale, 12)
    for (const key of ['mean', 'sd', 'min', 'max']) {
      expect(models[method].summaries[at][key]).toBeCloseTo(expected[key], 12)
    }
  })

  test('stands in the table of the chapter', () => {
    const numbers = models[method].summaries.flatMap(({ min, max, mean, sd }) => [
      min,
      max,
      mean,
      sd,
    ])
    TABLE[method].forEach((text, i) => {
      const half = 0.5 * 10 ** -decimals(text)
      expect(Math.abs(numbers[i] - Number(text))).toBeLessThanOrEqual(half * (1 + 1e-6))
    })
  })

  test('is what the engine trains on', () => {
    const [age, rooms] = models[method].features
    const config = { data: { X: [housing.age, housing.rooms], Y: [housing.value] } }
    const run = engine.start({ ...config, normalise: method, hidden: [], output: 'linear' })
    const answers = run.predict(Float64Array.of(housing.age[7], housing.rooms[7]))
    const [{ W, b }] = run.layers()
    run.free()
    expect(answers[0]).toBeCloseTo(W[0] * age.values[7] + W[1] * rooms.values[7] + b[0], 4)
  })
})

test('the slider has all methods but leaving the data alone', () => {
  expect(METHODS).toHaveLength(6)
  expect(METHODS).not.toContain('none')
  expect([...METHODS].sort()).toEqual(
    engine.schema
      .find(({ path }) => path === 'normalise')
      .choices.filter((name) => name !== 'none')
      .sort(),
  )
})

test('a summary', () => {
  expect(summary([1, 2, 3, 4])).toEqual({ mean: 2.5, sd: Math.sqrt(1.25), min: 1, max: 4 })
  expect(rootMeanSquare([3, -4])).toBeCloseTo(Math.sqrt(12.5), 14)
})
