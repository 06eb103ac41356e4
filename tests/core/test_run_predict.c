/* run.h: what a run says about points, by itself and against its scores. */
#include "opened_run.h"

/* ---- predictions ----------------------------------------------------------------------------- */

enum { PREDICTED = 300, CLASSES = 3 };

static int largest(const float *A, int outputs, int m, int s) {
    int best = 0;
    for (int i = 1; i < outputs; i++) {
        if (A[i * m + s] > A[best * m + s]) best = i;
    }
    return best;
}

/* Loss and accuracy by hand, from what run_predict says about a part's own raw samples. */
static void check_predictions(Run *run, Part part) {
    static float X[2 * PREDICTED], A[CLASSES * PREDICTED];
    const Table table = run_part(run, part);
    const int m = table.samples;
    for (int i = 0; i < 2 * m; i++) X[i] = (float)table.X[i];
    run_predict(run, X, m, A);
    double loss = 0, right = 0;
    for (int s = 0; s < m; s++) {
        for (int i = 0; i < table.outputs; i++) {
            const double a = (double)A[i * m + s], y = table.Y[i * m + s];
            if (table.outputs == 1) right += (a > 0.5) == (y > 0.5);
            if (table.outputs == 1) loss -= y > 0.5 ? log(a) : log(1 - a);
            if (table.outputs > 1 && y > 0.5) loss -= log(a);
        }
        if (table.outputs > 1) right += table.Y[largest(A, table.outputs, m, s) * m + s] > 0.5;
    }
    const RunScore score = run_score(run, part);
    CHECK(score.samples == m);
    CHECK_NEAR(loss / m, score.loss, 1e-5 * score.loss);
    CHECK_NEAR(right / m, score.accuracy, 1e-12);
    CHECK(score.accuracy > 0.2);
}

static void predictions_agree_with_scores(void) {
    Config config = rich_config();
    config.data_samples = PREDICTED;
    Opened circles = open_run(&config);
    config.data_name = DATA_BLOBS;
    config.output = OUTPUT_SOFTMAX;
    Opened blobs = open_run(&config);
    run_advance(circles.run, TO_THE_END);
    run_advance(blobs.run, TO_THE_END);
    for (Part part = PART_TRAIN; part < PARTS; part++) {
        check_predictions(circles.run, part);
        check_predictions(blobs.run, part);
    }
    close_run(&circles);
    close_run(&blobs);
}

/* Any number of points at once, and each as if it were alone. */
static void points_are_predicted_apart(void) {
    static float X[2 * PREDICTED], A[PREDICTED];
    const Config config = rich_config();
    Opened opened = open_run(&config);
    run_advance(opened.run, 20);
    for (int s = 0; s < PREDICTED; s++) {
        X[s] = (float)s / 100 - 1.5F;
        X[PREDICTED + s] = 1 - (float)s / 200;
    }
    run_predict(opened.run, X, PREDICTED, A);
    for (int s = 0; s < PREDICTED; s++) {
        float one[2] = {X[s], X[PREDICTED + s]}, a;
        run_predict(opened.run, one, 1, &a);
        CHECK(a == A[s]);
    }
    run_predict(opened.run, NULL, 0, NULL);
    close_run(&opened);
}

TESTS(predictions_agree_with_scores, points_are_predicted_apart)
