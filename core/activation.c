#include "activation.h"

#include <math.h>

#include "simd.h"
#include "vmath.h"

static const float LEAK = 0.01F;

static inline v4 forward(Activation f, v4 z) {
    switch (f) {
    case ACTIVATION_LINEAR: return z;
    case ACTIVATION_SIGMOID: return v4_sigmoid(z);
    case ACTIVATION_TANH: return v4_tanh(z);
    case ACTIVATION_RELU: return v4_at_least(z, v4_zero());
    case ACTIVATION_LEAKY_RELU:
        return v4_select(v4_greater(z, v4_zero()), z, v4_mul(z, v4_splat(LEAK)));
    }
    return z;
}

static inline v4 backward(Activation f, v4 a) {
    const v4 one = v4_splat(1.0F);
    switch (f) {
    case ACTIVATION_LINEAR: return one;
    case ACTIVATION_SIGMOID: return v4_mul(a, v4_sub(one, a));
    case ACTIVATION_TANH: return v4_sub(one, v4_mul(a, a));
    case ACTIVATION_RELU: return v4_and(v4_greater(a, v4_zero()), one);
    case ACTIVATION_LEAKY_RELU: return v4_select(v4_greater(a, v4_zero()), one, v4_splat(LEAK));
    }
    return one;
}

void activation_forward(Activation f, Matrix A) {
    if (f == ACTIVATION_LINEAR) return;
    for (int i = 0; i < A.rows; i++) {
        float *a = matrix_row(A, i);
        for (int s = 0; s < A.columns; s += V4_LANES) v4_store(a + s, forward(f, v4_load(a + s)));
    }
}

void activation_backward(Activation f, Matrix dZ, Matrix A, float gain) {
    if (f == ACTIVATION_LINEAR) return;
    const v4 shrink = v4_splat(1.0F / gain);
    for (int i = 0; i < dZ.rows; i++) {
        float *dz = matrix_row(dZ, i);
        const float *a = matrix_row(A, i);
        for (int s = 0; s < dZ.columns; s += V4_LANES) {
            const v4 derivative = backward(f, v4_mul(v4_load(a + s), shrink));
            v4_store(dz + s, v4_mul(v4_load(dz + s), derivative));
        }
    }
}

static float steepest(Activation f) {
    static const float SIGMOID_AT_0 = 0.25F;
    return f == ACTIVATION_SIGMOID ? SIGMOID_AT_0 : 1.0F;
}

Flatness activation_flatness(Activation f, const float *a, int m) {
    static const float LITTLE = 0.01F;
    Flatness flat = {0, 0};
    for (int s = 0; s < m; s++) {
        float slope[V4_LANES];
        if (isnan(a[s])) continue;
        v4_store(slope, backward(f, v4_splat(a[s])));
        flat.none += slope[0] == 0;
        flat.little += slope[0] < LITTLE * steepest(f);
    }
    return flat;
}
