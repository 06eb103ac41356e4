export default {
  'group.data': 'Data, split and normalisation',
  'group.network': 'Network and initialisation',
  'group.hold': 'Regularisation and early stopping',
  'group.learn': 'Optimiser',
  'group.run': 'How long to train',

  'data.head': 'Data',
  'data.own': 'Draw',
  'network.name': 'Network',
  'network.note': 'each map: one unit over the plane',
  'network.left': 'about {seconds} s left',
  'layer.input': 'input',
  'layer.hidden': 'hidden {l}',
  'layer.output': 'output',
  'chart.loss': 'Loss J',
  'chart.x': 'iterations',
  'boundary.name': 'Boundary',
  'boundary.key': 'filled points: training set; hollow: dev set',
  'boundary.key.train': 'filled points: training set',
  'part.train': 'train',
  'part.dev': 'dev',
  'part.test': 'test',
  'confusion.name': 'Confusion matrices',
  'confusion.how':
    'A row is a true class, a column what the network takes it for; the diagonal is right.',
  'confusion.class': 'class',
  'confusion.said': 'answered {k}',
  'confusion.true': 'really {k}',
  'activation.each': 'Activation of each hidden layer',
  'activation.mixed': 'the layers differ: see “Network and initialisation” below',

  'predict.question': 'Trained like this, how much of what it has not seen will it get right?',
  'predict.low': 'less than 60%',
  'predict.middle': '60% to 95%',
  'predict.high': '95% or more',
  'predict.right': 'Right: {share} on the {part} set. Change something and guess again.',
  'predict.wrong': 'Measured: {share} on the {part} set. Change something and guess again.',
  'predict.none': 'This training came to nothing, so there is no answer.',

  'told.going': 'Training: iteration {iteration}.',
  'told.diverged':
    'Diverged: in iteration {step}, {quantity} of layer {l} is no finite number any more. The learning rate {rate} is too large; try a smaller one, or clip the gradient.',
  'told.alike':
    'The {units} units of hidden layer {l} are one and the same, and so are their maps: equal at the start, with equal gradients, they never part.',
  'told.dead':
    'All {units} units of hidden layer {l} are dead: the gradient is 0 for every training sample, and no further training moves them. Learning rate {rate}.',
  'told.stuck':
    'Nothing learnt: {train} right in training, where always answering the most frequent class gives {usual}.',
  'told.overfit': 'Overfitting: {train} right in training, and only {dev} of what it has not seen.',
  'told.learnt': 'Learnt: {dev} right of what it has not seen.',
  'told.partly': 'Partly learnt: {dev} right of what it has not seen.',
  'told.after': 'Loss after {iteration} iterations: ',
  'told.loss.train': 'train {loss}',
  'told.loss.dev': ', dev {loss}',
  'told.loss.test': ', test {loss}',
  'told.stop': '. ',
  'told.quiet': 'No gradient reaches {dead} of {all} hidden units.',

  'preset.circles': 'Circles',
  'preset.spiral': 'Spiral',
  'preset.line': 'XOR, no layer',
  'preset.overfit': '60 samples',
  'preset.dead': 'Dead ReLUs',
  'preset.diverge': 'Divergence',
  'preset.alike': 'All alike',
  'preset.deep': '6 × sigmoid',
  'preset.clouds': '4 classes',
  'preset.large': '20 × 256',

  'control.own': 'Drawn points',
  'own.plane': 'Draw points on the plane',
  'own.tools': 'Pens',
  'own.class': 'class {k}',
  'own.erase': 'eraser',
  'own.undo': 'undo',
  'own.empty': 'clear',
  'own.csv': 'open CSV',
  'own.counts': 'Points of each class: {counts}',
  'own.goes': 'Draw on the plane. The points stand in the link: whoever gets it sees these.',
  'own.stays':
    'Draw on the plane. Points of a file, or more than {most}, stay on this machine: a link that you send holds the settings, not the points.',
  'own.few': 'Draw a few more points: it takes at least two to learn from.',

  'csv.empty': 'The file is empty. It takes three columns: x1,x2,label.',
  'csv.columns': 'Line {line} has {written} columns. It takes three: x1,x2,label.',
  'csv.head':
    'The header in line {line}, “{written}”, does not tell which column is which. Write x1,x2,label, or leave it out and keep the three columns in this order.',
  'csv.number':
    'Line {line}, column {column} says “{written}”. Allowed: a number from −{value} to {value}.',
  'csv.label':
    'Line {line}, column {column} says “{written}”. Allowed: a whole number from 0 to {last}.',
  'csv.few': 'Too few samples. It takes at least {few} lines.',
  'csv.many': 'Too many samples: number {line} has no room. At most {most} lines.',
  'csv.quotes': 'Line {line} has a quotation mark without its partner.',
  'csv.large': 'The file is too large. At most {size} MiB.',
  'csv.unreadable': 'The file cannot be read. Please choose it once more.',
  'csv.locked': 'In this lesson the data stay as they are; the file was not opened.',
  'csv.kept': 'The points are still the ones from before.',

  'cost.name': 'Memory and time that this training takes',
  'cost.said':
    '{parameters} parameters, {bytes} MiB of memory (at most {most} MiB). An iteration takes {perStep} ms, {iterations} of them about {total} s; about {left} s are left.',
  'cost.how':
    'The time is reckoned from this run’s own speed. A network of any size may be tried, as long as it fits into memory; if it is too slow, press “Pause” or choose a smaller one.',

  'notes.all': 'Read the notes',
  'explain.cost': 'Training makes J small:',
  'explain.step': 'Each iteration takes one step:',
  'explain.colours':
    'In the maps blue is positive and orange negative, the deeper the larger; an edge is wider the larger its weight, and dashed where it is negative. Outputs are drawn around ½.',
}
