import './page.js'
import { say } from './say.js'

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }) => say('worker')(data)
worker.onerror = ({ message }) => say('worker')(message)
