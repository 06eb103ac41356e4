export default {
  inverted: String.raw`D^{[l]} = \left( \mathtt{rand}(n_l, m) < \live{keep} \right), \qquad A^{[l]} := \frac{A^{[l]} \odot D^{[l]}}{\live{keep}}`,
  expected: String.raw`\mathbb{E}\left[ \frac{a\, d}{p} \right] = \frac{p\, a}{p} = a, \qquad \mathbb{E}[a\, d] = p\, a = \live{keep}\, a`,
  backward: String.raw`dA^{[l]} := \frac{dA^{[l]} \odot D^{[l]}}{\live{keep}}`,
  logits: String.raw`\frac{1}{p^{\live{layers}}} = \frac{1}{\live{keep}^{\live{layers}}} = \live{large}`,
}
