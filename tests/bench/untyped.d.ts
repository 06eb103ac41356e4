/* Packages of tests/bench/package.json: only `make bench` installs them, and most have no types. */
declare module '@tensorflow/tfjs-core'
declare module '@tensorflow/tfjs-core/dist/register_all_gradients'
declare module '@tensorflow/tfjs-backend-cpu'
declare module '@tensorflow/tfjs-backend-wasm'
declare module 'convnetjs'
declare module 'neataptic'
declare module 'synaptic'
