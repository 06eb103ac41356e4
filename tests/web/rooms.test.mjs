/** The room that is kept for a lab until it has come. */
import { METAS } from '../../web/labs/metas.js'
import { roomOf } from '../../web/embed/rooms.js'

test.each(METAS)(
  '$id has one for each of four widths, and more with all that is below',
  ({ id }) => {
    const [brief, whole] = [roomOf(id, false), roomOf(id, true)]
    expect(brief).toHaveLength(4)
    brief.forEach((height, i) => expect(parseInt(whole[i])).toBeGreaterThan(parseInt(height)))
  },
)

test.each(['', 'nothing', 'constructor', '__proto__', 'toString'])('%p is no lab', (name) => {
  expect(roomOf(name, false)).toEqual([])
})
