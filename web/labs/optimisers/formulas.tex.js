export default {
  momentum: String.raw`v := \beta_1 v + (1 - \beta_1)\, dW, \qquad W := W - \alpha\, v, \quad \beta_1 = \live{beta1}`,
  adaptive: String.raw`s := \beta_2 s + (1 - \beta_2)\, dW^2, \qquad W := W - \alpha \frac{dW}{\sqrt{s} + \varepsilon}`,
  adam: String.raw`W := W - \alpha\, \frac{v / (1 - \beta_1^t)}{\sqrt{s / (1 - \beta_2^t)} + \varepsilon}`,
}
