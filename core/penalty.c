#include "penalty.h"

#include <math.h>

double penalty_cost(const Penalty *penalty, const float *W, size_t count) {
    double squares = 0, sizes = 0;
    for (size_t i = 0; i < count; i++) {
        const double w = (double)W[i];
        squares += w * w;
        sizes += fabs(w);
    }
    return penalty->l2 / (2 * penalty->m) * squares + penalty->l1 / penalty->m * sizes;
}

void penalty_gradient(const Penalty *penalty, float *dW, const float *W, size_t count) {
    const float l2 = (float)(penalty->l2 / penalty->m), l1 = (float)(penalty->l1 / penalty->m);
    if (l2 != 0) {
        for (size_t i = 0; i < count; i++) dW[i] += l2 * W[i];
    }
    if (l1 != 0) {
        for (size_t i = 0; i < count; i++) dW[i] += W[i] > 0 ? l1 : W[i] < 0 ? -l1 : 0.0F;
    }
}
