/* arena.h: one block of memory a run, cut into 64-byte aligned pieces that are not freed one by
 * one.
 *
 * The same layout code runs twice: over an arena without a block it only counts, and every pointer
 * comes out NULL; over one with a block it places.
 *
 *     static const ArenaLayout LAYOUT = {sizeof(Thing), lay_out};
 *     Thing trial;
 *     size_t bytes = arena_count(&LAYOUT, &options, &trial);
 *     Thing *thing = arena_place(&LAYOUT, &options, &trial, block, bytes); */
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

/* A struct at the head of a block, and everything that it points to behind it. */
typedef struct ArenaLayout {
    size_t size; /* of the struct */
    void (*lay_out)(void *made, Arena *arena, const void *options);
} ArenaLayout;

/* Bytes of the whole, SIZE_MAX where they do not fit size_t. Leaves in *trial a struct without
 * memory: sizes are set, pointers NULL. */
size_t arena_count(const ArenaLayout *layout, const void *options, void *trial);

/* The struct in its block, cleared and then laid out. NULL where the bytes are too few: nothing is
 * written then. *trial as above. */
void *arena_place(const ArenaLayout *layout, const void *options, void *trial, void *block,
                  size_t bytes);

#endif
