/** What the comments of a script say. */
export default {
  'script.what':
    'The same seeds, the same order of draws as the page: prints the same losses (float32 there, float64 here).',
  'script.needs': 'Needs: pip install {needs}',

  'data.head': '---- Data: X (features, samples), Y (outputs, samples) ----',
  'data.m': 'samples to train on',
  'data.sizes': 'sizes: samples of each of the two classes',
  'data.one-hot': 'an output for each class',
  'data.noise': 'the label: whether the first feature is positive',
  'data.signs': 'labelled by the signs before the noise',
  'split.head': 'shuffled, then train, dev and test in that order',

  'normalise.head': '---- Normalising: fitted on the training set, applied to every part ----',
  'normalise.E37': "erratum E37: the notes' sigma does not subtract mu",
  'normalise.notes': 'as the notes have it (erratum E37: mu is not subtracted, so sd is not 1)',
  'normalise.constant': 'a constant feature becomes 0, not a division by 0 (as in sklearn)',

  'init.head': '---- Initialising: W (n_l, n_{l-1}), b (n_l, 1) ----',
  'init.E4': 'erratum E4: units of a layer that start alike stay alike',
  'init.E6': "erratum E6: the notes' np.random.rzeros does not exist",
  'init.E8': 'errata E7, E8: randn has no limits; the factor is the standard deviation',
  'init.E11': "erratum E11: the sd is sqrt(2 / n_{l-1}); the notes' text says sqrt(1 / n_{l-1})",
  'init.E13': 'erratum E13: "Xaviar" in the notes; Glorot and Bengio have 2 / (n_in + n_out)',
  'init.dims': 'units of each layer, the features first',
  'init.E27': 'layers (erratum E27: in the notes L is the loss, too)',

  'activation.head': '---- Activations and their derivatives ----',
  'activation.E17': 'erratum E17: the exponent is z_i; less the largest, nothing overflows',
  'activation.E20': 'erratum E20: there is no derivative at Z = 0; taken as 0',

  'forward.head': '---- Forward ----',
  'forward.E14': 'erratum E14: W of this shape needs no transpose',
  'dropout.keep': 'probability of keeping a unit',
  'dropout.E28': 'erratum E28: the division makes it inverted dropout; the notes left it out',
  'dropout.E29': "erratum E29: the mask is on this layer's own output",
  'dropout.notes': 'as the notes have it (erratum E28: no division by keep_prob)',
  'dropout.backward': 'the same mask, on the way back',
  'norm.head': 'batch normalisation, on Z',
  'norm.running': 'running averages, for evaluation',

  'cost.head': '---- Cost J ----',
  'cost.E9': 'erratum E9: from Z, so that it is finite even where the output saturates',
  'cost.linear': 'half the squared error',
  'cost.l2': 'λ/(2m) Σ W²; b is not penalised',
  'cost.E25': 'erratum E25: the notes give no formula for L1; b is not penalised',

  'backward.head': '---- Backward ----',
  'backward.sigmoid': 'sigmoid and cross-entropy together',
  'backward.softmax': 'softmax and cross-entropy together',
  'backward.linear': 'linear output and squared error together',
  'backward.E26':
    "erratum E26: the penalty's gradient is added, not the penalty; m is the training set",

  'update.head': '---- Update ----',
  'update.clip': 'the length of all gradients together is at most this',
  'update.proximal': 'the proximal step, a soft threshold: weights that are exactly 0',

  'train.head': '---- Training ----',
  'train.seed': 'random numbers of the training: shuffling and masks',
  'train.shuffle': 'a new epoch: shuffled anew',
  'train.batch': 'the last batch may be smaller',
  'train.record': 'before the update of this step',
  'train.E34': 'erratum E34: not at the first rise; with patience, and the best parameters kept',
  'train.restore': 'the network of the lowest dev loss',

  'score.head': '---- Results: no masks, no penalties ----',

  'torch.network': '---- Network: PyTorch has samples in rows ----',
  'torch.copied': 'the first weights are those drawn by NumPy above',
  'torch.rows': 'samples in rows',
  'torch.dropout': "masks from NumPy's numbers, so that they are the page's",
  'torch.norm': 'unlike nn.BatchNorm1d, whose variance for evaluation is stretched by m/(m−1)',
  'torch.momentum': "PyTorch's momentum has no 1 − β: it goes into the learning rate",
  'torch.evaluate': 'no masks, no penalties',

  'study.what': 'Computes what the lab shows, all in float64, and prints it.',

  'check.head': '---- Gradient check ----',
  'check.planted': '<-- the mistake, made on purpose',
  'check.single': 'the same numbers as the page, whose network holds float32',
  'check.step': 'ε: how far a parameter is moved, as a part of max(1, |θ|)',
  'check.masks': 'the same masks each time',
  'check.sides': 'on which side of its corner each unit is',
  'check.none': 'nothing that could be compared',
  'check.kink': 'a corner of J lies between both: no derivative to compare with',
  'check.central': 'the central difference',

  'layers.head': '---- Layer by layer: ‖dW‖ and the standard deviation of A ----',

  'describe.head': '---- The features in numbers ----',
  'bowl.head': '---- The loss of a linear regression is a bowl: J(θ) = ½ θᵀHθ − gᵀθ + c ----',
  'bowl.curvatures': 'the smallest first; κ is their ratio',
  'bowl.best': 'the learning rate with the best guarantee',
  'bowl.limit': 'beyond 2 / high it blows up',
  'bowl.shrink': 'the distance to the bottom shrinks by this a step; how many for a millionth?',

  'softmax.naive': 'as the formula stands: beyond z = 709 it overflows',
  'softmax.errstate': 'the overflow is meant to be seen',

  'split.shuffled': 'shuffled, then cut',
  'split.stratified': 'shuffled, but so that each part has its share of both classes; then cut',
  'split.sorted': 'class after class, as a file often is; then cut',
  'split.crowd': 'new samples, to know how good the network really is',
  'judge.head': '---- What dev sets say of one network ----',
  'judge.middle': '95 % are between both ends',

  'peek.head': '---- Looking again and again: of many networks, the best on a dev set ----',
  'peek.truth': 'how good each of them really is',
  'peek.sets': 'dev sets, drawn from the new samples',

  'leak.head': '---- A leak: the scaler has seen the dev set, too ----',
  'leak.seen': 'whole: the scaler is fitted on all samples, not on the training set alone',
  'leak.error': 'the standard error of the mean',

  'pictures.head': '---- Pictures, changed in whole numbers as OpenCV does it ----',
  'pictures.resize': 'as in cv2.resize: the width first, then the height',
  'pictures.warp': 'cv2.warpAffine, in steps of 1/32 of a pixel',
  'digits.head':
    '---- 1797 handwritten digits of 8 × 8 pixels, and how copies of them are made ----',
  'digits.ink': '0 … 16; times 15 that is a byte',
  'digits.compare':
    '---- Learned from the digits alone, and with their copies; asked about others ----',
  'digits.both': 'the same weights at first, the same number of updates',

  'plot.without': 'nothing is drawn then',

  'notebook.what':
    'The notebook that the notes link to is gone; this one stands in for it. It runs as it is, with what was wrong in the notes put right and marked by its erratum. Under the cells stands what the lab has computed on its page (its networks in float32); run here, the numbers are the same but for the last digits.',
  'notebook.from':
    '[This section of the notes]({notes}) · [the lab with the same settings]({link})',
  'cell.import': 'NumPy alone; the data sets are those of scikit-learn.',
  'cell.data': '**Data.** As in the notes, a column is a sample: X is (features, samples).',
  'cell.normalise':
    '**Normalising.** Shift and scale come from the training set alone, and are used for dev and test as well.',
  'cell.initialise':
    '**Initialising.** b starts at 0; only W differs. The same seed gives the same W.',
  'cell.activation': '**Activations.** Backpropagation needs their derivatives.',
  'cell.forward':
    '**Forward.** Layer by layer Z = W A + b, then the activation; what backpropagation needs is kept.',
  'cell.cost': '**Cost.** The mean over the samples.',
  'cell.backward': '**Backward.** From the output back, layer by layer: dW and db.',
  'cell.update': '**Update.**',
  'cell.train':
    '**Training.** The loss is printed now and then, as it is before the update of that step.',
  'cell.score': '**Results.** The trained parameters on each of the parts.',
  'cell.plot':
    '**A figure.** With matplotlib installed the losses are drawn, too; without it, nothing is missing.',
  'cell.draw': 'The losses as a curve.',
  'cell.same':
    '**The same start.** The network of the page holds float32; here the same numbers go on in double.',
  'cell.check':
    '**The check.** Every parameter is moved a little up and a little down; the difference of J must be what backpropagation says.',
  'cell.layers':
    '**Layer by layer.** How much gradient gets there, and how the activations spread.',
  'cell.after': '**Afterwards.** The same numbers once more.',
  'cell.describe': '**The features.** Mean, standard deviation and range.',
  'cell.bowl':
    '**The bowl.** How elongated it is, and how many steps gradient descent needs to its floor.',
  'cell.before': '**Before.**',
  'cell.naive': '**Softmax as the formula stands.**',
  'cell.stable': '**Softmax that cannot overflow.**',
  'cell.softmax': '**Both, side by side.**',
  'cell.judge': '**Judging.** What dev sets of different sizes say of the same network.',
  'cell.peek':
    '**Peeking.** Of many networks, the one is picked that does best on a dev set; how good does it look, and how good is it?',
  'cell.leak':
    '**A leak.** Many splits; each time a scaler fitted on the training set alone, and one fitted on all samples.',
  'cell.pictures': '**Pictures.** In whole numbers, as OpenCV changes them.',
  'cell.copies': '**Digits.** The list of what is made of each of them.',
  'cell.learn': '**Training.** On whatever samples it is given.',
  'cell.digits': '**With and without copies.** Asked about are other digits.',
}
