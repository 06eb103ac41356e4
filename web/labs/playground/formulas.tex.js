/** The cost, and a step of each optimiser by its name. */
export default {
  cost: String.raw`J = \frac{1}{m} \sum_{i=1}^{m} \mathcal{L}(\hat y^{(i)}, y^{(i)}) + \frac{\lambda_2}{2m} \sum_{l} \lVert W^{[l]} \rVert_F^2 + \frac{\lambda_1}{m} \sum_{l} \sum_{i,j} \lvert w_{ij}^{[l]} \rvert, \qquad \lambda_2 = \live{l2},\ \lambda_1 = \live{l1}`,
  gd: String.raw`W := W - \alpha\, dW, \qquad \alpha = \live{rate}`,
  momentum: String.raw`v := \beta_1 v + (1 - \beta_1)\, dW, \qquad W := W - \alpha\, v, \qquad \alpha = \live{rate},\ \beta_1 = \live{beta1}`,
  nesterov: String.raw`v := \beta_1 v + (1 - \beta_1)\, dW, \qquad W := W - \alpha \left( \beta_1 v + (1 - \beta_1)\, dW \right), \qquad \alpha = \live{rate},\ \beta_1 = \live{beta1}`,
  rmsprop: String.raw`s := \beta_2 s + (1 - \beta_2)\, dW^2, \qquad W := W - \alpha \frac{dW}{\sqrt{s} + \varepsilon}, \qquad \alpha = \live{rate},\ \beta_2 = \live{beta2}`,
  adam: String.raw`W := W - \alpha\, \frac{v / (1 - \beta_1^t)}{\sqrt{s / (1 - \beta_2^t)} + \varepsilon}, \qquad \alpha = \live{rate},\ \beta_1 = \live{beta1},\ \beta_2 = \live{beta2}`,
}
