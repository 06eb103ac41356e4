import plain from 'nnlab/core-plain.wasm'
import simd from 'nnlab/core-simd.wasm'
import { say } from './say.js'
import { train } from './train.js'

train({ source: (module) => (module === 'simd' ? simd : plain) }).then((score) =>
  say('page', score),
)
