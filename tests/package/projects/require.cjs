const { loadEngine } = require('nnlab')
const { name } = require('nnlab/package.json')
const { trained } = require('./trained.js')

loadEngine().then((engine) => console.log(`${trained(engine).loss}\n${name}`))
