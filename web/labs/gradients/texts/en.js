export default {
  'control.depth': 'Hidden layers',
  'control.act': 'Activation',
  'control.init': 'Initialisation',
  'control.lr': 'Learning rate α',
  'control.steps': 'Look after this many steps',
  'control.width': 'Units a layer',
  'control.lambda': 'L2 penalty λ (where “L2 penalty” is on)',
  'control.clip': 'Clipping norm c (where “Gradient clipping” is on)',
  'control.initseed': 'Seed of the initialisation',
  'control.dataseed': 'Seed of the data',
  'control.forget': 'Forget gate bias b_f of the LSTM',
  'control.length': 'Time steps T',
  'control.cellseed': 'Seed',
  'hint.depth': 'drag it: each layer is one more factor W and f′',
  'hint.act': 'back through a layer, times its derivative f′',
  'hint.init': 'standard deviation: fixed, or by the number of inputs',
  'hint.lr': 'for training; too large, and the network breaks',
  'hint.steps': '0: just initialised, not trained',
  'hint.width': 'all layers alike',
  'hint.lambda': 'λW/m is added to each dW',
  'hint.clip': 'all gradients together are no longer than this',
  'hint.forget': 'the larger, the nearer the forget gate is to 1, and the longer the past is kept',
  'hint.length': 'so many steps back the gradient has to go',

  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky ReLU',
  'init.random-0.01': 'N(0, 1) × 0.01',
  'init.random-1': 'N(0, 1)',
  'init.xavier': 'Xavier',
  'init.he': 'He',

  'cures.name': 'Which cure helps? One at a time',
  'cures.column.cure': 'Cure',
  'cures.column.ratio': 'first / last',
  'cures.column.loss': 'loss, {steps} steps',
  'cures.broke': 'broke at step {step}',
  'cure.none': 'None',
  'cure.leaky': 'Leaky ReLU',
  'cure.gauss': 'Gaussian N(0, 1)',
  'cure.matched': 'Xavier / He',
  'cure.l2': 'L2 penalty',
  'cure.clip': 'Gradient clipping',
  'cure.bn': 'Batch norm',

  'chart.name': 'How much gradient each layer gets',
  'chart.layer': 'layer',
  'chart.output': 'output',
  'bars.gradient': 'gradient ‖dW‖',
  'bars.activation': 'sd of the activations',
  'bars.uncured': '‖dW‖ without cure',
  'note.start': 'just initialised',
  'note.step': 'after {step} steps, loss {loss}',
  'note.overflow': 'after {step} steps; the numbers are too large for a loss',
  'note.broken': 'step {step}, the last with finite numbers only',
  'mark.broken': 'not finite: {quantity} of layer {layer}',

  'told.one':
    'One hidden layer: the gradient, {first}, arrives at once; there is nothing to multiply.',
  'told.vanish':
    'Vanishing: layer 1 gets {first}, layer {last} gets {lastNorm}; that is a ratio of {ratio}. Each layer further back keeps a factor of {factor} on average.',
  'told.explode':
    'Exploding: layer 1 has a gradient of {first}, layer {last} of {lastNorm}; that is a ratio of {ratio}. Each layer further back multiplies by {factor} on average.',
  'told.tiny':
    'All layers alike (first to last: {ratio}), and all too small to learn: {first} in layer 1, {lastNorm} in layer {last}.',
  'told.huge':
    'All layers alike (first to last: {ratio}), and all exploded: {first} in layer 1, {lastNorm} in layer {last}.',
  'told.none':
    'No gradient at all: {first} in layer 1, {lastNorm} in layer {last}. Nothing can be learned from that.',
  'told.even':
    'The gradients are about level: {first} in layer 1, {lastNorm} in layer {last}; the ratio is {ratio}.',
  'told.shrinks':
    'The activations shrink from layer to layer: standard deviation from {from} to {to}.',
  'told.grows': 'The activations grow from layer to layer: standard deviation from {from} to {to}.',
  'told.cured':
    '{cure}: first / last goes from {before} to {after}; the loss after {steps} steps is {loss} (without: {was}).',
  'told.brokeAt': 'broken at step {step}',
  'told.cure.l2':
    'Mind: what came in is the penalty’s own λW/m, which only shrinks W; at the start the data still give layer 1 no more than {first}.',
  'told.cure.clip':
    'Clipping multiplies all layers by one number, so the ratio stays. It stops the giant step of an explosion, and does nothing for what has vanished (layer 1: {first}).',
  'told.broken':
    'Broken: at step {step}, {quantity} of layer {layer} is no longer finite; training stops here.',
  'told.cause.start':
    'Cause: the weights are too large from the start. Before any training the gradient is {gradient}; one step is {move} long (α = {lr}), and all the weights of that layer are {weights}.',
  'told.cause.rate':
    'Cause: the learning rate is too large. No gradient at the start is above {gradient}, but at α = {lr} one step is {move} long, and all the weights of that layer are {weights}.',
  'do.repair': 'Mend it: {change} (tried: loss {loss} after {steps} steps)',
  'repair.none': 'Several repairs were tried; none held.',

  'predict.question':
    'The notes’ second cure is N(0, 1) weights. In a tanh network of 10 layers, how large is the first layer’s gradient beside the tenth’s?',
  'predict.tiny': 'less than a hundredth',
  'predict.same': 'about the same',
  'predict.huge': 'more than a hundred times',
  'predict.right':
    'Right: {ratio} times. For tanh the standard Gaussian is no cure; it is the cause.',
  'predict.wrong':
    'Measured, {ratio} times. For tanh the standard Gaussian is no cure; it is the cause.',

  'preset.vanish': 'Sigmoid: vanishes',
  'preset.smaller': 'Sigmoid × 0.01: all gone',
  'preset.holds': 'tanh + Xavier: holds',
  'preset.explode': 'tanh + N(0, 1): explodes',
  'preset.reluExplode': 'ReLU + N(0, 1): activations explode',
  'preset.reluXavier': 'ReLU + Xavier: shrinks',
  'preset.reluHe': 'ReLU + He: holds',
  'preset.break': 'Break it',

  'time.name': 'The fifth cure: an LSTM beside an RNN',
  'time.chart': 'How much of the last step’s gradient gets back to step t',
  'time.step': 'time step t',
  'time.lstm': 'LSTM, b_f = {forget}',
  'time.told.less':
    'What is left {length} steps earlier: RNN {rnn}; LSTM without bias {bare}, less than the RNN; LSTM with b_f = {forget} {lstm}. An LSTM alone is no cure: an open forget gate is.',
  'time.told.more':
    'What is left {length} steps earlier: RNN {rnn}; LSTM without bias {bare}; LSTM with b_f = {forget} {lstm}. What helps is the open forget gate.',
  'time.why':
    'At each step the memory c is multiplied by the forget gate f alone, and not by W. With f near 1 the gradient is kept; with a bias of 0, f is about a half, and a half to the power of many steps vanishes too.',

  'explain.chain':
    'Each layer further back multiplies by Wᵀ and by f′(Z); dW is that times the activations of the layer before.',
  'explain.product':
    'So first to last is a product of many factors; on average, for each layer, one factor:',
  'explain.both':
    'The gradient alone does not tell: with ReLU, activations shrink on the way forward as much as gradients do on the way back, so that ‖dW‖ is the same in all layers, and equally small (or large). Look at the orange bars too.',
  'explain.clip':
    'The notes do not have gradient clipping: a gradient that is too long is scaled down; its direction stays.',
  'explain.residual':
    'Nor do they have residual connections: A + F(A) leaves the gradient a way that does not pass through W. The networks here have none, so there is no number to show.',

  'layers.name': 'Layer by layer',
  'layers.layer': 'Layer',
  'layers.gradient': '‖dW‖',
  'layers.weight': '‖W‖',
  'layers.mean': 'mean of A',
  'layers.deviation': 'sd of A',
  'layers.saturated': 'share saturated',
  'layers.dead': 'dead units',
  'weights.name': 'W, b, dW and A of each layer',

  'erratum.E45.notes':
    'The second cure: initialise the weights by the standard Gaussian distribution.',
  'erratum.E45.found':
    'For what explodes it is the cause, not a cure. First / last: tanh goes from {tanhXavier} (Xavier) to {tanhGauss}; with ReLU, the first layer’s gradient goes from {reluHe} (He) to {reluGauss}. Only sigmoid goes from {sigmoidXavier} to {sigmoidGauss}: a large W makes up for a small f′, at the price of {saturated} of the hidden answers being saturated. What suits each activation is Xavier / He.',
  'erratum.E46.notes': 'Earlier hidden layers have a lower “learning rate” than later ones.',
  'erratum.E46.found':
    'There is one learning rate α for all; what differs is the gradient, the speed of learning: {first} in layer 1 of the sigmoid network, {last} in layer 10.',
  'erratum.E47.notes': 'Where the derivative of the activation is above 1, gradients explode.',
  'erratum.E47.found':
    'The largest derivatives of the notes’ activations are {steepest} (sigmoid / tanh / ReLU / leaky ReLU): none exceeds 1. The same tanh gives {tanhXavier} with Xavier and {tanhGauss} with N(0, 1): the explosion comes from W.',
  'erratum.E48.notes':
    'The chain rule as a row of partial derivatives multiplied one after the other.',
  'erratum.E48.found':
    'That is one sample and one step: matrices are transposed, f′ multiplies element by element, and dW is a mean over {samples} samples. The whole formula stands under “Why it is so”.',
}
