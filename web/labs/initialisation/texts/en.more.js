/** What is read beyond the first view: ../more.js. */
export default {
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
    'Two circles of {samples} points in all, {tests} to test with, layers {net} (ReLU, sigmoid output), learning rate 0.01, {iterations} iterations: computed so, they are the curves of the notes.',
  'erratum.E3.notes': 'Each figure has a vertical range of its own.',
  'erratum.E3.found':
    'N(0, 1) goes from {oneStart} to {oneEnd} and He from {heStart} to {heEnd}, yet on axes of their own they look equally high. “Notes’ figure” puts all six on one axis.',
  'erratum.E4.notes': 'With zeros, every weight is updated by the same amount.',
  'erratum.E4.found':
    'With ReLU in the hidden layers it is more than that: ‖dW‖ of the three layers is {zeroNorms}, W is not updated at all.',
  'erratum.E5.notes': 'With zeros, the loss does not change with the iterations.',
  'erratum.E5.found':
    'Only where both classes are equally large. With {cats} positive and {others} negative samples the bias of the output learns their share: in 1,500 iterations the loss goes from {skewStart} to {skewEnd}, the entropy of that share. “Cats: 72 of 209” tries it.',
  'erratum.E6.notes': 'The code calls np.random.rzeros.',
  'erratum.E6.found': 'NumPy has no such function; np.zeros is meant.',
  'erratum.E7.notes': 'A comment says that W lies within (0, 0.01).',
  'erratum.E7.found':
    'The factor in the code is 1, so the standard deviation of W is 1, not 0.01: measured on the {weights} weights drawn here, {drawnSd}.',
  'erratum.E8.notes':
    'The standard Gaussian is described as “−1 to 1”, ten times it as “−10 to 10”.',
  'erratum.E8.found':
    'A Gaussian has no ends: of the {weights} weights of this small network {outside} lie outside ±1, of {many} it is {manyOutside}.',
  'erratum.E9.notes': 'The figure for N(0, 10²) begins at iteration 1,000.',
  'erratum.E9.found':
    'Because iteration 0 comes out as {inf} in the plain formula: of {samples} samples, {lost} have an output that was rounded to 0 or 1, and to the wrong one, and log 0 is infinite. In the form that cannot overflow it starts at {bigStart}. “Notes’ figure” has a switch between the two.',
  'erratum.E10.notes': 'They read as if Xavier and He made the training better.',
  'erratum.E10.found':
    'On this data and this seed N(0, 1) ends at {oneEnd}, He at {heEnd}, Xavier at {xavierEnd}. Three layers are too few for their merit to show; “12 seeds” and “8 layers” run both cases for you.',
  'erratum.E11.notes': 'The text gives He a standard deviation of √(1/n).',
  'erratum.E11.found':
    'Formula and code have √(2/n), and that is He. Layer 2 has n = {inputs}: √(2/n) = {heRule}, √(1/n) = {xavierRule}, and what the code draws has a standard deviation of {heSd}.',
  'erratum.E12.notes': 'N(0, √(1/n)) is written.',
  'erratum.E12.found':
    'That place usually holds the variance: with a standard deviation of √(1/n) it is N(0, 1/n). Layer 2 has n = {inputs}, and what the code draws has a variance of {xavierVariance}: near 1/n, and not √(1/n) = {xavierRule}.',
  'erratum.E13.notes': '“Xaviar”, with a variance of 1/n.',
  'erratum.E13.found':
    'The name is Xavier; 1/n is the form of LeCun and of Caffe, Glorot’s paper has 2/(n+m). The slider offers both: {xavierEnd} and {glorotEnd}.',
  'erratum.E14.notes': 'The text writes z = WᵀX + b.',
  'erratum.E14.found':
    'In the code W has the shape (this layer, the one before), and W @ A is computed, without a transpose: in layer 1 W is {shapeW} and X is {shapeX}, which fits; Wᵀ would not.',
  'erratum.E15.notes': 'Saturation of the sigmoid explains why W must not be too large.',
  'erratum.E15.found':
    'The hidden layers in the figure are ReLU and do not saturate; only the output does: from N(0, 10²), {flat} of {samples} outputs start in the flat of the sigmoid (slope below 1% of its largest), and the loss is as high as {bigStart}.',

  'erratum.E16.notes':
    'The previous chapter’s notebook calls seed(1) after initialising; classes is not defined, and a comment swaps dog and cat.',
  'erratum.E16.found':
    'The seed has to be set before W is drawn, or the first run cannot be repeated. Its network of five layers stops at 65.55% and 34%: just the accuracy of always answering “not a cat”, 137 / 209 = {always} and 17 / 50 = {alwaysTested}; the loss of always answering so is {skewEnd}, where it stands still. W times 0.01 lets no gradient back; depth is not to blame. (Those pictures are not here, so this is as far as it could be checked.)',

  'control.formula': 'How the loss is computed',
  'formula.stable': 'No overflow',
  'formula.naive': 'The notes’ log a',

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
}
