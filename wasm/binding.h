/* binding.h: the core as a bare WebAssembly module. The files binding*.c are the only ones that
 * export; this is where their ABI is written down.
 *
 *   - Every export takes and answers plain numbers. An address is one too; 0 is no address.
 *   - More numbers than that cross as a struct of abi.def: an export fills the one that `reply` points
 *     to, or reads its options from one. No other struct crosses.
 *   - A name (a path, a code, a kind) is the address of a text that ends in NUL and lives as long
 *     as the module. So no number of an enum means anything in JavaScript, but for Part: 0 train,
 *     1 dev, 2 test.
 *   - A Status that is not 0 has its name from statusName: the `code` of a ConfigError.
 *   - What alloc and every function ending in New allocates is freed by free.
 *   - Memory grows: a view made before a call is void after it. */
#ifndef NN_BINDING_H
#define NN_BINDING_H

#include <stddef.h>
#include <stdint.h>

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name)))
#else
#define EXPORT(name) /* only a linter reads it for another machine */
#endif

enum { ALIGNMENT = 64, ABI_VERSION = 1 };

#define F(field) double field;
#define STRUCT(name, fields)                                                                       \
    typedef struct Abi##name {                                                                     \
        fields                                                                                     \
    } Abi##name;
#include "abi.def"
#undef F
#undef STRUCT

static inline double address_of(const void *p) {
    return (double)(uintptr_t)p;
}
static inline void *pointer_to(double address) {
    return (void *)(uintptr_t)address; /* NOLINT(performance-no-int-to-ptr) */
}

/* Aligned to ALIGNMENT: NULL where there is no more, or the sum would not fit into 32 bits; an
 * address even of 0 bytes. */
void *bind_alloc(size_t bytes);

#endif
