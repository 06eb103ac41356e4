import { train } from './train.js'

train().then(({ loss }) => console.log(loss))
