/* random.h against NumPy's RandomState: every stream but randn to the last bit. */
#include "bits.h"
#include "check.h"
#include "golden_numbers.h"
#include "random.h"

static const double RANDN_TOLERANCE = 1e-15; /* NumPy's logarithm may differ in its last bit */

static Random seeded(uint32_t seed) {
    Random random;
    random_seed(&random, seed);
    return random;
}

static void check_rand(Random *random, const double *expected, int n) {
    for (int i = 0; i < n; i++) CHECK_NEAR(random_rand(random), expected[i], 0);
}

static void check_randn(Random *random, const double *expected, int n) {
    for (int i = 0; i < n; i++) CHECK_NEAR(random_randn(random), expected[i], RANDN_TOLERANCE);
}

static void check_permutation(Random *random, const int *expected, int n) {
    int32_t order[64];
    random_permutation(random, order, n);
    for (int i = 0; i < n; i++) CHECK(order[i] == expected[i]);
}

static void rand_is_numpys(void) {
    for (int i = 0; i < golden_streams_count; i++) {
        Random random = seeded(golden_streams[i].seed);
        check_rand(&random, golden_streams[i].rand, 8);
    }
}

static void randn_is_numpys(void) {
    for (int i = 0; i < golden_streams_count; i++) {
        Random random = seeded(golden_streams[i].seed);
        check_randn(&random, golden_streams[i].randn, 9);
    }
}

static void permutation_is_numpys(void) {
    for (int i = 0; i < golden_streams_count; i++) {
        Random random = seeded(golden_streams[i].seed);
        check_permutation(&random, golden_streams[i].permutation_12, 12);
    }
}

/* Three randn leave a fourth value behind; rand must not touch it. */
static void rand_leaves_the_kept_value(void) {
    for (int i = 0; i < golden_streams_count; i++) {
        const GoldenStream *golden = &golden_streams[i];
        Random random = seeded(golden->seed);
        check_randn(&random, golden->turns_randn, 3);
        check_rand(&random, golden->turns_rand, 3);
        check_randn(&random, golden->turns_randn_again, 2);
    }
}

/* 624 words are 312 of rand: the second and the third block begin between these numbers. */
static void rand_goes_on_past_a_block(void) {
    for (int i = 0; i < golden_long_count; i++) {
        const GoldenLong *golden = &golden_long[i];
        Random random = seeded(golden->seed);
        double x[700];
        for (int k = 0; k < 700; k++) x[k] = random_rand(&random);
        for (int k = 0; k < 5; k++) CHECK_NEAR(x[310 + k], golden->rand_310_to_314[k], 0);
        for (int k = 0; k < 5; k++) CHECK_NEAR(x[622 + k], golden->rand_622_to_626[k], 0);
        CHECK_NEAR(x[699], golden->rand_699, 0);
        CHECK(bits_fnv1a(BITS_FNV1A, x, 700) == golden->rand_700_fnv1a);
    }
}

static void randn_goes_on_past_a_block(void) {
    for (int i = 0; i < golden_long_count; i++) {
        Random random = seeded(golden_long[i].seed);
        for (int k = 0; k < 1000; k++) random_randn(&random);
        check_randn(&random, golden_long[i].randn_1000_to_1004, 5);
    }
}

static void permutation_of_a_thousand(void) {
    for (int i = 0; i < golden_long_count; i++) {
        Random random = seeded(golden_long[i].seed);
        int32_t order[1000];
        random_permutation(&random, order, 1000);
        int64_t sum = 0;
        for (int k = 0; k < 1000; k++) sum += (int64_t)k * order[k];
        for (int k = 0; k < 8; k++) CHECK(order[k] == golden_long[i].permutation_1000_first_8[k]);
        CHECK(sum == golden_long[i].permutation_1000_weighted_sum);
    }
}

static void one_stream_in_turns(void) {
    for (int i = 0; i < golden_long_count; i++) {
        const GoldenLong *golden = &golden_long[i];
        Random random = seeded(golden->seed);
        check_permutation(&random, golden->permutation_5, 5);
        for (int k = 0; k < 3; k++)
            CHECK_NEAR(random_uniform(&random, -10, 10), golden->uniform[k], 0);
        check_randn(&random, golden->randn, 1);
        check_permutation(&random, golden->permutation_1, 1);
        check_randn(&random, golden->randn_again, 2);
        check_permutation(&random, golden->permutation_33, 33);
    }
}

/* The first output that Matsumoto and Nishimura print for init_genrand(5489), the C++ standard's
 * seed, and the 10,000th that the C++ standard asks of mt19937. */
static void words_are_mt19937s(void) {
    Random random = seeded(5489);
    CHECK(random_word(&random) == 3499211612U);
    for (int i = 2; i < 10000; i++) random_word(&random);
    CHECK(random_word(&random) == 4123659995U);
}

static void seeding_forgets_the_kept_value(void) {
    Random random = seeded(7);
    double first = random_randn(&random);
    random_seed(&random, 7);
    CHECK_NEAR(random_randn(&random), first, 0);
}

static void below_is_even_and_within(void) {
    enum { BOUND = 5, DRAWS = 50000 };
    int count[BOUND] = {0};
    Random random = seeded(11);
    for (int i = 0; i < DRAWS; i++) {
        uint32_t value = random_below(&random, BOUND);
        CHECK(value < BOUND);
        if (value < BOUND) count[value]++;
    }
    double expected = (double)DRAWS / BOUND, five_sigma = 5 * sqrt(expected * (1 - 1.0 / BOUND));
    for (int i = 0; i < BOUND; i++) CHECK_NEAR(count[i], expected, five_sigma);
}

static void below_one_draws_nothing(void) {
    Random random = seeded(3), untouched = seeded(3);
    CHECK(random_below(&random, 1) == 0);
    CHECK(random_word(&random) == random_word(&untouched));
}

static void below_all_words(void) {
    Random random = seeded(3), words = seeded(3);
    CHECK(random_below(&random, UINT32_MAX) == random_word(&words));
}

static void shuffle_keeps_all(void) {
    int32_t x[] = {7, 7, 1, -5, 0};
    Random random = seeded(1);
    random_shuffle(&random, x, 5);
    int found[3] = {0};
    int64_t sum = 0;
    for (int i = 0; i < 5; i++) {
        sum += x[i];
        found[0] += x[i] == 7;
        found[1] += x[i] == -5;
        found[2] += x[i] == 1;
    }
    CHECK(sum == 10 && found[0] == 2 && found[1] == 1 && found[2] == 1);
    random_shuffle(&random, x, 0); /* nothing to do, and nothing done */
}

/* 701 draws: past two blocks, and five bits into the last byte. */
static void a_mask_is_rand_below_p(void) {
    enum { DRAWS = 701, BYTES = (DRAWS + 7) / 8, LEFT = 0xff << DRAWS % 8 & 0xff };
    static const double KEEP[] = {0, 0.14, 0.5, 0.86, 1};
    for (size_t k = 0; k < sizeof KEEP / sizeof *KEEP; k++) {
        Random random = seeded(9), plain = seeded(9);
        uint8_t mask[BYTES];
        random_mask(&random, KEEP[k], mask, DRAWS);
        for (int i = 0; i < DRAWS; i++)
            CHECK((mask[i / 8] >> i % 8 & 1) == (random_rand(&plain) < KEEP[k]));
        CHECK((mask[BYTES - 1] & LEFT) == 0);
        CHECK(random_word(&random) == random_word(&plain)); /* and both go on at the same place */
    }
}

/* Wherever in a block it begins: an odd number of words was handed out before. */
static void a_mask_after_any_word(void) {
    enum { DRAWS = 40 };
    for (int words = 0; words < RANDOM_WORDS; words++) {
        Random random = seeded(9);
        for (int i = 0; i < words; i++) random_word(&random);
        Random plain = random;
        uint8_t mask[DRAWS / 8];
        random_mask(&random, 0.5, mask, DRAWS);
        for (int i = 0; i < DRAWS; i++)
            CHECK((mask[i / 8] >> i % 8 & 1) == (random_rand(&plain) < 0.5));
    }
}

/* p is itself a number that rand() can give, of many draws: their upper bits do not decide. */
static void a_mask_at_the_border_of_many(void) {
    enum { DRAWS = 24 };
    for (int border = 0; border < DRAWS; border++) {
        Random random = seeded(9);
        double drawn[DRAWS];
        for (int i = 0; i < DRAWS; i++) drawn[i] = random_rand(&random);
        for (int above = 0; above < 2; above++) {
            const double p = above ? nextafter(drawn[border], 1) : drawn[border];
            uint8_t mask[DRAWS / 8];
            random = seeded(9);
            random_mask(&random, p, mask, DRAWS);
            for (int i = 0; i < DRAWS; i++) CHECK((mask[i / 8] >> i % 8 & 1) == (drawn[i] < p));
        }
    }
}

/* p is itself a number that rand() can give: below must not mean at most. */
static void a_mask_at_the_border(void) {
    Random random = seeded(9);
    double drawn = random_rand(&random);
    uint8_t mask;
    random = seeded(9);
    random_mask(&random, drawn, &mask, 1);
    CHECK(mask == 0);
    random = seeded(9);
    random_mask(&random, nextafter(drawn, 1), &mask, 1);
    CHECK(mask == 1);
}

TESTS(rand_is_numpys, randn_is_numpys, permutation_is_numpys, rand_leaves_the_kept_value,
      rand_goes_on_past_a_block, randn_goes_on_past_a_block, permutation_of_a_thousand,
      one_stream_in_turns, words_are_mt19937s, seeding_forgets_the_kept_value,
      below_is_even_and_within, below_one_draws_nothing, below_all_words, shuffle_keeps_all,
      a_mask_is_rand_below_p, a_mask_at_the_border, a_mask_after_any_word,
      a_mask_at_the_border_of_many)
