export default {
  chain: String.raw`dZ^{[l]} = \left(W^{[l+1]}\right)^{\mathsf T} dZ^{[l+1]} \odot f'\!\left(Z^{[l]}\right), \qquad dW^{[l]} = \tfrac{1}{m}\, dZ^{[l]} \left(A^{[l-1]}\right)^{\mathsf T}`,
  product: String.raw`\frac{\lVert dW^{[1]} \rVert}{\lVert dW^{[\live{last}]} \rVert} = \live{ratio} \approx \live{factor}^{\,\live{steps}}`,
  clipping: String.raw`g := g \cdot \min\!\left(1, \frac{c}{\lVert g \rVert}\right), \qquad c = \live{clip}`,
  lstm: String.raw`c^{\langle t\rangle} = f \odot c^{\langle t-1\rangle} + i \odot \tilde c, \qquad f = \sigma(\dots + b_f), \quad \sigma(b_f) = \sigma(\live{forget}) = \live{gate}`,
  kept: String.raw`f^{\,T-1} \approx \live{gate}^{\,\live{steps}} = \live{kept}`,
}
