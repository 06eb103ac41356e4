export default {
  'control.init': 'Initialisation',
  'control.act': 'Activation',
  'control.dropout': 'Dropout rate',
  'control.l2': 'L2 penalty λ',
  'control.lr': 'Learning rate',
  'control.iters': 'Iterations',
  'control.data': 'Data',
  'control.samples': 'Training samples',
  'control.noise': 'Noise',
  'control.layers': 'Units of the hidden layers',
  'control.dataseed': 'Seed of the data',
  'control.initseed': 'Seed of the initialisation',
  'control.seed': 'Seed of the training (dropout)',
  'control.inverted': 'Dropout as in',
  'control.every': 'One point for how many iterations',

  'init.zeros': 'zeros',
  'init.constant-0.5': 'constant 0.5',
  'init.random-0.01': 'N(0, 0.01²)',
  'init.random-1': 'N(0, 1)',
  'init.random-10': 'N(0, 10²)',
  'init.xavier': 'Xavier',
  'init.glorot': 'Glorot',
  'init.he': 'He',
  'tick.zeros': 'zeros',
  'tick.constant-0.5': '0.5',
  'tick.random-0.01': 'N(0,0.01²)',
  'tick.random-1': 'N(0,1)',
  'tick.random-10': 'N(0,10²)',
  'tick.xavier': 'Xavier',
  'tick.glorot': 'Glorot',
  'tick.he': 'He',
  'rule.xavier': 'Xavier · √(1/n)',
  'rule.glorot': 'Glorot · √(2/(n+m))',
  'rule.he': 'He · √(2/n)',

  'act.linear': 'Linear',
  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'Tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky ReLU',
  'act.tick.leaky-relu': 'Leaky',

  'data.circles': 'Circles',
  'data.moons': 'Moons',
  'data.blobs': 'Blobs',
  'inverted.1': 'Standard: divided by the keep rate',
  'inverted.0': 'The notes: not divided',
  'every.auto': 'auto',

  'chart.loss': 'Loss J',
  'chart.x': 'iterations',
  'chart.note': '{iterations} iterations · {ms} ms',
  'chart.noteOpen': 'iteration {iteration} of {iterations}',
  'chart.boundary': 'Boundary',
  'chart.gradient': 'Gradients ‖dW‖',
  'chart.layer': 'Layer',
  'chart.log': 'log scale',
  'curve.train': '{name} train',
  'curve.dev': '{name} dev',

  'do.defaults': 'Settings of the notes',
  'do.repair': 'Put the learning rate back to {lr}',

  'told.fell':
    '{name}: the loss falls from {first} to {last}; accuracy {train} in training, {test} on the test set.',
  'told.rose':
    '{name}: the loss rises from {first} to {last}; accuracy {train} in training, {test} on the test set.',
  'told.still':
    '{name}: the loss goes from {first} to {last}, hardly at all; the gradient of the first layer is {gradient}, the training accuracy {train}.',
  'told.coin':
    'All units of a layer are one and the same: largest difference {spread}. Every gradient is {spread}, and the loss stays at {last}, which is ln 2: a coin toss.',
  'told.frozen':
    'All units of a layer are one and the same: largest difference {spread}. Every gradient is {spread}, and the loss stays at {last} for ever.',
  'told.identical':
    'The loss goes from {first} to {last}, yet all units of a layer are still the same: largest difference {spread}. {units} units do the work of 1; training accuracy {train}.',
  'told.thrown':
    'The loss jumps from {first} to {last}: most likely the learning rate is too large and threw W out. Training accuracy is {train}.',
  'told.dead':
    'The loss jumps from {first} to {last}, and now every gradient is {zero}: the network is stuck there for good. Most likely the learning rate ({lr}) is too large.',
  'told.diverged':
    'At iteration {step}, {quantity} of layer {layer} became infinite or NaN, and training stopped. Most likely the learning rate ({lr}) is too large.',
  'told.first': 'Not trained yet: at iteration 0 the loss is {first}.',
  'told.open': 'At iteration {iteration} the loss is {last}.',
  'rank.beaten': 'With the same settings {best} ends lower: {loss}.',
  'rank.best': 'It is the lowest of the {count} compared; next comes {best} with {loss}.',
  'rank.level': '{best} does about as well: {loss}.',

  'notes.told':
    'All six on one axis: {best} ends lowest ({loss}), He at {he}, Xavier at {xavier}, zeros at {zeros}.',
  'notes.wait': 'Training six times, with the settings of the notes…',
  'notes.table': 'Six initialisations, one seed',
  'notes.start': 'Start',
  'notes.end': 'End',
  'notes.train': 'Train',
  'notes.test': 'Test',
  'notes.init': 'Initialisation',
  'notes.chart': 'The notes’ figure',
  'notes.note': 'loss J · one point per 1,000',

  'erratum.E1.notes': 'The loss figures say “per hundreds” on the horizontal axis.',
  'erratum.E1.found':
    'It is one point per 1,000: computed so, He goes from {heStart} to {heEnd} and meets the figure of the notes point by point.',
  'erratum.E2.notes': 'Data, network and number of iterations behind the figures are not given.',
  'erratum.E2.found':
    'Two circles of 300 points in all, layers 2-10-5-1 (ReLU, sigmoid output), learning rate 0.01, 15,000 iterations.',
  'erratum.E3.notes': 'Each figure has a vertical range of its own.',
  'erratum.E3.found': 'They cannot be compared by eye; “Notes’ figure” puts all six on one axis.',
  'erratum.E4.notes': 'With zeros, every weight is updated by the same amount.',
  'erratum.E4.found':
    'With ReLU in the hidden layers it is more than that: ‖dW‖ of the three layers is {zeroNorms}, W is not updated at all.',
  'erratum.E5.notes': 'With zeros, the loss does not change with the iterations.',
  'erratum.E5.found':
    'Only where both classes are equally large. With 72 positive and 137 negative samples the bias of the output learns their share: in 1,500 iterations the loss goes from {skewStart} to {skewEnd}, the entropy of that share. “Cats: 72 of 209” tries it.',
  'erratum.E6.notes': 'The code calls np.random.rzeros.',
  'erratum.E6.found': 'NumPy has no such function; np.zeros is meant.',
  'erratum.E7.notes': 'A comment says that W lies within (0, 0.01).',
  'erratum.E7.found': 'The factor in the code is 1, so the standard deviation of W is 1, not 0.01.',
  'erratum.E8.notes':
    'The standard Gaussian is described as “−1 to 1”, ten times it as “−10 to 10”.',
  'erratum.E8.found':
    'A Gaussian has no ends: of the {weights} weights drawn here, {outside} lie outside ±1.',
  'erratum.E9.notes': 'The figure for N(0, 10²) begins at iteration 1,000.',
  'erratum.E9.found':
    'Because iteration 0 comes out as {inf} in the plain formula: of {samples} samples, {lost} have an output that was rounded to 0 or 1, and to the wrong one, and log 0 is infinite. In the form that cannot overflow it starts at {bigStart}. “Notes’ figure” has a switch between the two.',
  'erratum.E10.notes': 'They read as if Xavier and He made the training better.',
  'erratum.E10.found':
    'On this data and this seed N(0, 1) ends at {oneEnd}, He at {heEnd}, Xavier at {xavierEnd}. Three layers are too few for their merit to show; “12 seeds” and “8 layers” run both cases for you.',
  'erratum.E11.notes': 'The text gives He a standard deviation of √(1/n).',
  'erratum.E11.found': 'Formula and code have √(2/n), and that is He.',
  'erratum.E12.notes': 'N(0, √(1/n)) is written.',
  'erratum.E12.found':
    'That place usually holds the variance: with a standard deviation of √(1/n) it is N(0, 1/n).',
  'erratum.E13.notes': '“Xaviar”, with a variance of 1/n.',
  'erratum.E13.found':
    'The name is Xavier; 1/n is the form of LeCun and of Caffe, Glorot’s paper has 2/(n+m). The slider offers both: {xavierEnd} and {glorotEnd}.',
  'erratum.E14.notes': 'The text writes z = WᵀX + b.',
  'erratum.E14.found':
    'In the code W has the shape (this layer, the one before), and W @ A is computed, without a transpose.',
  'erratum.E15.notes': 'Saturation of the sigmoid explains why W must not be too large.',
  'erratum.E15.found':
    'The hidden layers in the figure are ReLU and do not saturate; only the output does, which is why N(0, 10²) starts as high as {bigStart}.',

  'erratum.E16.notes':
    'The previous chapter’s notebook calls seed(1) after initialising; classes is not defined, and a comment swaps dog and cat.',
  'erratum.E16.found':
    'The seed has to be set before W is drawn, or the first run cannot be repeated. Its network of five layers stops at 65.55% and 34%: just the accuracy of always answering “not a cat”, 137 / 209 = {always} and 17 / 50 = {alwaysTested}; the loss of always answering so is {skewEnd}, where it stands still. W times 0.01 lets no gradient back; depth is not to blame. (Those pictures are not here, so this is as far as it could be checked.)',

  'control.view': 'What to look at',
  'view.run': 'Loss',
  'view.units': 'Units',
  'view.notes': 'Notes’ figure',
  'view.seeds': '12 seeds',
  'view.deep': '8 layers',
  'control.share': 'Share of class 1',
  'control.formula': 'How the loss is computed',
  'formula.stable': 'No overflow',
  'formula.naive': 'The notes’ log a',

  'hint.init': 'from the left: all alike, larger and larger, by the layer’s width',
  'hint.act': 'of the hidden layers; the output is always a sigmoid',
  'hint.dropout': 'units off at each step',
  'hint.l2': '0: large weights cost nothing',
  'hint.lr': 'how far a step goes',
  'hint.iters': 'updates of W and b',
  'hint.data': 'circles are the data of the notes’ figures',
  'hint.samples': 'the notes have 300',
  'hint.noise': 'how far points stray from their shape',
  'hint.share': 'other than 0.5, the loss of zeros moves too',
  'hint.inverted': 'matters only where the dropout rate is not 0',
  'hint.every': 'only how finely the curve is drawn',

  'preset.same': 'Constant 0.5: all alike',
  'preset.small': 'N(0, 0.01²) close up',
  'preset.cats': 'Cats: 72 of 209',
  'do.zoom': 'Zoom in',

  'predict.question': 'Which start ends lowest?',
  'predict.zeros': 'zeros',
  'predict.random-1': 'N(0, 1)',
  'predict.xavier': 'Xavier',
  'predict.he': 'He',
  'predict.right': 'Right. Lowest here is {best}, {loss}; next comes {next}, {other}.',
  'predict.wrong': 'Measured, lowest here is {best}, {loss}; next comes {next}, {other}.',

  'told.prior':
    'Every gradient of W is 0 and all units are one; only the output’s bias learns: class 1 is {share} of the samples, the loss falls from {first} to {last}, and the entropy of that share is {entropy}. Training accuracy is {train}: it guesses the larger class.',

  'units.name': 'The network, a small map a unit',
  'units.note': 'blue +, orange −; lines are weights',
  'units.table': 'How far units differ',
  'units.layer': 'Layer',
  'units.units': 'Units',
  'units.spread': 'Largest difference',
  'units.told': 'The {units} units of layer 1: largest difference {spread}.',

  'many.note': '{seeds} seeds: bands from lowest to highest, curves are medians',
  'many.band': '{name} lowest to highest',
  'many.table': 'At the end',
  'many.init': 'Start',
  'many.median': 'Median loss',
  'many.reached': 'Accuracy ≥ 95%',
  'many.gone': '{name}: ∞',
  'many.of': '{some} of {all}',
  'many.wait': 'Training: {done} of {count} runs…',
  'many.chart.seeds': 'The notes’ network, other seeds',
  'many.loses.seeds':
    'Over {seeds} seeds the median loss is lowest for {best} ({loss}): N(0, 1) {oneLoss}, He {heLoss}, Xavier {xavierLoss}. An accuracy of 95% is reached from {oneReached}, {heReached} and {xavierReached} of them. So shallow a net does not show what He and Xavier are good for.',
  'many.wins.seeds':
    'Over {seeds} seeds the median loss is lowest for He: {loss}; N(0, 1) {oneLoss}, Xavier {xavierLoss}. An accuracy of 95% is reached from {heReached}, {oneReached} and {xavierReached} of them.',
  'many.chart.deep': '8 hidden layers of 30 units',
  'many.wins.deep':
    'With many layers it shows: He reaches 95% from {heReached} of {seeds} seeds, median loss {heLoss}; Xavier from {xavierReached}; N(0, 0.01²) stands still at {smallLoss}; N(0, 1) explodes to ∞ from {oneExploded}.',
  'many.loses.deep':
    'Over {seeds} seeds the lowest is {best} ({loss}): He {heLoss}, 95% from {heReached}; Xavier from {xavierReached}; N(0, 0.01²) {smallLoss}; N(0, 1) explodes to ∞ from {oneExploded}.',
  'notes.erratum':
    'The notes leave out iteration 0 of N(0, 10²): computed their way it is {inf} (log 0). Computed without overflow it is {bigStart}.',

  'explain.drawn':
    'W is drawn from a normal distribution, b starts at 0. The standard deviations of the layers, from the first on:',
  'explain.same': 'All of W is one and the same number, b starts at 0:',
  'explain.variance':
    'z is a weighted sum of the n inputs of a layer, so its variance grows n-fold. He makes n · Var(w) = 2, which makes up for the half that ReLU cuts off, and the signal keeps its size through any number of layers; with more than 2 each layer enlarges it, with less each layer shrinks it, and the more layers, the further off.',
  'explain.update':
    'Two units of a layer that start alike answer alike, have the same gradient, and are moved by the same: they never part.',

  'chapter.notes': 'The notes’ figure: {init}',
  'chapter.now': 'The settings of now',
}
