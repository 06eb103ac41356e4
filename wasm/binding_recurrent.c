/* binding_recurrent.c: an RNN and an LSTM, and the gradient that reaches step t. See binding.h. */
#include "binding.h"

#include "../core/recurrent.h"

/* lstm: 0 or 1 */
EXPORT(recurrentNew)
RecurrentOptions *bind_recurrent_new(int lstm, int steps, int hidden, int inputs, double scale,
                                     double forget_bias, uint32_t seed) {
    RecurrentOptions *options = bind_alloc(sizeof *options);
    if (!options) return NULL;
    *options = (RecurrentOptions){.cell = lstm ? CELL_LSTM : CELL_RNN,
                                  .steps = steps,
                                  .hidden = hidden,
                                  .inputs = inputs,
                                  .scale = scale,
                                  .forget_bias = forget_bias,
                                  .seed = seed};
    return options;
}

/* reply: the bytes */
EXPORT(recurrentBytes)
Status bind_recurrent_bytes(const RecurrentOptions *options, double *reply) {
    size_t bytes = 0;
    const Status status = recurrent_bytes(options, &bytes);
    reply[0] = (double)bytes;
    return status;
}

/* Forward and backward in one. block: the caller's.
 * reply: the loss, the addresses of the norms (float64, one a step) of h, and of c (or 0) */
EXPORT(recurrent)
Status bind_recurrent(const RecurrentOptions *options, void *block, size_t bytes, double *reply) {
    Recurrent *made = NULL;
    const Status status = recurrent_open(options, block, bytes, &made);
    if (status != STATUS_OK) return status;
    recurrent_forward(made, 1);
    recurrent_backward(made);
    reply[0] = made->loss;
    reply[1] = address_of(made->norm);
    reply[2] = address_of(made->cell_norm);
    return STATUS_OK;
}
