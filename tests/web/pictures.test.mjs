/** Pictures as pixels; and what a picture's file tells of its size before it is decoded. */
import fc from 'fast-check'
import { MOST_BYTES, checked, rgbOnly } from '../../web/components/picture.js'
import { pictureSize } from '../../web/components/picture_size.js'
import { rgbaOf, tableOfPixels, zoomFor } from '../../web/components/pixels.js'

const text = (letters) => [...letters].map((letter) => letter.charCodeAt(0))
const be = (value, bytes) =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 255)
const le = (value, bytes) => be(value, bytes).reverse()

const png = (width, height) =>
  Uint8Array.from([
    0x89,
    ...text('PNG\r\n\x1a\n'),
    ...be(13, 4),
    ...text('IHDR'),
    ...be(width, 4),
    ...be(height, 4),
  ])

/** With an extension before the frame, and a table whose number looks like a frame's. */
const jpeg = (width, height) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, ...be(16, 2), ...Array(14).fill(7)],
    ...[0xff, 0xc4, ...be(4, 2), 1, 2],
    ...[0xff, 0xff, 0xc2, ...be(11, 2), 8, ...be(height, 2), ...be(width, 2), 3, 0, 0],
  ])

const webp = (kind, rest) =>
  Uint8Array.from([...text('RIFF'), ...le(99, 4), ...text('WEBP'), ...text(kind), ...rest])

const FILES = {
  PNG: png(640, 480),
  JPEG: jpeg(640, 480),
  GIF: Uint8Array.from([...text('GIF89a'), ...le(640, 2), ...le(480, 2)]),
  'BMP from the top': Uint8Array.from([
    ...text('BM'),
    ...Array(16).fill(0),
    ...le(640, 4),
    ...le(-480, 4),
  ]),
  'WebP, lossy': webp('VP8 ', [...Array(10).fill(0), ...le(640, 2), ...le(480, 2)]),
  'WebP, lossless': webp('VP8L', [...Array(5).fill(0), ...le(639 | (479 << 14), 4)]),
  'WebP, extended': webp('VP8X', [...Array(8).fill(0), ...le(639, 3), ...le(479, 3)]),
}

describe('the size of a picture', () => {
  test.each(Object.entries(FILES))('%s', (_, bytes) => {
    expect(pictureSize(bytes)).toEqual({ width: 640, height: 480 })
  })

  test.each(Object.entries(FILES))(
    '%s, cut off anywhere, is no size and no mistake',
    (_, bytes) => {
      for (let length = 0; length < bytes.length - 4; length++) {
        expect(pictureSize(bytes.slice(0, length))).toBeNull()
      }
    },
  )

  test('whatever the bytes are, it ends', () => {
    const jpegLike = fc.uint8Array({ maxLength: 400 }).map((rest) => [0xff, 0xd8, 0xff, ...rest])
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), jpegLike), (bytes) => {
        const size = pictureSize(Uint8Array.from(bytes))
        expect(size === null || Number.isInteger(size.width)).toBe(true)
      }),
    )
  })
})

describe('a file that is refused', () => {
  const named = (bytes, name = 'a.png') => new File([bytes], name)
  const refusal = (file) =>
    checked(file).then(
      () => null,
      ({ key, values }) => ({ key, values }),
    )

  test('is empty', async () => {
    expect(await refusal(named(new Uint8Array(0)))).toEqual({
      key: 'picture.empty',
      values: { name: 'a.png' },
    })
  })

  test('has 20,000 pixels a side, however few bytes', async () => {
    const { key, values } = await refusal(named(png(20000, 20000)))
    expect(key).toBe('picture.large')
    expect(values).toMatchObject({ width: '20,000', height: '20,000', side: '12,000' })
  })

  test('has too many pixels in all', async () => {
    expect((await refusal(named(jpeg(11000, 11000)))).key).toBe('picture.large')
  })

  test('is too heavy', async () => {
    const heavy = { name: 'a.png', size: MOST_BYTES + 1 }
    expect((await refusal(heavy)).key).toBe('picture.heavy')
  })

  test('and one that is not', async () => {
    expect(await checked(named(png(4000, 3000)))).toEqual({ width: 4000, height: 3000 })
    expect(await checked(named(Uint8Array.of(1, 2, 3)))).toBeNull()
  })
})

describe('pixels', () => {
  test('of one channel are grey, between low and high', () => {
    const grey = { width: 2, height: 1, channels: 1, values: [0, 1], low: 0, high: 1 }
    expect([...rgbaOf(grey)]).toEqual([0, 0, 0, 255, 255, 255, 255, 255])
  })

  test('of three have a colour, of four an opacity too; beyond the scale they are at its end', () => {
    expect([...rgbaOf({ width: 1, height: 1, channels: 3, values: [10, 300, -5] })]).toEqual([
      10, 255, 0, 255,
    ])
    expect([...rgbaOf({ width: 1, height: 1, channels: 4, values: [1, 2, 3, 4] })]).toEqual([
      1, 2, 3, 4,
    ])
  })

  test('that are not finite are transparent', () => {
    expect(rgbaOf({ width: 1, height: 1, channels: 3, values: [1, NaN, 3] })[3]).toBe(0)
  })

  test('are enlarged by whole numbers, and made smaller only where there is no room', () => {
    expect([zoomFor(40, 171, 8), zoomFor(40, 900, 8), zoomFor(400, 200, 8)]).toEqual([4, 8, 0.5])
  })

  test('lose their opacity on the way to a vector', () => {
    expect([...rgbOnly(Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 255))]).toEqual([
      1, 2, 3, 4, 5, 6,
    ])
  })

  test('have their values in a table, the first ones of many', () => {
    const pictures = [
      { name: 'before', values: [1, 2, 3] },
      { name: 'after', values: [1, 0] },
    ]
    expect(tableOfPixels(pictures, 'i', 9)).toEqual({
      columns: ['i', 'before', 'after'],
      rows: [
        [0, 1, 1],
        [1, 2, 0],
        [2, 3, null],
      ],
    })
    expect(tableOfPixels(pictures, 'i', 1).rows).toHaveLength(1)
  })
})
