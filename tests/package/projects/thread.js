import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { train } from './train.js'

if (isMainThread)
  new Worker(new URL(import.meta.url)).on('message', ({ loss }) => console.log(loss))
else train().then((score) => parentPort.postMessage(score))
