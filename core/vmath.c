#include "vmath.h"

bool all_finite(const float *x, size_t n) {
    v4 same = v4_equal(v4_zero(), v4_zero());
    size_t i = 0;
    for (; i + V4_LANES <= n; i += V4_LANES) {
        const v4 v = v4_load(x + i);
        same = v4_and(same, v4_equal(v4_sub(v, v), v4_zero()));
    }
    bool finite = v4_all(same);
    for (; i < n; i++) finite = finite && x[i] - x[i] == 0.0F;
    return finite;
}
