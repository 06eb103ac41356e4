/** What a worker can be asked to do. A lab that needs another computation adds a generator here. */
import { augment } from './augment.js'
import { check } from './check.js'
import { deep } from './deep.js'
import { learnDigits } from './digits.js'
import { expect } from './expect.js'
import { houses } from './houses.js'
import { judge } from './judge.js'
import { leak } from './leak.js'
import { masks, rand } from './masks.js'
import { normalise } from './normalise.js'
import { peek } from './peek.js'
import { recurrent } from './recurrent.js'
import { result } from './result.js'
import { train } from './train.js'
import { walk } from './walk.js'

/** @type {Record<string, import('./server.js').Task>} */
export const tasks = {
  augment,
  check,
  deep,
  expect,
  houses,
  masks,
  rand,
  'learn-digits': learnDigits,
  judge,
  leak,
  normalise,
  peek,
  recurrent,
  result,
  train,
  walk,
}
