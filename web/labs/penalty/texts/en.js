export default {
  'control.kind': 'Penalty',
  'control.lambda': 'Strength λ',
  'control.lr': 'Learning rate α',
  'control.layers': 'Hidden layers',
  'control.iterations': 'Training steps',
  'control.noise': 'Noise of the data',
  'control.seed': 'Seed (of data, split, weights and training at once)',
  'hint.kind': 'L2 charges w², L1 charges |w|; neither charges the biases',
  'hint.lambda': '0 charges nothing; the larger, the smaller the weights',
  'hint.lr': 'how far one step goes; L1 pushes a weight αλ/m closer to 0 each step',
  'hint.iterations': 'without a penalty, the longer the worse it overfits',
  'hint.noise': 'the larger, the more the two classes mix',

  'control.l1step': 'How L1 takes its step',
  'hint.l1step': 'along sign(w), past 0 and back; or up to 0 and no further',
  'l1step.subgradient': 'plain: sign(w)',
  'l1step.proximal': 'soft threshold',

  'kind.l2': 'L2',
  'kind.l1': 'L1',
  'kind.none': 'none',
  'name.l2': 'L2, λ = {lambda}',
  'name.l1': 'L1, λ = {lambda}',
  'name.none': 'No penalty',

  'chart.loss': 'Loss J = data + penalty',
  'chart.note': '{trained} samples to train on, {measured} to measure with',
  'chart.steps': 'steps',
  'curve.data': 'data loss',
  'curve.penalty': 'penalty',
  'curve.dev': 'dev loss',
  'curve.free': 'dev, no penalty',
  'boundary.free': 'No penalty',

  'told.alone': '{name}: training loss {train}, dev loss {dev}.',
  'told.none':
    'No penalty: the training loss is down to {train}, but the dev loss is {dev}, and ‖W‖ = {norm}. The {m} samples are being learned by heart.',
  'told.lower':
    '{name}: dev loss {dev}, against {freeDev} without a penalty. The training loss goes from {freeTrain} to {train}, ‖W‖ from {freeNorm} to {norm}.',
  'told.same':
    '{name}: dev loss {dev}, about the {freeDev} it is without a penalty. The training loss goes from {freeTrain} to {train}, ‖W‖ from {freeNorm} to {norm}.',
  'told.higher':
    '{name}: dev loss {dev}, higher even than the {freeDev} without a penalty. The training loss goes from {freeTrain} to {train}, ‖W‖ from {freeNorm} to {norm}.',
  'told.diverged':
    '{name}: at step {step}, {quantity} of layer {layer} became infinite or NaN, and training stopped. α = {lr} times λ is too large.',
  'told.subgradient':
    'L1 leaves {share} of the weights within αλ/m = {within} of 0; exactly 0 are {zeros}: a plain step jumps over 0, to and fro.',
  'told.subgradient.other': 'With the soft threshold {zeros} of {all} are exactly 0.',
  'told.proximal':
    'The soft threshold stops at 0 what would jump over it: {zeros} of {all} weights ({share}) are exactly 0.',
  'told.proximal.other': 'The plain step leaves {near} flickering about 0, and {zeros} at it.',

  'preset.free': 'No penalty',
  'preset.right': 'λ = 1',
  'preset.strong': 'λ = 10, too strong',
  'preset.l1': 'L1, λ = 0.3',
  'preset.zeros': 'L1, exact zeros',

  'predict.question':
    'With a penalty the network cannot push the training loss as low. What will the dev loss do?',
  'predict.lower': 'fall',
  'predict.same': 'stay about the same',
  'predict.higher': 'rise',
  'predict.right':
    'Right. {name}: the dev loss goes from {freeDev} to {dev}, the training loss from {freeTrain} to {train}.',
  'predict.wrong':
    'Measured: {name}, the dev loss goes from {freeDev} to {dev}, the training loss from {freeTrain} to {train}.',

  'weights.name': 'What became of the weights',
  'weights.title': 'Weights of each layer',
  'weights.layer': 'W of layer {layer}',
  'weights.counted': 'Counted',
  'weights.head': 'Layer',
  'weights.all': 'Weights',
  'weights.zeros': 'Exactly 0',
  'weights.near': '|w| ≤ {within}',
  'weights.norm': '‖W‖',
  'weights.free': '‖W‖, no penalty',

  'seeds.said':
    'In {better} of {compared} seeds the dev loss with L2, λ = 1 is lower than with nothing: {dev} on average against {free}; ‖W‖ is {norm} on average against {freeNorm}.',

  'explain.cost':
    'J is the sum of two bills: the mean loss over the data, and what the weights cost. Here λ = {lambda}, m = {m}, α = {lr}. The first wants large weights, to get every point onto the right side; the second wants small ones.',
  'explain.decay':
    'Differentiated, each step first shrinks every weight by the same share and then takes the gradient step:',
  'explain.push':
    'Differentiated, each step pushes every weight the same little way towards 0, be it large or small, so the small ones arrive first:',
  'explain.proximal':
    'The same little way, but after the gradient step and never past 0: a weight that would jump over it stops there (the proximal step, or soft threshold):',
  'explain.variance':
    'With small weights a network cannot turn sharp corners: the boundary is smooth, and no single sample counts for much. With too large a λ it cannot turn the corners either that it should.',

  'erratum.E25.notes': 'The heading says L1 and L2; only L2 is given a formula.',
  'erratum.E25.found':
    'L1 adds λ/m Σ|w|, with the gradient λ/m sign(w). Trained here with L1, λ = {l1Lambda}, {l1Near} of the weights lie within {within} of 0, and the dev loss is {l1Dev} ({freeDev} without a penalty).',
  'erratum.E26.notes': 'In the update “this regularisation term must be subtracted too”.',
  'erratum.E26.found':
    'Its gradient is subtracted, not the term: W := W − α(dW + λ/m W). In the network trained with L2, λ = {l2Lambda}, the term is worth {term}; subtracted from every weight, it takes ‖W‖ from {before} to {wrong} in a single step; its gradient’s own share of the step, αλ/m W, takes it to {right}.',
  'erratum.E27.notes': 'In one formula L is both the loss function and the number of layers.',
  'erratum.E27.found': 'Here the loss is a script ℒ, and layers are counted by a small l.',
  'erratum.biases.notes': 'Whether the biases b are penalised is not said.',
  'erratum.biases.found':
    'Here {weights} weights are penalised and {biases} biases are not: b shifts the boundary without bending it, and there are few.',
}
