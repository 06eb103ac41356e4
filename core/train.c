#include "train.h"

#include "vmath.h"

Trainer train_take(Arena *arena, const Config *config, Matrix X, Matrix Y) {
    Trainer trainer = {.X = X, .Y = Y};
    trainer.batches = mini_batch_take(arena, config->batch, X, Y);
    trainer.network = network_take(arena, config, X.rows, Y.rows, trainer.batches.size, X.columns);
    trainer.optimiser = optimise_take(arena, config, trainer.network.count);
    return trainer;
}

void train_reset(Trainer *trainer, const Config *config) {
    random_seed(&trainer->random, (uint32_t)config->seed);
    network_initialise(&trainer->network, config);
    optimise_reset(&trainer->optimiser, trainer->network.count);
    mini_batch_reset(&trainer->batches);
    trainer->step = 0;
}

/* Finds the quantity that is not finite; slow, but called at most once a run. */
static bool stop_at_event(Trainer *trainer) {
    trainer->event = network_find_event(&trainer->network, trainer->batch_X, trainer->batch_Y);
    trainer->event.step = trainer->step;
    return false;
}

/* The sigmoid of an infinite Z is 1, so that the gradient can be finite although Z is not. */
static bool output_finite(const Network *network, int m) {
    const Layer *output = &network->layer[network->L];
    for (int i = 0; i < output->n; i++) {
        if (!all_finite(matrix_row(output->A, i), (size_t)m)) return false;
    }
    return true;
}

bool train_gradient(Trainer *trainer) {
    Network *network = &trainer->network;
    const int n = mini_batch_next(&trainer->batches, trainer->X, trainer->Y, &trainer->random);
    trainer->batch_X = matrix_columns(trainer->batches.X, 0, n);
    trainer->batch_Y = matrix_columns(trainer->batches.Y, 0, n);
    network_forward(network, trainer->batch_X, &trainer->random);
    network_backward(network, trainer->batch_X, trainer->batch_Y);
    const bool finite = output_finite(network, n) && all_finite(network->gradient, network->count);
    return finite || stop_at_event(trainer);
}

/* The first parameter that the refused step would have made infinite: optimiser.previous holds them.
 * γ and β of batch norm lie behind b and count as b, as in Event. */
static Event find_update_event(const Trainer *trainer) {
    const Network *network = &trainer->network;
    const float *next = trainer->optimiser.previous;
    for (int l = 1; l <= network->L; l++) {
        const Layer *layer = &network->layer[l];
        const float *W = next + (layer->W - network->parameters);
        const float *b = next + (layer->b - network->parameters);
        const float *end = W + network_layer_count(network, l);
        if (!all_finite(W, (size_t)(b - W))) return (Event){QUANTITY_W, l, trainer->step};
        if (!all_finite(b, (size_t)(end - b))) return (Event){QUANTITY_B, l, trainer->step};
    }
    return (Event){.quantity = QUANTITY_NONE};
}

bool train_update(Trainer *trainer) {
    Network *network = &trainer->network;
    Optimiser *optimiser = &trainer->optimiser;
    optimise_epoch(optimiser, trainer->batches.epoch);
    optimise_clip(optimiser, network->gradient, network->count);
    if (!optimise_step(optimiser, network->parameters, network->gradient, network->count)) {
        trainer->event = find_update_event(trainer);
        return false;
    }
    network_proximal_step(network, optimise_rate(optimiser), optimiser->carry);
    trainer->step++;
    return true;
}
