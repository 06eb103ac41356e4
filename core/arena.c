#include "arena.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

Arena arena_counting(void) {
    return (Arena){.block = NULL, .size = SIZE_MAX - ARENA_ALIGNMENT};
}

Arena arena_over(void *block, size_t size) {
    return (Arena){.block = block, .size = size};
}

void *arena_take(Arena *arena, size_t count, size_t size) {
    if (size != 0 && count > (arena->size - arena->used) / size) arena->overflow = true;
    if (arena->overflow) return NULL;
    void *piece = arena->block ? arena->block + arena->used : NULL;
    const size_t bytes = count * size;
    const size_t padded = (bytes + ARENA_ALIGNMENT - 1) / ARENA_ALIGNMENT * ARENA_ALIGNMENT;
    if (padded > arena->size - arena->used)
        arena->overflow = true;
    else
        arena->used += padded;
    return arena->overflow ? NULL : piece;
}

size_t arena_count(const ArenaLayout *layout, const void *options, void *trial) {
    Arena arena = arena_counting();
    arena_take(&arena, 1, layout->size);
    memset(trial, 0, layout->size);
    layout->lay_out(trial, &arena, options);
    return arena.overflow ? SIZE_MAX : arena.used;
}

void *arena_place(const ArenaLayout *layout, const void *options, void *trial, void *block,
                  size_t bytes) {
    if (arena_count(layout, options, trial) > bytes) return NULL;
    Arena arena = arena_over(block, bytes);
    void *made = arena_take(&arena, 1, layout->size);
    memset(made, 0, layout->size);
    layout->lay_out(made, &arena, options);
    assert(!arena.overflow);
    return made;
}
