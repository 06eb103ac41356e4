#include "batch_norm.h"

#include <math.h>

#include "simd.h"

static const float EPSILON = 1e-5F;
static const float MEMORY = 0.9F; /* weight of the old running statistics in each update */

BatchNorm batch_norm_take(Arena *arena, int n, int batch) {
    const size_t units = (size_t)n;
    return (BatchNorm){.inverse = arena_take(arena, units, sizeof(float)),
                       .z_hat = matrix_take(arena, n, batch)};
}

void batch_norm_reset(BatchNorm *bn, int n) {
    for (int i = 0; i < n; i++) {
        bn->gamma[i] = bn->var[i] = 1.0F;
        bn->beta[i] = bn->mean[i] = 0.0F;
    }
}

/* y = x·scale + shift over a row, padding included */
static void affine_row(float *y, const float *x, float scale, float shift, int columns) {
    const v4 a = v4_splat(scale), b = v4_splat(shift);
    for (int s = 0; s < columns; s += V4_LANES) v4_store(y + s, v4_mul_add(v4_load(x + s), a, b));
}

/* A batch that is not finite ends the run; the running statistics stay finite for its evaluation. */
static float running(float before, float now) {
    return isfinite(now) ? MEMORY * before + (1.0F - MEMORY) * now : before;
}

/* NaN for an infinite variance: 1/√∞ = 0 would hide it. */
static float inverse_deviation(float var) {
    return isfinite(var) ? 1.0F / sqrtf(var + EPSILON) : NAN;
}

void batch_norm_forward(BatchNorm *bn, Matrix Z) {
    const float m = (float)Z.columns;
    for (int i = 0; i < Z.rows; i++) {
        float *z = matrix_row(Z, i), *z_hat = matrix_row(bn->z_hat, i);
        const float mean = row_sum(z, Z.columns) / m;
        affine_row(z_hat, z, 1.0F, -mean, Z.columns);
        const float var = row_dot(z_hat, z_hat, Z.columns) / m;
        bn->inverse[i] = inverse_deviation(var);
        affine_row(z_hat, z_hat, bn->inverse[i], 0.0F, Z.columns);
        affine_row(z, z_hat, bn->gamma[i], bn->beta[i], Z.columns);
        bn->mean[i] = running(bn->mean[i], mean);
        bn->var[i] = running(bn->var[i], var);
    }
}

void batch_norm_evaluate(const BatchNorm *bn, Matrix Z) {
    for (int i = 0; i < Z.rows; i++) {
        float *z = matrix_row(Z, i);
        const float scale = bn->gamma[i] / sqrtf(bn->var[i] + EPSILON);
        affine_row(z, z, 1.0F, -bn->mean[i], Z.columns);
        affine_row(z, z, scale, bn->beta[i], Z.columns);
    }
}

void batch_norm_backward(BatchNorm *bn, Matrix dZ) {
    const float m = (float)dZ.columns;
    for (int i = 0; i < dZ.rows; i++) {
        float *dz = matrix_row(dZ, i);
        const float *z_hat = matrix_row(bn->z_hat, i);
        bn->dgamma[i] = row_dot(dz, z_hat, dZ.columns) / m;
        bn->dbeta[i] = row_sum(dz, dZ.columns) / m;
        const v4 dgamma = v4_splat(bn->dgamma[i]), dbeta = v4_splat(bn->dbeta[i]);
        const v4 scale = v4_splat(bn->gamma[i] * bn->inverse[i]);
        for (int s = 0; s < dZ.columns; s += V4_LANES) {
            const v4 centred = v4_sub(v4_load(dz + s), dbeta);
            const v4 rest = v4_sub(centred, v4_mul(v4_load(z_hat + s), dgamma));
            v4_store(dz + s, v4_mul(scale, rest));
        }
    }
}
