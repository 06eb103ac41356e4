/* check.h: a test harness in one small file.
 *
 *     static void adds(void) { CHECK(1 + 1 == 2); }
 *     static void halves(void) { CHECK_NEAR(1.0 / 2, 0.5, 0); }
 *     TESTS(adds, halves)                          makes main()
 *
 * A failed check is printed and the test goes on; a test passes when all its checks hold. The last
 * line is "N passed, N failed", and the program's exit code is 1 where a test failed. A main() of
 * one's own, for tests that are rows of a table, calls check_end after each and check_report last.
 *
 * Why not cmocka: the same tests also run as WebAssembly under WASI, which has no longjmp. */
#ifndef NN_CHECK_H
#define NN_CHECK_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { CHECK_MOST_PRINTED = 10 }; /* of one test, or a loop would bury the first failure */

static int check_failures; /* of the test that runs now */

static inline bool check_failed(void) {
    return ++check_failures <= CHECK_MOST_PRINTED;
}

static inline void check_true(const char *file, int line, const char *text, bool holds) {
    if (!holds && check_failed()) printf("%s:%d: not true: %s\n", file, line, text);
}

/* NaN is near NaN, and an infinity near itself. */
static inline void check_near(const char *file, int line, const char *text, double actual,
                              double expected, double tolerance) {
    bool same = !(actual < expected || actual > expected) && isnan(actual) == isnan(expected);
    if (same || fabs(actual - expected) <= tolerance || !check_failed()) return;
    printf("%s:%d: %s is %.17g, expected %.17g within %.3g\n", file, line, text, actual, expected,
           tolerance);
}

#define CHECK(condition) check_true(__FILE__, __LINE__, #condition, (condition))
#define CHECK_NEAR(actual, expected, tolerance)                                                    \
    check_near(__FILE__, __LINE__, #actual, (actual), (expected), (tolerance))

typedef struct CheckTally {
    int passed, failed;
} CheckTally;

/* Ends the test that ran, and makes ready for the next. name, up to its first comma if it has one,
 * is printed where the test failed. */
static inline void check_end(CheckTally *tally, const char *name) {
    bool passed = check_failures == 0;
    if (!passed) printf("FAILED: %.*s, %d checks\n", (int)strcspn(name, ","), name, check_failures);
    tally->passed += passed;
    tally->failed += !passed;
    check_failures = 0;
}

/* The closing line; returns the program's exit code. */
static inline int check_report(CheckTally tally) {
    printf("%d passed, %d failed\n", tally.passed, tally.failed);
    return tally.failed > 0;
}

/* names: "first, second, …" */
static inline int check_run(void (*const *tests)(void), size_t count, const char *names) {
    CheckTally tally = {0, 0};
    for (size_t i = 0; i < count; i++) {
        tests[i]();
        check_end(&tally, names);
        names += strcspn(names, ",");
        names += strspn(names, ", ");
    }
    return check_report(tally);
}

#define TESTS(...)                                                                                 \
    int main(void) {                                                                               \
        void (*const tests[])(void) = {__VA_ARGS__};                                               \
        return check_run(tests, sizeof tests / sizeof tests[0], #__VA_ARGS__);                     \
    }

#endif
