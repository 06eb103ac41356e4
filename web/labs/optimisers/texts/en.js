export default {
  'control.rule': 'Which one to watch',
  'control.bowl': 'How the features are normalised (the shape of the bowl)',
  'control.lr': 'Learning rate α: gradient descent, momentum, Nesterov',
  'control.adaptive': 'Learning rate α: RMSprop, Adam',
  'control.beta1': 'Momentum β₁',
  'control.beta2': 'Second moment β₂',
  'control.steps': 'Steps',
  'control.iters': 'Iterations',
  'control.batch': 'Batch size (0: all)',
  'control.decay': 'Learning rate decay',
  'control.rate': 'Decay rate',
  'control.initseed': 'Seed of the initialisation',
  'control.seed': 'Seed of the training (how each epoch is shuffled)',
  'control.view': 'Where to compare',
  'hint.lr': 'a little more, and it bounces across the steep side until it diverges',
  'hint.adaptive': 'past gradients are divided away, so α is about the length of a step',
  'hint.beta1': 'the nearer to 1, the longer the memory',
  'hint.steps': 'each with the gradient of all 100 samples',

  'view.bowl': 'A bowl',
  'view.net': 'The network on the circles',
  'bowl.z-score': 'z-score',
  'bowl.mean': 'mean',
  'bowl.min-max': 'min-max',
  'decay.none': 'none',
  'decay.inverse': 'inverse',
  'decay.exponential': 'exponential',

  'rule.gd': 'Gradient descent',
  'rule.momentum': 'Momentum',
  'rule.nesterov': 'Nesterov',
  'rule.rmsprop': 'RMSprop',
  'rule.adam': 'Adam',

  'chart.bowl': 'The bowl from above',
  'chart.bowl.note': 'κ = {kappa}',
  'chart.excess': 'Height above the floor, J − J*',
  'chart.steps': 'steps',
  'chart.loss': 'Loss J',
  'chart.iterations': 'iterations',
  'chart.note': 'over all 300 samples',
  'path.rule': 'Optimiser',
  'path.step': 'Step',
  'path.age': 'weight of age',
  'path.rooms': 'weight of rooms',
  'path.b': 'b',
  'path.loss': 'J',

  'table.name': 'Who arrives first',
  'table.rule': 'Optimiser',
  'table.rate': 'α',
  'table.steps': 'Steps',
  'table.excess': 'Left at the end',
  'table.loss': 'Loss at the end',
  'table.accuracy': 'Accuracy',

  'told.first':
    'First is {best}: from step {steps} on it stays within {near} of the floor; {last} has not arrived in {given} steps, {excess} is left.',
  'told.all': 'All arrive: {best} first (step {steps}), {last} last (step {slowest}).',
  'told.none': 'Nobody arrives in {given} steps; nearest is {best}, with {excess} left.',
  'told.diverged':
    '{rule} diverged: infinite or NaN at step {step}. Its learning rate ({lr}) is too large.',
  'told.net':
    'After {iters} iterations the lowest loss is that of {best} ({loss}), the highest that of {worst} ({high}).',

  'do.play': 'Walk again',
  'do.best': 'Find each its best α',
  'do.searching': 'Trying {count} learning rates…',
  'best.name': 'Each at its best α',

  'predict.question': 'In this long bowl, at these learning rates: who is first at the bottom?',
  'predict.right': 'Right, it is {best}: {steps} steps.',
  'predict.wrong': 'Measured, it is {best}: {steps} steps.',

  'preset.long': 'A long bowl',
  'preset.round': 'A round bowl',
  'preset.rms': 'RMSprop’s first step',
  'preset.decay': 'Mini-batches with decay',

  'explain.momentum':
    'Momentum remembers: what goes to and fro cancels out, what leads on adds up.',
  'explain.adaptive':
    'RMSprop and Adam give each weight a step of its own, divided by the root mean square of its past gradients, so that the long direction is no longer at a loss.',
  'explain.first':
    'RMSprop lacks Adam’s bias correction: its first step is α/√(1−β₂) = {first} long, {times} times that of Adam.',
  'explain.none':
    'The notes have no such section: they end with mini-batches. This is the next step.',
}
