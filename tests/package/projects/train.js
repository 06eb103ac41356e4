import { loadEngine } from 'nnlab'
import { trained } from './trained.js'

export const train = async () => trained(await loadEngine())
