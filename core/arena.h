/* arena.h: one block of memory a run, cut into 64-byte aligned pieces, never given back piece by
 * piece.
 *
 * The same layout code runs twice: over an arena without a block it only counts, over one with a
 * block it places.
 *
 *     Arena count = arena_counting();
 *     lay_out(&thing, &count);                     pointers in thing are NULL now
 *     Arena place = arena_over(block, count.used);
 *     lay_out(&thing, &place);                     and valid now */
#ifndef NN_ARENA_H
#define NN_ARENA_H

#include <stdbool.h>
#include <stddef.h>

enum { ARENA_ALIGNMENT = 64 };

typedef struct Arena {
    unsigned char *block; /* NULL: counting */
    size_t size, used;
    bool overflow; /* a count that does not fit size_t, or a piece that does not fit the block */
} Arena;

Arena arena_counting(void);
Arena arena_over(void *block, size_t size); /* block: 64-byte aligned, owned by the caller */

/* Room for count × size bytes, not cleared. NULL while counting, and after an overflow. */
void *arena_take(Arena *arena, size_t count, size_t size);

#endif
