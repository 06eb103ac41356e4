export default {
  'control.fault': 'Plant a mistake in the backward pass',
  'control.step': 'Step ε',
  'control.act': 'Activation',
  'control.output': 'Output and loss',
  'control.dropout': 'Dropout rate',
  'control.inverted': 'How dropout is written',
  'control.l1': 'L1 penalty λ',
  'control.l2': 'L2 penalty λ',
  'control.bn': 'Batch norm',
  'control.layers': 'Units of the hidden layers',
  'control.init': 'Initialisation',
  'control.trained': 'Train first for',
  'control.initseed': 'Seed of the initialisation',
  'control.seed': 'Seed of the masks',
  'hint.fault': 'one line of the code changes; the forward pass stays',
  'hint.step': 'how far a parameter is moved to either side',
  'hint.act': 'backpropagation should agree with each of them',
  'hint.trained': 'it should agree at half-trained weights, too',

  'fault.none': 'None',
  'fault.derivative': 'f′ forgotten',
  'fault.mask': 'mask forgotten',
  'fault.mean': 'no 1/m',
  'fault.penalty': 'penalty forgotten',
  'fault.output': 'σ′ twice',
  'fault.point': 'f′ at a, not z',
  'fault.norm': 'μ, σ as constants',
  'act.linear': 'Linear',
  'act.sigmoid': 'Sigmoid',
  'act.tanh': 'Tanh',
  'act.relu': 'ReLU',
  'act.leaky-relu': 'Leaky',
  'output.sigmoid': 'Sigmoid',
  'output.softmax': 'Softmax',
  'output.linear': 'Linear',
  'init.zeros': 'Zeros',
  'init.constant': 'Constant',
  'init.random': 'N(0, 1)',
  'init.xavier': 'Xavier',
  'init.glorot': 'Glorot',
  'init.he': 'He',
  'inverted.0': 'Notes: no division',
  'inverted.1': 'Usual: divided by keep',
  'bn.0': 'Off',
  'bn.1': 'On',

  'predict.question': 'Backpropagation forgets f′: in which layers are gradients wrong?',
  'predict.first': 'All but the last',
  'predict.last': 'Only the last',
  'predict.every': 'All of them',
  'predict.try': 'Plant it, and measure',
  'predict.right':
    'Right. Relative errors, layer by layer: {errors}. A mistake travels backwards: it has not touched the layers behind it.',
  'predict.told':
    'Measured relative errors, layer by layer: {errors}. A mistake travels backwards: it has not touched the layers behind it.',

  'preset.right': 'A right backward pass',
  'preset.notes': 'Dropout of the notes: no mask',
  'preset.derivative': 'f′ forgotten',
  'preset.zero': 'A gradient of zeros',
  'do.again': 'Check other weights',

  'scatter.name': 'Parameter by parameter',
  'scatter.note': '{wrong} of {count} differ',
  'scatter.x': 'difference |ĝ|',
  'scatter.right': 'agree',
  'scatter.wrong': 'differ',
  'scatter.hidden': 'cannot tell',
  'scatter.equal': 'equal',
  'sweep.name': 'Error at every step ε',
  'sweep.central': 'central',
  'sweep.forward': 'one-sided',
  'sweep.engine': 'float32',
  'errors.name': 'Relative error of each layer',
  'errors.head': 'layer',
  'errors.note': 'log scale',
  'errors.layer': 'W{layer}',
  'errors.all': 'all',
  'code.name': 'The backward pass under test',
  'code.wrong': 'planted',

  'told.agrees':
    'They agree: over {count} parameters, backpropagation and differences have a relative error of {error}. The float32 gradient that the engine trains with has {engine}.',
  'told.some':
    'Caught: over {count} parameters the relative error is {error}. Wrong in layer {wrong}, still right in layer {right}: the mistake is made on the way back from there.',
  'told.every':
    'Caught: over {count} parameters the relative error is {error}, and layer {wrong} is wrong, so the mistake is made at the output already, or in every layer.',
  'told.caught':
    'Caught: over {count} parameters the relative error is {error}, and layer {wrong} is wrong.',
  'told.blind.step':
    'Layer {layers}: this check cannot tell. With ε = {step} the two losses are so nearly equal that rounding is nearly as large as the gradient. A factor of two, or even a wrong sign, could pass. Take a larger ε.',
  'told.blind.small':
    'Layer {layers}: this check cannot tell. A gradient there is 0, or so small that rounding is nearly as large. A factor of two, or even a wrong sign, could pass. Check with another initialisation or activation.',
  'told.unseen':
    'The mistake is there, but does not show: the error is only {error}. With this activation or these settings that line makes no difference, which is why one checks several.',
  'told.step':
    'The code is right, and yet the error is {error}: ε = {step} is a poor choice. Too large, and the chord is no tangent; too small, and two losses are so nearly equal that rounding is all that is left.',
  'told.zero':
    'Not passed: backpropagation gives nothing but zeros. Zero does equal zero, but nothing was checked, and such a network does not learn. Check with another initialisation.',
  'told.all-kinks':
    'Not one parameter can be compared: every step crosses a kink of ReLU. Make ε smaller.',
  'told.kinks':
    'Another {kinks} parameters were not compared: moving them crosses a kink of ReLU or the corner of |w|, where there is no one slope.',
  'told.diverged':
    'Training met infinity or NaN at iteration {at}, so there is no gradient to check. Train less.',

  'table.name': 'Number by number',
  'table.place': 'parameter',
  'table.value': 'value θ',
  'table.difference': 'difference ĝ',
  'table.textbook': 'backpropagation g',
  'table.engine': 'g of the engine (float32)',
  'table.apart': 'g − ĝ',
  'table.note': 'note',
  'table.skipped': 'kink, not compared',
  'table.hidden': 'lost in rounding',

  'why.idea':
    'A gradient is a slope. Move one parameter a little to either side, see how much the loss changes, divide by how far it was moved: its numerical gradient. That takes forward passes alone, so no mistake in the backward pass can reach it.',
  'why.relative':
    'The two gradients are two vectors: the length of their difference is compared with their own lengths, so that layers of different size are measured by one rule.',
  'why.step':
    'A large ε misses what bends, in proportion to ε²; a small one divides rounding by almost nothing. Here the least error is {error}, at ε = {best}. One-sided differences miss in proportion to ε, and so much more. Once a mistake is planted, no ε mends it.',
  'why.float':
    'Under test is a backward pass in float64, written line by line from the formulas; mistakes are planted in it. The engine trains with a far faster one in float32: that is the grey line, which stays at the precision of single floats whatever ε is.',
  'why.kinks':
    'ReLU has no slope at 0. If a unit changes sign while a parameter is moved, the difference crosses that kink, and the parameter is left out. With dropout both sides use one mask; otherwise two different networks would be compared.',

  'figure.x': 'log₁₀ ε',
  'figure.y': 'log₁₀ of the relative error',
}
