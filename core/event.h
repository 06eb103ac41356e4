/* event.h: where the first number appeared that is not finite. Not an error: divergence is something
 * that the labs show. */
#ifndef NN_EVENT_H
#define NN_EVENT_H

#include <stdint.h>

/* In the order of calculation: Z and A of layer 1 … L, the loss, dW and db of layer L … 1, then W
 * or b of layer 1 … L as they would be after the update. γ and β of batch norm count as their
 * layer's b. */
typedef enum Quantity {
    QUANTITY_NONE,
    QUANTITY_Z,
    QUANTITY_A,
    QUANTITY_LOSS,
    QUANTITY_DW,
    QUANTITY_DB,
    QUANTITY_W,
    QUANTITY_B
} Quantity;

typedef struct Event {
    Quantity quantity; /* QUANTITY_NONE: all is finite */
    int layer;         /* 1 … L */
    int64_t step;      /* the iteration, from 0 */
} Event;

#endif
