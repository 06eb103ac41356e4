export default {
  updates: String.raw`\left\lceil \frac{m}{B} \right\rceil = \left\lceil \frac{\live{m}}{\live{B}} \right\rceil = \live{updates}`,
  gradient: String.raw`dW = \frac{1}{B} \sum_{i \in \text{batch}} dW^{(i)}, \qquad W := W - \alpha\, dW, \quad \alpha = \live{alpha}`,
}
