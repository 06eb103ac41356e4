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
    const float l2 = (float)(penalty->l2 / penalty->m);
    const float l1 = (float)(penalty_l1_in_gradient(penalty) / penalty->m);
    if (l2 != 0) {
        for (size_t i = 0; i < count; i++) dW[i] += l2 * W[i];
    }
    if (l1 != 0) {
        for (size_t i = 0; i < count; i++) dW[i] += W[i] > 0 ? l1 : W[i] < 0 ? -l1 : 0.0F;
    }
}

double penalty_l1_in_gradient(const Penalty *penalty) {
    return penalty->l1_step == L1_PROXIMAL ? 0 : penalty->l1;
}

void penalty_proximal_step(const Penalty *penalty, double rate, float *W, float *carry,
                           size_t count) {
    if (penalty->l1_step != L1_PROXIMAL) return;
    const float reach = (float)(rate * penalty->l1 / penalty->m);
    if (reach == 0) return;
    for (size_t i = 0; i < count; i++) {
        const float w = W[i];
        if (fabsf(w) <= reach) {
            W[i] = carry[i] = 0;
            continue;
        }
        const float wanted = (w > 0 ? -reach : reach) - carry[i];
        W[i] = w + wanted;
        carry[i] = (W[i] - w) - wanted;
    }
}
