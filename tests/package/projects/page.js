import { say } from './say.js'
import { train } from './train.js'

train().then(say('page'), say('page'))
