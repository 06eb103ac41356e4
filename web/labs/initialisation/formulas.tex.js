const drawn = (/** @type {string} */ variance) =>
  String.raw`W^{[l]} \sim \mathcal{N}\left( 0, ${variance} \right), \qquad \sigma^{[1]}, \ldots, \sigma^{[L]} = \live{std}`

export default {
  same: String.raw`w_{ij}^{[l]} = \live{scale}, \qquad b^{[l]} = 0`,
  random: drawn(String.raw`s^2`),
  xavier: drawn(String.raw`\frac{1}{n^{[l-1]}}`),
  glorot: drawn(String.raw`\frac{2}{n^{[l-1]} + n^{[l]}}`),
  he: drawn(String.raw`\frac{2}{n^{[l-1]}}`),
  variance: String.raw`\operatorname{Var}\left( z^{[l]} \right) = n^{[l-1]} \cdot \operatorname{Var}\left( w^{[l]} \right) \cdot \operatorname{E}\left[ \left( a^{[l-1]} \right)^2 \right]`,
  update: String.raw`W^{[l]} := W^{[l]} - \alpha\, dW^{[l]}, \qquad \alpha = \live{lr}`,
}
