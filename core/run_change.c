/* run.h's change of a setting on the way. */
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

typedef struct Changeable {
    const char *path;
    void (*take_over)(Run *run); /* from run->config to where it is used */
    int layer;                   /* whose masks it needs; −1: none */
} Changeable;

static const Changeable CHANGEABLE[] = {
    {"optimizer.learningRate", change_rate, -1},
    {"l1", change_penalty, -1},
    {"l2", change_penalty, -1},
    {"dropout.input", change_dropout, 0},
    {"dropout.hidden", change_dropout, 1},
};

static const Changeable *find(const char *path) {
    for (size_t i = 0; i < sizeof CHANGEABLE / sizeof *CHANGEABLE; i++) {
        if (strcmp(CHANGEABLE[i].path, path) == 0) return &CHANGEABLE[i];
    }
    return NULL;
}

/* A run that began without dropout has taken no room for masks. */
static bool has_room(const Run *run, const Changeable *changeable) {
    const Network *network = &run->trainer.network;
    if (changeable->layer < 0) return true;
    return changeable->layer < network->L && network->layer[changeable->layer].dropout.mask;
}

static Status changed(const Run *run, const char *path, double value, Config *wanted) {
    *wanted = run->config;
    const Status status = config_set(wanted, path, value);
    if (status != STATUS_OK) return status;
    const Changeable *changeable = find(path);
    return changeable && has_room(run, changeable) ? STATUS_OK : STATUS_CONFLICT;
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
    find(path)->take_over(run);
    return STATUS_OK;
}
