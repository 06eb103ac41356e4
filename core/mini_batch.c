#include "mini_batch.h"

MiniBatch mini_batch_take(Arena *arena, int64_t batch, Matrix X, Matrix Y) {
    const int m = X.columns;
    if (batch == 0 || batch >= m)
        return (MiniBatch){.m = m, .size = m, .at = m, .epoch = -1, .X = X, .Y = Y};
    const int size = (int)batch;
    return (MiniBatch){.m = m,
                       .size = size,
                       .at = m,
                       .epoch = -1,
                       .order = arena_take(arena, (size_t)m, sizeof(int32_t)),
                       .X = matrix_take(arena, X.rows, size),
                       .Y = matrix_take(arena, Y.rows, size)};
}

void mini_batch_reset(MiniBatch *batch) {
    batch->at = batch->m; /* the end of an epoch */
    batch->epoch = -1;
}

static void gather(Matrix to, Matrix from, const int32_t *pick, int n) {
    for (int i = 0; i < from.rows; i++) {
        const float *source = matrix_row(from, i);
        float *target = matrix_row(to, i);
        for (int s = 0; s < n; s++) target[s] = source[pick[s]];
    }
}

int mini_batch_next(MiniBatch *batch, Matrix X, Matrix Y, Random *random) {
    if (batch->at >= batch->m) {
        batch->at = 0;
        batch->epoch++;
        if (batch->order) random_permutation(random, batch->order, batch->m);
    }
    const int left = batch->m - batch->at;
    const int n = left < batch->size ? left : batch->size;
    if (batch->order) {
        const int32_t *pick = batch->order + batch->at;
        gather(batch->X, X, pick, n);
        gather(batch->Y, Y, pick, n);
    }
    batch->at += n;
    return n;
}
