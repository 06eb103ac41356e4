export default {
  l2: String.raw`J = \frac{1}{m} \sum_{i=1}^{m} \mathcal{L}(\hat y^{(i)}, y^{(i)}) + \frac{\lambda}{2m} \sum_{l} \lVert W^{[l]} \rVert_F^2 = \live{data} + \live{cost}`,
  l1: String.raw`J = \frac{1}{m} \sum_{i=1}^{m} \mathcal{L}(\hat y^{(i)}, y^{(i)}) + \frac{\lambda}{m} \sum_{l} \sum_{i,j} \lvert w_{ij}^{[l]} \rvert = \live{data} + \live{cost}`,
  decay: String.raw`W := W - \alpha \left( dW + \frac{\lambda}{m} W \right) = \left( 1 - \frac{\alpha\lambda}{m} \right) W - \alpha\, dW, \qquad 1 - \frac{\alpha\lambda}{m} = \live{shrink}`,
  push: String.raw`W := W - \alpha \left( dW + \frac{\lambda}{m} \operatorname{sign}(W) \right), \qquad \frac{\alpha\lambda}{m} = \live{push}`,
  proximal: String.raw`V = W - \alpha\, dW, \qquad W := \operatorname{sign}(V) \max\left( \lvert V \rvert - \frac{\alpha\lambda}{m},\, 0 \right), \qquad \frac{\alpha\lambda}{m} = \live{push}`,
}
