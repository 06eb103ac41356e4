export default {
  learned: String.raw`W^{[l]} := W^{[l]} - \alpha\, dW^{[l]}, \quad b^{[l]} := b^{[l]} - \alpha\, db^{[l]}, \qquad \alpha = \live{alpha}`,
  count: String.raw`\sum_{l=1}^{L} \left( n_l\, n_{l-1} + n_l \right) = \live{terms} = \live{all}`,
}
