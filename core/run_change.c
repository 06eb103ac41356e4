/* run.h's change of an option during training. */
#include <string.h>

#include "run_handle.h"

static void change_rate(Run *run) {
    run->trainer.optimiser.learning_rate = run->config.learning_rate;
}

static void change_penalty(Run *run) {
    Penalty *penalty = &run->trainer.network.penalty;
    penalty->l1 = run->config.l1;
    penalty->l2 = run->config.l2;
}

static void change_dropout(Run *run) {
    Network *network = &run->trainer.network;
    for (int l = 0; l < network->L; l++) {
        const double rate = l == 0 ? run->config.dropout_input : run->config.dropout_hidden;
        dropout_change(&network->layer[l].dropout, rate, run->config.dropout_inverted);
    }
}

/* Where an option of config.def is LIVE, from run->config to where it is used. */
static void take_over(Run *run) {
    change_rate(run);
    change_penalty(run);
    change_dropout(run);
}

static bool has_masks(const Run *run, int layer) {
    const Network *network = &run->trainer.network;
    return layer < network->L && network->layer[layer].dropout.mask;
}

/* A run that was opened without dropout has no memory for masks. */
static bool has_room(const Run *run, const char *path) {
    if (strcmp(path, "dropout.input") == 0) return has_masks(run, 0);
    if (strcmp(path, "dropout.hidden") == 0) return has_masks(run, 1);
    return true;
}

static Status changed(const Run *run, const char *path, double value, Config *wanted) {
    *wanted = run->config;
    const Status status = config_set(wanted, path, value);
    if (status != STATUS_OK) return status;
    return config_is_live(path) && has_room(run, path) ? STATUS_OK : STATUS_CONFLICT;
}

Status run_may_change(const Run *run, const char *path, double value) {
    Config wanted;
    return changed(run, path, value, &wanted);
}

Status run_change(Run *run, const char *path, double value) {
    Config wanted;
    const Status status = changed(run, path, value, &wanted);
    if (status != STATUS_OK) return status;
    run->config = wanted;
    take_over(run);
    return STATUS_OK;
}
