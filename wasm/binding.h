/* binding.h: the core as a bare WebAssembly module. The files binding*.c are the only ones that
 * export; this is where their ABI is written down.
 *
 *   - Every export takes and answers plain numbers. An address is one too; 0 is no address.
 *   - What answers more than one number writes them as float64 to `reply`, in the order that stands
 *     beside it, at most REPLY_NUMBERS. A struct of the core never crosses the border.
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

enum { ALIGNMENT = 64, REPLY_NUMBERS = 18 };

static inline double address_of(const void *p) {
    return (double)(uintptr_t)p;
}

/* Aligned to ALIGNMENT: NULL where there is no more, or the sum would not fit into 32 bits; an
 * address even of 0 bytes. */
void *bind_alloc(size_t bytes);

#endif
