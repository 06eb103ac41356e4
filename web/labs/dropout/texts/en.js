export default {
  'control.keep': 'Probability of keeping p',
  'control.version': 'Version',
  'control.lr': 'Learning rate α',
  'control.mode': 'Look at',
  'control.cover': 'Hidden together',
  'control.layers': 'Hidden layers',
  'control.iterations': 'Training steps',
  'control.noise': 'Noise of the data',
  'control.seed': 'Seed (of data, split, weights and masks at once)',
  'hint.keep': 'the chance of each unit to stay; 1 is no dropout',
  'hint.version': 'the code of the notes leaves one step out: dividing by p',
  'hint.lr': 'how far one step goes',
  'hint.iterations': 'without dropout, the longer the worse it overfits',
  'hint.noise': 'the larger, the more the two classes mix',

  'version.inverted': 'divided by p (inverted)',
  'version.notes': 'as in the notes',
  'mode.train': 'training',
  'mode.evaluate': 'evaluation',
  'cover.value': 'single values',
  'cover.pixel': 'whole pixels',
  'cover.block': 'blocks of 5 × 5',
  'name.inverted': 'inverted, p = {keep}',
  'name.notes': 'as in the notes, p = {keep}',
  'name.none': 'no dropout',

  'chart.loss': 'Loss',
  'chart.note': '{trained} samples to train on, {measured} to measure with',
  'chart.steps': 'steps',
  'curve.train': 'training',
  'curve.dev': 'dev',
  'curve.free': 'no dropout',
  'curve.notes': 'as in the notes',
  'curve.inverted': 'inverted',

  'layer.hidden': 'hidden {l}',
  'network.name': 'The network',
  'network.step': 'mask of step {step}, sample 1',
  'network.whole': 'all units are there',
  'network.next': 'New mask',
  'network.off': '{off} of {all} units off',

  'told.alone': '{name}: dev loss {dev}, dev accuracy {accuracy}.',
  'told.lower':
    '{name}: dev loss {dev}, accuracy {accuracy}; without dropout {free}, {freeAccuracy}. This time it helps.',
  'told.same':
    '{name}: dev loss {dev}, accuracy {accuracy}; without dropout {free}, {freeAccuracy}. This time it is about the same.',
  'told.higher':
    '{name}: dev loss {dev}, accuracy {accuracy}; without dropout {free}, {freeAccuracy}. This time it makes things worse.',
  'told.forgotten':
    'With the same p, as in the notes (not divided by p): dev loss {dev}, accuracy {accuracy}.',
  'told.divided': 'With the same p, divided by p: dev loss {dev}, accuracy {accuracy}.',
  'told.diverged':
    '{name}: at step {step}, {quantity} of layer {layer} became infinite or NaN, and training stopped. The learning rate {lr} is too large.',

  'preset.half': 'p = 0.5',
  'preset.notes': 'p = 0.8, as the notes',
  'preset.forgotten': 'Forget to divide',
  'preset.all': 'No dropout',

  'predict.question':
    'The code of the notes forgets to divide by p. What does that do on the dev set?',
  'predict.accuracy': 'accuracy falls',
  'predict.loss': 'accuracy stays, the loss gets worse',
  'predict.same': 'nothing to be seen',
  'predict.right':
    'Right. p = {keep}: divided, the loss is {loss} and the accuracy {share}; forgotten, {notesLoss} and {notesShare}.',
  'predict.wrong':
    'Measured, p = {keep}: divided, the loss is {loss} and the accuracy {share}; forgotten, {notesLoss} and {notesShare}.',

  'scale.name': 'How much larger activations are in evaluation',
  'scale.what':
    'In training p = {keep} of the units of a layer are left, in evaluation all are back. Not divided by p, one layer is 1/p times too large; over {layers} layers the logits become too large by',
  'scale.sure':
    'That is so where every layer is linear; the table has what was measured after training: the mean over {masks} masks against evaluation (of hidden layers the mean activation, of the logits their mean size). Larger logits keep their sign, so the decisions hardly change; but the probabilities are pushed to 0 and 1, the few samples that are wrong are wrong with far too much confidence, and the loss is much worse.',
  'scale.table': 'Evaluation / training',
  'scale.layer': 'Layer',
  'scale.inverted': 'inverted',
  'scale.notes': 'as in the notes',
  'scale.linear': '1/p to the power of the layers',
  'scale.logits': 'logits',

  'picture.name': 'The incomplete picture: 40 × 40 × 3, keeping 0.8',
  'picture.title': 'A picture and what is left of it',
  'picture.before': 'before',
  'picture.after': 'what is left',
  'picture.next': 'Draw again',
  'picture.said':
    'This time {inputs} of {all} inputs are left; of {pixels} pixels {gone} are gone altogether.',
  'picture.value':
    'To be expected are {mean} ± {sd}; that {notes} or fewer are left has a chance of {chance}. The three channels are drawn one by one, so a whole pixel goes with a chance of only {vanished} (about {vanishing} of them): it looks like coloured noise, not like covered patches.',
  'picture.pixel':
    'The three channels go together: {mean} on average still, but now ± {spread}. That is what makes black dots.',
  'picture.block':
    'Twenty-five pixels go together: {mean} on average still, but as much as ± {spread}. This is what the notes mean by covered patches.',

  'houses.name': 'House prices from four features: is the weight shared?',
  'houses.what':
    'These houses are made up: all four features have one source q in common, feature = r·q + √(1 − r²)·noise, and price = area + a little noise. Linear regression, {rate} of the inputs dropped, {seeds} seeds each.',
  'houses.chart': 'Weights of the four features, a point a seed',
  'houses.note': 'round: no dropout; square: inputs dropped, {rate}',
  'houses.weight': 'weight',
  'houses.feature': 'feature',
  'houses.without': 'no dropout',
  'houses.with': 'inputs dropped, {rate}',
  'houses.table': 'Means over {seeds} seeds',
  'houses.mean': 'Mean',
  'houses.area': 'area',
  'houses.city': 'city',
  'houses.rooms': 'bedrooms',
  'houses.school': 'school',
  'houses.loss': 'Loss on new houses',
  'houses.blind': 'New houses, area not seen',
  'houses.said':
    'The weight is shared indeed: area goes from {area} to {areaAfter}, the other three together have {others}. But on new houses of the same kind the loss goes from {loss} to {lossAfter} (lower in {lower} of {seeds} seeds); only where the area cannot be seen does it go from {blind} to {blindAfter} (lower in {lowerBlind}). What sharing buys is robustness, not accuracy.',

  'seeds.said':
    'Inverted with p = 0.8 beats nothing in {inverted} of {compared} seeds (on average {loss} against {free}). The version of the notes with p = 0.8 is worse on average ({notesLoss}), and yet beats nothing in {notes} of {compared}; with p = 0.5 in {half}.',

  'explain.why':
    'Each step and each sample has another incomplete network, so no unit can lean on a single neighbour: it is like training many small networks that share their weights, and taking their average in evaluation.',
  'explain.expected':
    'Divided by p the expectation stays what it was, and evaluation needs no correction; not divided it is p times as large in training:',
  'explain.backward': 'The backward pass takes the same mask:',
  'explain.code':
    'The code put right (this is what the engine here computes, from the random numbers of NumPy):',
  code: 'p = 0.8\nrs = np.random.RandomState(seed)\nfor l in range(1, L + 1):                       # L hidden layers\n    A[l] = relu(W[l] @ A[l - 1] + b[l])\n    D[l] = (rs.rand(*A[l].shape) < p) / p       # divided by p\n    A[l] = A[l] * D[l]\n# backward, at each of these layers\n    dA[l] = dA[l] * D[l]                        # the same mask',

  'erratum.E28.notes':
    'The heading says inverted dropout, but the code never divides by prob, and there is no mask in the backward pass.',
  'erratum.E28.found':
    'Without the division it is not inverted. Here, with p = {keep}: divided, the dev loss is {right} and the accuracy {rightShare}; not divided, {wrong} and {wrongShare}. The code put right stands under “Why it is so”.',
  'erratum.code.notes':
    "The code says 'd' + str(i) = … and A + str(i); the loop goes from 1 to L but the variables are A0, A1, A2; A0 is called the input and a hidden layer, too.",
  'erratum.code.found':
    'That is not Python that runs: a string cannot be assigned to. Use lists A[l] and D[l], with l from 1 to L.',
  'erratum.E29.notes': 'Some neurons “of the next layer” are switched off at random.',
  'erratum.E29.found':
    'The mask is on the output A of the layer itself: {rate} of its units no longer reach the next one. Those are the grey ones in the network above.',
  'erratum.E30.notes':
    'Of 4800 inputs perhaps only 3800 are left, and “some patches of pixels are covered”.',
  'erratum.E30.found':
    'To be expected are {mean} ± {sd}; {notes} or fewer have a chance of {chance}; this time {inputs} are left. Channels are drawn one by one, and only {gone} of {pixels} pixels are gone altogether: coloured noise, not covered patches.',
  'erratum.L291.notes':
    'There are four features, but in the end “all three are considered”, and new data is said to fare better.',
  'erratum.L291.found':
    'There are four. The weight is shared: area goes from {area} to {areaAfter}. But on new houses the loss goes from {loss} to {lossAfter} over {seeds} seeds; it improves only where the area is not seen ({blind} → {blindAfter}).',

  'chapter.none': 'Without dropout',
  'chapter.inverted': 'Inverted dropout: divided by the probability of keeping',
  'chapter.notes': 'As in the notes: not divided',
}
