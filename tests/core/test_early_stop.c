/* early_stop.h: patience counts the records in a row that do not beat the best. */
#include "check.h"
#include "early_stop.h"

enum { RECORD_EVERY = 20 };

/* Feeds losses at iterations 0, 20, 40, …; returns the record at which it says stop, or −1. */
static int stops_at(int64_t patience, const double *losses, int count, EarlyStop *after) {
    *after = early_stop_start(patience);
    for (int i = 0; i < count; i++) {
        const EarlyStopVerdict verdict =
            early_stop_record(after, (int64_t)i * RECORD_EVERY, losses[i]);
        CHECK((verdict == EARLY_STOP_BETTER) == (after->best_iteration == i * RECORD_EVERY));
        CHECK((verdict == EARLY_STOP_BETTER) == (after->since == 0));
        if (verdict == EARLY_STOP_NOW) return i;
    }
    return -1;
}

static void nothing_is_best_before_the_first_record(void) {
    const EarlyStop stop = early_stop_start(5);
    CHECK(stop.patience == 5 && stop.best_iteration == -1 && stop.since == 0);
}

static void patience_1_stops_at_the_first_rise(void) {
    EarlyStop stop;
    CHECK(stops_at(1, (double[]){3, 2, 1, 1.5, 0.5}, 5, &stop) == 3);
    CHECK(stop.best_iteration == 2 * RECORD_EVERY && stop.best_loss == 1);
}

static void a_new_best_begins_the_count_anew(void) {
    EarlyStop stop;
    CHECK(stops_at(2, (double[]){3, 4, 2, 4, 1, 4, 4, 0}, 8, &stop) == 6);
    CHECK(stop.best_iteration == 4 * RECORD_EVERY && stop.best_loss == 1 && stop.since == 2);
}

static void an_equal_loss_is_no_better(void) {
    EarlyStop stop;
    CHECK(stops_at(3, (double[]){1, 1, 1, 1}, 4, &stop) == 3);
    CHECK(stop.best_iteration == 0);
}

static void it_waits_while_the_loss_falls(void) {
    double losses[100];
    for (int i = 0; i < 100; i++) losses[i] = 100 - i;
    EarlyStop stop;
    CHECK(stops_at(1, losses, 100, &stop) == -1);
    CHECK(stop.best_iteration == 99 * RECORD_EVERY);
}

static void a_nan_is_never_better(void) {
    EarlyStop stop;
    CHECK(stops_at(2, (double[]){2, (double)NAN, (double)NAN, 1}, 4, &stop) == 2);
    CHECK(stop.best_iteration == 0 && stop.best_loss == 2);
}

static void any_number_beats_a_nan(void) {
    EarlyStop stop;
    CHECK(stops_at(2, (double[]){(double)NAN, 1e300, 7, 8, 9}, 5, &stop) == 4);
    CHECK(stop.best_iteration == 2 * RECORD_EVERY && stop.best_loss == 7);
    CHECK(stops_at(2, (double[]){(double)NAN, (double)NAN, (double)NAN}, 3, &stop) == 2);
    CHECK(stop.best_iteration == 0);
}

static void patience_0_never_stops(void) {
    EarlyStop stop;
    CHECK(stops_at(0, (double[]){1, 2, 3, 4, 5}, 5, &stop) == -1);
    CHECK(stop.best_iteration == 0);
}

TESTS(nothing_is_best_before_the_first_record, patience_1_stops_at_the_first_rise,
      a_new_best_begins_the_count_anew, an_equal_loss_is_no_better, it_waits_while_the_loss_falls,
      a_nan_is_never_better, any_number_beats_a_nan, patience_0_never_stops)
