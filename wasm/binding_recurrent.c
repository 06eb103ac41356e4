/* binding_recurrent.c: an RNN and an LSTM, and the gradient that reaches step t. See binding.h. */
#include "binding.h"

#include "../core/recurrent.h"

static RecurrentOptions options_of(const AbiRecurrentOptions *options) {
    return (RecurrentOptions){.cell = options->lstm != 0 ? CELL_LSTM : CELL_RNN,
                              .steps = (int)options->steps,
                              .hidden = (int)options->hidden,
                              .inputs = (int)options->inputs,
                              .scale = options->scale,
                              .forget_bias = options->forgetBias,
                              .seed = (uint32_t)options->seed};
}

EXPORT(recurrentBytes)
Status bind_recurrent_bytes(const AbiRecurrentOptions *options, AbiNeed *reply) {
    const RecurrentOptions asked = options_of(options);
    size_t bytes = 0;
    const Status status = recurrent_bytes(&asked, &bytes);
    *reply = (AbiNeed){.bytes = (double)bytes};
    return status;
}

/* Forward and backward in one. block: the caller's; the norms lie in it. */
EXPORT(recurrent)
Status bind_recurrent(const AbiRecurrentOptions *options, void *block, size_t bytes,
                      AbiRecurrentGradient *reply) {
    const RecurrentOptions asked = options_of(options);
    Recurrent *made = NULL;
    const Status status = recurrent_open(&asked, block, bytes, &made);
    if (status != STATUS_OK) return status;
    recurrent_forward(made, 1);
    recurrent_backward(made);
    *reply = (AbiRecurrentGradient){.loss = made->loss,
                                    .norm = address_of(made->norm),
                                    .cellNorm = address_of(made->cell_norm)};
    return STATUS_OK;
}
