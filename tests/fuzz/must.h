/* must.h: a claim that ends the program where it does not hold, for libFuzzer to keep the input. */
#ifndef NN_MUST_H
#define NN_MUST_H

#include <stdio.h>
#include <stdlib.h>

#define MUST(claim)                                                                                \
    do {                                                                                           \
        if (!(claim)) {                                                                            \
            (void)fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #claim);            \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

#endif
