/** Image operations: OpenCV's numbers through the engine, and errors that name what is wrong. */
import { readFileSync } from 'node:fs'
import { engines, MODULES, thrownBy } from './engines.mjs'

const { images } = JSON.parse(
  readFileSync(new URL('../golden/augment.json', import.meta.url), 'utf8'),
)

const bytes = (hex) => Uint8ClampedArray.from(Buffer.from(hex, 'hex'))
const imageOf = ({ width, height, data }) => ({ width, height, data: bytes(data) })
const grey = (width, height) => ({
  width,
  height,
  data: new Uint8ClampedArray(4 * width * height).fill(128),
})

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  test.each(images.map((image) => [`${image.width} × ${image.height}`, image]))(
    'every operation on %s, byte by byte',
    (_, golden) => {
      const image = imageOf(golden)
      for (const { operation, ...expected } of golden.cases) {
        const { data, ...size } = engine.augment(image, operation)
        const found = { operation, ...size, data: Buffer.from(data).toString('hex') }
        expect(found).toEqual({ operation, ...expected })
      }
      expect(image).toEqual(imageOf(golden))
    },
  )

  test('the answer is a new image, with a buffer of its own', () => {
    const image = grey(3, 2)
    const flipped = engine.augment(image, { name: 'flip', code: 1 })
    expect(flipped.data).toBeInstanceOf(Uint8ClampedArray)
    expect(flipped.data.buffer.byteLength).toBe(24)
    expect(flipped.data).not.toBe(image.data)
  })

  test('colour is opaque black where it is left out, and seed is 0', () => {
    const image = grey(2, 1)
    const shifted = engine.augment(image, { name: 'shift', x: 1, y: 0 })
    expect(Array.from(shifted.data)).toEqual([0, 0, 0, 255, 128, 128, 128, 128])
    const noise = { name: 'noise', sd: 9 }
    expect(engine.augment(image, noise)).toEqual(engine.augment(image, { ...noise, seed: 0 }))
    expect(engine.augment(image, noise)).not.toEqual(engine.augment(image, { ...noise, seed: 1 }))
  })

  test.each([
    [{ name: 'blur' }, 'operation.name', 'unknown-choice'],
    [{ name: 'toString' }, 'operation.name', 'unknown-choice'],
    [{}, 'operation.name', 'unknown-choice'],
    [null, 'operation', 'wrong-kind'],
    [{ name: 'flip' }, 'operation.code', 'out-of-range'],
    [{ name: 'flip', code: 2 }, 'operation.code', 'out-of-range'],
    [{ name: 'flip', code: 0, axis: 1 }, 'operation.axis', 'unknown-field'],
    [{ name: 'resize', width: 0, height: 1 }, 'operation.width', 'out-of-range'],
    [{ name: 'resize', width: 1, height: 16385 }, 'operation.height', 'out-of-range'],
    [{ name: 'resize', width: 1.5, height: 1 }, 'operation.width', 'out-of-range'],
    [{ name: 'crop', x: 2, y: 0, width: 3, height: 1 }, 'operation.x', 'conflict'],
    [{ name: 'crop', x: 0, y: -1, width: 1, height: 1 }, 'operation.y', 'conflict'],
    [{ name: 'shift', x: NaN, y: 0 }, 'operation.x', 'out-of-range'],
    [{ name: 'shift', x: 0, y: 0, border: 'wrap' }, 'operation.border', 'out-of-range'],
    [{ name: 'rotate', angle: '90' }, 'operation.angle', 'out-of-range'],
    [{ name: 'rotate', angle: 361 }, 'operation.angle', 'out-of-range'],
    [{ name: 'rotate', angle: 1, colour: [0, 0, 256, 0] }, 'operation.colour', 'out-of-range'],
    [{ name: 'rotate', angle: 1, colour: [0, 0, 0] }, 'operation.colour', 'out-of-range'],
    [{ name: 'noise', sd: -1 }, 'operation.sd', 'out-of-range'],
    [{ name: 'noise', sd: 1, seed: -1 }, 'operation.seed', 'out-of-range'],
    [{ name: 'cutout', x: 0, y: 0, width: 1, height: 0 }, 'operation.height', 'out-of-range'],
  ])('%j is refused', (operation, field, code) => {
    const error = thrownBy(() => engine.augment(grey(4, 3), operation))
    expect(error).toMatchObject({ name: 'ConfigError', field, code })
    expect(error.message).toContain(field)
  })

  test.each([
    [{ ...grey(4, 3), width: 0 }, 'image.width'],
    [{ ...grey(4, 3), height: undefined }, 'image.height'],
    [{ ...grey(4, 3), width: 5 }, 'image.data'],
    [{ ...grey(4, 3), data: Array.from(grey(4, 3).data) }, 'image.data'],
    [null, 'image.width'],
  ])('image %# is refused', (image, field) => {
    const error = thrownBy(() => engine.augment(image, { name: 'flip', code: 0 }))
    expect(error).toMatchObject({ name: 'ConfigError', field })
  })
})
