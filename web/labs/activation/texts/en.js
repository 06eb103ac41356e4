export default {
  'question.curves':
    'The same network and settings: which of these three activations does not learn?',
  'question.line': 'Without an activation, do more layers bend the boundary?',
  'question.softmax': 'Add 1,000 to every z: what does softmax say?',
  'question.output': 'Two labels at once: can softmax say both?',

  'predict.sigmoid': 'Sigmoid',
  'predict.tanh': 'Tanh',
  'predict.relu': 'ReLU',
  'predict.line.bends': 'They bend it',
  'predict.line.straight': 'It stays straight',
  'predict.softmax.larger': 'They grow',
  'predict.softmax.same': 'They stay',
  'predict.softmax.none': 'There are none',
  'predict.output.can': 'Yes',
  'predict.output.cannot': 'No',
  'predict.wait': 'Training, to see…',
  'predict.curves.right':
    'Right. {depth} hidden layers, the same settings, training accuracy: {rates}.',
  'predict.curves.told':
    'As measured with {depth} hidden layers and the same settings, training accuracy: {rates}.',
  'predict.line.one.right':
    'Right: {layers} layers answer as one does, to within {apart}, so the line stays straight at any depth.',
  'predict.line.one.wrong':
    'They do not: {layers} layers answer as one does, to within {apart}, so the line stays straight at any depth.',
  'predict.line.more.right':
    'Rounding is too large to tell this time: {layers} layers and one differ by {apart}.',
  'predict.line.more.wrong':
    'Rounding is too large to tell this time: {layers} layers and one differ by {apart}.',
  'predict.softmax.told':
    'They change by {change} at most, which is rounding; but computed as the formula stands, they come out as {naive}.',
  'predict.output.right':
    'Right: of {both} samples with both labels, softmax recognises both in {bothRight}.',
  'predict.output.wrong':
    'Measured: of {both} samples with both labels, softmax recognises both in {bothRight}.',

  'hint.act': 'in all hidden layers; the output is a sigmoid',
  'hint.layer': 'the grey histogram is the z of this layer',
  'hint.depth': '10 units each',
  'hint.lr': 'how far one update goes; too far, and ReLU dies',
  'hint.bend': 'all that differs between right and left',
  'hint.shift': 'the differences of the scores stay',
  'hint.problem': 'the data, and what is to be answered',
  'hint.output': 'try one that does not suit',
  'fold.sums': 'z, a and dead units of each layer',

  'control.view': 'What to look at',
  'view.curves': 'Functions and slopes',
  'view.line': 'No activation',
  'view.softmax': 'Softmax',
  'view.output': 'Choosing the output',

  'control.act': 'Activation of the hidden layers',
  'control.bend': 'Activation on the right',
  'control.depth': 'Hidden layers',
  'control.layer': 'z of layer',
  'control.lr': 'Learning rate',
  'control.iters': 'Iterations',
  'control.data': 'Data',
  'control.init': 'Initialisation',
  'control.initseed': 'Seed of the initialisation',
  'control.z1': 'z₁',
  'control.z2': 'z₂',
  'control.z3': 'z₃',
  'control.shift': 'Add to all three z',
  'control.problem': 'Problem',
  'control.output': 'Output',

  'act.linear': 'Linear (none)',
  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'Tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky ReLU',
  'act.tick.linear': 'Linear',
  'act.tick.sigmoid': 'Sigmoid',
  'act.tick.tanh': 'Tanh',
  'act.tick.relu': 'ReLU',
  'act.tick.leaky-relu': 'Leaky',
  'init.he': 'He',
  'init.xavier': 'Xavier',
  'init.glorot': 'Glorot',
  'init.random': 'N(0, 1)',
  'data.circles': 'Circles',
  'data.moons': 'Moons',

  'problem.binary': 'Binary',
  'problem.classes': 'Multi-class',
  'problem.labels': 'Multi-label',
  'problem.regression': 'Regression',
  'output.sigmoid': 'Sigmoid',
  'output.softmax': 'Softmax',
  'output.linear': 'Linear',

  'curves.name': '{act} and its slope',
  'curves.note': 'drag z',
  'curves.behind': 'z of layer {layer} (share)',
  'passage.name': 'What is left of a gradient',
  'passage.note': 'product of f′ alone',
  'passage.bound': 'at most',
  'passage.measured': 'measured',
  'passage.x': 'back to layer',

  'line.without': 'No activation',
  'line.with': '{act}',
  'line.matrix': '{layers} layers as one',
  'line.parameter': 'parameter',
  'line.value': 'multiplied',
  'line.equal':
    'Its answers differ from the network’s by {apart} at most, over all training samples',

  'softmax.name': 'Three probabilities',
  'softmax.note': 'blue: stable form · orange: as it stands',
  'softmax.stable': 'stable form',
  'softmax.naive': 'as it stands',
  'softmax.table': 'Every number on the way',
  'softmax.sum': 'sum',

  'output.binary.0': 'The answer: “inner circle”',
  'output.classes.0': 'Output 1: class 1',
  'output.classes.1': 'Output 2: class 2',
  'output.classes.2': 'Output 3: class 3',
  'output.labels.0': 'Label 1: middle',
  'output.labels.1': 'Label 2: upper right',
  'output.loss': 'Loss J',
  'output.train': 'training loss',
  'output.prices': 'House prices, as said and as they are',
  'output.unit': '100,000 dollars',
  'output.true': 'true price',
  'output.said': 'the network says',
  'output.right': 'exactly right',
  'output.table': 'Outputs for each sample',
  'output.sample': 'sample',
  'output.column': 'output {k}',
  'output.truth': 'true {k}',
  'output.sum': 'sum',

  'sums.sample': 'sample',
  'sums.layers': 'Each hidden layer',
  'sums.layer': 'layer',
  'sums.slope': 'mean f′',
  'sums.flat': 'share in the flat',
  'sums.dead': 'dead units',
  'sums.units': 'units',
  'sums.caption': 'z and a of layer {layer} (first {count} samples)',

  'preset.ten': 'Ten layers of sigmoid',
  'preset.relu': 'Take ReLU instead',
  'preset.dead': 'Let ReLU die',
  'preset.leaky': 'The same with leaky ReLU',
  'preset.one': 'One hidden layer',
  'preset.many': 'Ten hidden layers',
  'preset.labels': 'Softmax for labels',
  'preset.binary': 'A linear output for two classes',
  'preset.notes': 'z = 1, 2, 3',
  'preset.overflow': 'Add 1,000 to all',

  'told.bound':
    'On its way back a gradient is multiplied by f′ in each layer: through {depth} layers {bound} is left at most, and {passed} in this network.',
  'told.unbound':
    'On its way back a gradient is multiplied by f′ in each layer, but the limit does not shrink: through {depth} layers it is still {bound}, and {passed} is left in this network.',
  'told.flat':
    'In layer {layer}, {flat} of all z lie in the flat (f′ below 1% of its largest value).',
  'told.dead':
    '{dead} of {units} hidden units are dead: f′ is 0 at every training sample, and no gradient reaches their weights.',
  'told.learned': 'This one has learned: training accuracy {right}, loss {loss}.',
  'told.so-far': 'So far: training accuracy {right}, loss {loss}.',
  'told.stuck': 'This one has not learned: training accuracy {right}, loss {loss}.',
  'told.diverged':
    'At iteration {step} layer {layer} met infinity or NaN, and training stopped. Try a smaller learning rate.',
  'told.straight':
    'No activation, left: {layers} layers multiply to a single matrix whose answers differ from the network’s by {apart} at most. So the boundary is a straight line; accuracy {right}.',
  'told.bent':
    '{act}, right: multiplied to a single matrix in the same way, answers differ by up to {apart}, so that one layer cannot stand for it; accuracy {right}.',
  'told.softmax': 'The three probabilities are {shares}; they add up to 1.',
  'told.alike':
    'Both forms agree. Now add more to all three z: their differences stay, and so should the probabilities.',
  'told.overflow':
    'The probabilities stay, but the formula as it stands has no answer: e to the power of {largest} is {power}, and ∞ / ∞ is NaN. Subtracting the largest z first mends it.',
  'told.binary.sigmoid':
    'One sigmoid: all answers lie between {low} and {high} and can be read as probabilities; accuracy {right}.',
  'told.binary.linear':
    'A linear output has no ends: this one goes from {low} to {high} and is no probability; cut at 0.5, accuracy {right}.',
  'told.classes.softmax':
    'Softmax shares one probability among three outputs: for each sample they add up to {sumLow} to {sumHigh}; taking the largest, accuracy {right}.',
  'told.classes.sigmoid':
    'Three sigmoids, each for itself: they add up to {sumLow} to {sumHigh}, not to one probability; taking the largest, accuracy {right}.',
  'told.classes.linear':
    'Linear outputs: answers from {low} to {high}, sums from {sumLow} to {sumHigh}, and none a probability; taking the largest, accuracy {right}.',
  'told.labels.sigmoid':
    'A sigmoid for each label, neither in the other’s way: of {both} samples with both labels {bothRight} are given both; of all samples {right} are fully right.',
  'told.labels.softmax':
    'Softmax has one probability to share (sums from {sumLow} to {sumHigh}): of {both} samples with both labels {bothRight} have both above 0.5; of all samples {right} are fully right.',
  'told.labels.linear':
    'Linear outputs: answers from {low} to {high}, no probabilities; cut at 0.5, of {both} samples with both labels {bothRight} are given both, and of all samples {right} are fully right.',
  'told.regression.linear':
    'A linear output may say any number: here from {low} to {high}, with a root mean square error of {dollars} dollars. A sigmoid says 1 at most, but of {samples} prices {above} are above 1, so the engine refuses it.',

  'why.curves.1':
    'In backpropagation a gradient is multiplied by W transposed and by f′(z) in every hidden layer. The slope of a sigmoid is 0.25 at most, and only at z = 0; with many layers hardly anything reaches the first ones.',
  'why.curves.2':
    'The slope of tanh is 1 at z = 0, and that of ReLU is 1 wherever z > 0, so both reach far. The chart on the right multiplies slopes alone; W too makes gradients larger or smaller, which is what the chapter on vanishing and exploding gradients is about.',
  'why.curves.3':
    'Where z ≤ 0 the slope of ReLU is 0. A unit with z ≤ 0 at every sample never moves again: a dead ReLU, most often made by too large a learning rate. Leaky ReLU keeps a slope of 0.01 there.',
  'why.line.1':
    'Without an activation A¹ = W¹X + b¹ goes straight into the next layer: W²(W¹X + b¹) + b² = (W²W¹)X + (W²b¹ + b²), again one matrix and one bias. It is the same for any number of layers.',
  'why.line.2':
    'The output is a sigmoid, so the whole network is a logistic regression and no linear one. W and b in the table are multiplied from the weights of all layers as they are now.',
  'why.line.3':
    'What little difference remains is rounding: the engine works in float32, this product in float64.',
  'why.softmax.1':
    'Softmax takes e to the power of each z and divides by the sum: all positive, adding up to 1. One more in z is e times the odds.',
  'why.softmax.2':
    'Only differences of z matter: adding the same number to all multiplies numerator and denominator by one factor, which cancels.',
  'why.softmax.3':
    'But in a computer e to the power of 710 is already beyond float64. The stable form subtracts the largest z first, so that the largest term is e⁰ = 1 and nothing overflows.',
  'why.output.1':
    'A binary problem asks one question, so one sigmoid will do. Classes of a multi-class problem exclude each other, their probabilities must add up to 1: softmax.',
  'why.output.2':
    'Labels do not exclude each other: a sample may have all or none. Each label gets a sigmoid of its own. Softmax cannot do that.',
  'why.output.3':
    'Regression wants a number, not a probability; a linear output sets no limit. With its own loss, each of the three has the same gradient, dZ = A − Y.',

  'figure.loss': 'five hidden layers, loss J',
  'figure.x': 'iterations',

  'erratum.E17.notes': 'The formula of softmax has i outside the power of e.',
  'erratum.E17.found':
    'i belongs to z, as its index. For z = 1, 2, 3 the right answer is {right}; to the letter it would be {printed}.',
  'erratum.E18.notes':
    'This section says that the image classifier above has sigmoid hidden layers.',
  'erratum.E18.found':
    'The figures on initialisation say ReLU, and the image classifier is on another page. The same network 2-10-5-1 after 15,000 iterations: sigmoid stays at {sigmoid}, ReLU gets to {relu}.',
  'erratum.E19.notes': 'Without activation a network equals linear regression.',
  'erratum.E19.found':
    'There is still a sigmoid at the output, so it equals logistic regression: three linear layers end at a loss of {linear}, logistic regression at {logistic}, and multiplied to one matrix the answers differ by {apart} at most.',
  'erratum.E20.notes': 'An activation should have a derivative and be monotone.',
  'erratum.E20.found':
    'ReLU has none at 0: its slope is {left} to the left and {behind} to the right. Swish is not monotone: its lowest point is {swish}, at z = {swishAt}. Both are in wide use.',
  'erratum.E21.notes': 'Tanh suits problems where “the negative class is to be punished”.',
  'erratum.E21.found':
    'Its real gain is a steeper slope and outputs around 0: the slope at z = 0 is {tanhSlope} against {sigmoidSlope}; after training, the mean output of the first layer is {tanhMean} against {sigmoidMean}.',
  'erratum.E22.notes':
    'The range of ReLU is given as [0, infinity], and nothing is said of units that die.',
  'erratum.E22.found':
    'Infinity is never reached: [0, ∞). After 2,000 iterations with a learning rate of 2, {dead} of {units} ReLU units are dead and accuracy is {deadRight}.',
  'erratum.E23.notes': 'Classes are “independent of each other”, labels “not independent”.',
  'erratum.E23.found':
    'The words are “mutually exclusive” and “not exclusive”. Here {both} samples have both labels; softmax, which excludes, recognises both in {bothRight} of them.',
}
