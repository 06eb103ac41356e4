#include "arena.h"

#include <stdint.h>

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
