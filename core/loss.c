#include "loss.h"

#include "real.h"
#include "simd.h"
#include "vmath.h"

/* Softmax of four samples: every output's row is passed three times, for the maximum, the sum, the
 * quotient. */
static void softmax_lanes(Matrix Z, Matrix A, int s) {
    v4 highest = v4_load(Z.at + s);
    for (int i = 1; i < Z.rows; i++) {
        const v4 z = v4_load(matrix_row(Z, i) + s);
        highest = v4_at_least(highest, z);
    }
    v4 sum = v4_zero();
    for (int i = 0; i < Z.rows; i++) {
        const v4 e = v4_exp(v4_sub(v4_load(matrix_row(Z, i) + s), highest));
        v4_store(matrix_row(A, i) + s, e);
        sum = v4_add(sum, e);
    }
    for (int i = 0; i < Z.rows; i++) {
        float *a = matrix_row(A, i) + s;
        v4_store(a, v4_div(v4_load(a), sum));
    }
}

static void map_rows(Output output, Matrix Z, Matrix A) {
    for (int i = 0; i < Z.rows; i++) {
        const float *z = matrix_row(Z, i);
        float *a = matrix_row(A, i);
        for (int s = 0; s < Z.columns; s += V4_LANES) {
            const v4 v = v4_load(z + s);
            v4_store(a + s, output == OUTPUT_SIGMOID ? v4_sigmoid(v) : v);
        }
    }
}

void loss_forward(Output output, Matrix Z, Matrix A) {
    if (output != OUTPUT_SOFTMAX) {
        map_rows(output, Z, A);
        return;
    }
    for (int s = 0; s < Z.columns; s += V4_LANES) softmax_lanes(Z, A, s);
}

void loss_backward(Matrix dZ, Matrix A, Matrix Y) {
    for (int i = 0; i < A.rows; i++) {
        const float *a = matrix_row(A, i), *y = matrix_row(Y, i);
        float *dz = matrix_row(dZ, i);
        for (int s = 0; s < A.columns; s += V4_LANES) {
            v4_store(dz + s, v4_sub(v4_load(a + s), v4_load(y + s)));
        }
    }
}

/* Σ log(1 + eᶻ) − y z without overflow: log(1 + eᶻ) = max(z, 0) + log(1 + a), a = e^−|z| ≤ 1.
 * Of the logarithms one is taken for many samples, log(1 + a) + log(1 + b) = log((1 + a)·(1 + b));
 * an a of which 1 + a would lose digits is added by its series, exact to a double below 2⁻¹⁰. */
typedef struct SigmoidSum {
    double sum, factors; /* log(factors) is still to be added */
} SigmoidSum;

static void sigmoid_add(SigmoidSum *total, double z, double y) {
    static const double SMALL = 0x1p-10, FULL = 0x1p1000;
    const double a = real_exp(z > 0 ? -z : z);
    total->sum += (z > 0 ? z : 0) - y * z;
    if (a < SMALL) {
        total->sum += a * (1 - a * (1.0 / 2 - a * (1.0 / 3 - a * (1.0 / 4 - a / 5))));
        return;
    }
    total->factors *= 1 + a;
    if (total->factors < FULL) return;
    total->sum += real_log(total->factors);
    total->factors = 1;
}

static double sigmoid_sum(Matrix Z, Matrix Y) {
    SigmoidSum total = {.sum = 0, .factors = 1};
    for (int i = 0; i < Z.rows; i++) {
        const float *z = matrix_row(Z, i), *y = matrix_row(Y, i);
        for (int s = 0; s < Z.columns; s++) sigmoid_add(&total, (double)z[s], (double)y[s]);
    }
    return total.sum + real_log(total.factors);
}

static double softmax_loss(Matrix Z, Matrix Y, int s) {
    double highest = (double)Z.at[s], sum = 0, chosen = 0, labels = 0;
    for (int i = 1; i < Z.rows; i++) {
        const double z = (double)matrix_row(Z, i)[s];
        if (z > highest) highest = z;
    }
    for (int i = 0; i < Z.rows; i++) {
        const double z = (double)matrix_row(Z, i)[s], y = (double)matrix_row(Y, i)[s];
        sum += real_exp(z - highest);
        chosen += y * (z - highest);
        labels += y;
    }
    return real_log(sum) - chosen + (1 - labels) * highest; /* labels need not add up to 1 */
}

static double squared_loss(Matrix Z, Matrix Y, int s) {
    double sum = 0;
    for (int i = 0; i < Z.rows; i++) {
        const double d = (double)matrix_row(Z, i)[s] - (double)matrix_row(Y, i)[s];
        sum += d * d / 2;
    }
    return sum;
}

double loss_sum(Output output, Matrix Z, Matrix Y) {
    if (output == OUTPUT_SIGMOID) return sigmoid_sum(Z, Y);
    double sum = 0;
    for (int s = 0; s < Z.columns; s++) {
        sum += output == OUTPUT_SOFTMAX ? softmax_loss(Z, Y, s) : squared_loss(Z, Y, s);
    }
    return sum;
}

/* The row with the largest value in column s; the first of equals. */
static int largest(Matrix M, int s) {
    int best = 0;
    for (int i = 1; i < M.rows; i++) {
        if (matrix_row(M, i)[s] > matrix_row(M, best)[s]) best = i;
    }
    return best;
}

long loss_correct(Output output, Matrix A, Matrix Y) {
    long correct = 0;
    for (int s = 0; s < A.columns; s++) {
        if (output == OUTPUT_SOFTMAX) correct += largest(A, s) == largest(Y, s);
        if (output != OUTPUT_SIGMOID) continue;
        for (int i = 0; i < A.rows; i++) {
            correct += (matrix_row(A, i)[s] > 0.5F) == (matrix_row(Y, i)[s] > 0.5F);
        }
    }
    return correct;
}

long loss_decisions(Output output, int outputs, int samples) {
    if (output == OUTPUT_LINEAR) return 0;
    return output == OUTPUT_SIGMOID ? (long)outputs * samples : samples;
}
