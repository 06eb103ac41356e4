import { keepArrival } from './arrival.js'

keepArrival()
