/** The network as PyTorch has it: samples in rows, logits out. The first weights are those of NumPy, copied in. */
import { indented, number, python } from '../python.js'

/** @typedef {import('../setting.js').Setting} Setting */

/** @type {Record<string, string>} */
const ACTIVATIONS = {
  linear: 'nn.Identity()',
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  'leaky-relu': 'nn.LeakyReLU(0.01)',
}

/** @param {Setting} setting */
export function networkPiece(setting) {
  const { say, config, drops } = setting
  return python(
    `# ${say('torch.network')}`,
    drops && [dropout(config.dropout.inverted, say), '', ''],
    config.batchNorm && config.hidden.length > 0 && [batchNorm(say), '', ''],
    'net = nn.Sequential(',
    indented(layersOf(setting).map((layer) => `${layer},`)),
    ')',
    'linears = [layer for layer in net if isinstance(layer, nn.Linear)]',
    `with torch.no_grad():  # ${say('torch.copied')}`,
    indented(
      'for l, layer in enumerate(linears, start=1):',
      indented(
        'layer.weight.copy_(torch.from_numpy(parameters["W" + str(l)]))',
        'layer.bias.copy_(torch.from_numpy(parameters["b" + str(l)][:, 0]))',
      ),
    ),
    '',
    tensors(setting),
  )
}

/** @param {Setting} setting @returns {string[]} */
function layersOf({ config, dims }) {
  const { dropout: rates, activation, batchNorm: norm } = config
  const hidden = dims
    .slice(1, -1)
    .flatMap((units, l) => [
      `nn.Linear(${dims[l]}, ${units})`,
      ...(norm ? [`BatchNorm(${units})`] : []),
      ACTIVATIONS[Array.isArray(activation) ? activation[l] : activation],
      ...(rates.hidden > 0 ? [`Dropout(1 - ${number(rates.hidden)})`] : []),
    ])
  const [last, out] = dims.slice(-2)
  const first = rates.input > 0 ? [`Dropout(1 - ${number(rates.input)})`] : []
  return [...first, ...hidden, `nn.Linear(${last}, ${out})`]
}

/** @param {Setting} setting */
function tensors({ parts, say }) {
  const names = ['', ...parts.map(({ name }) => `_${name}`)]
  return [
    `# ${say('torch.rows')}`,
    ...names.map((name) => {
      const pair = ['X', 'Y'].map((one) => `${one}${name}`)
      return `${pair.join(', ')} = ${pair.map((one) => `torch.from_numpy(${one}.T)`).join(', ')}`
    }),
  ]
}

/** @param {boolean} inverted @param {import('../setting.js').Say} say */
function dropout(inverted, say) {
  return [
    `class Dropout(nn.Module):  # ${say('torch.dropout')}`,
    ...indented(
      'def __init__(self, keep_prob):',
      indented('super().__init__()', 'self.keep_prob = keep_prob'),
      '',
      'def forward(self, A):',
      indented(
        'if not self.training:',
        indented('return A'),
        'D = torch.from_numpy(np.random.rand(A.shape[1], A.shape[0]) < self.keep_prob).T',
        inverted
          ? `return A * D / self.keep_prob  # ${say('dropout.E28')}`
          : `return A * D  # ${say('dropout.notes')}`,
      ),
    ),
  ]
}

/** @param {import('../setting.js').Say} say */
function batchNorm(say) {
  return [
    `class BatchNorm(nn.Module):  # ${say('torch.norm')}`,
    ...indented(
      'def __init__(self, units):',
      indented(
        'super().__init__()',
        'self.gamma, self.beta = nn.Parameter(torch.ones(units)), nn.Parameter(torch.zeros(units))',
        'self.mu, self.var = torch.zeros(units), torch.ones(units)',
      ),
      '',
      'def forward(self, Z):',
      indented(
        'mu, var = self.mu, self.var',
        'if self.training:',
        indented(
          'mu, var = Z.mean(dim=0), Z.var(dim=0, unbiased=False)',
          'self.mu = 0.9 * self.mu + 0.1 * mu.detach()',
          'self.var = 0.9 * self.var + 0.1 * var.detach()',
        ),
        'return self.gamma * (Z - mu) / torch.sqrt(var + 1e-5) + self.beta',
      ),
    ),
  ]
}
