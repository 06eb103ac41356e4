import { say } from './say.js'
import { train } from './train.js'

train().then(
  (score) => say('page', score),
  (error) => say('page', error),
)
