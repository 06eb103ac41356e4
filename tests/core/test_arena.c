/* arena.h: counting is placing, pieces are aligned and apart, and nothing comes out of a full
 * one. */
#include <stdint.h>

#include "arena.h"
#include "check.h"

typedef struct Wish {
    size_t count, size;
} Wish;

static const Wish WISHES[] = {{1, 1},   {63, 1}, {64, 1}, {65, 1}, {0, 8},   {5, 0},
                              {1, 200}, {7, 12}, {3, 64}, {1, 64}, {300, 4}, {2, 8}};
enum { WISHES_COUNT = sizeof WISHES / sizeof WISHES[0], BLOCK_BYTES = 4096 };

static unsigned char *aligned_block(void) {
    static _Alignas(ARENA_ALIGNMENT) unsigned char block[BLOCK_BYTES];
    return block;
}

static size_t count_wishes(void) {
    Arena arena = arena_counting();
    for (int i = 0; i < WISHES_COUNT; i++) {
        CHECK(arena_take(&arena, WISHES[i].count, WISHES[i].size) == NULL);
    }
    CHECK(!arena.overflow);
    return arena.used;
}

static void counting_equals_placing(void) {
    const size_t counted = count_wishes();
    Arena arena = arena_over(aligned_block(), counted);
    const unsigned char *end = arena.block;
    for (int i = 0; i < WISHES_COUNT; i++) {
        const unsigned char *piece = arena_take(&arena, WISHES[i].count, WISHES[i].size);
        CHECK(piece != NULL);
        CHECK((uintptr_t)piece % ARENA_ALIGNMENT == 0);
        CHECK(piece >= end); /* behind the piece before */
        end = piece + WISHES[i].count * WISHES[i].size;
        CHECK(end <= arena.block + counted);
    }
    CHECK(!arena.overflow && arena.used == counted);
}

/* Where each piece begins is a matter of the pieces before it alone. */
static void each_count_is_where_the_next_piece_begins(void) {
    Arena count = arena_counting(), place = arena_over(aligned_block(), BLOCK_BYTES);
    for (int i = 0; i < WISHES_COUNT; i++) {
        const size_t begins = count.used;
        arena_take(&count, WISHES[i].count, WISHES[i].size);
        const unsigned char *piece = arena_take(&place, WISHES[i].count, WISHES[i].size);
        CHECK(piece == place.block + begins);
        CHECK(count.used == place.used && count.used % ARENA_ALIGNMENT == 0);
    }
}

static void a_byte_less_overflows(void) {
    const size_t counted = count_wishes();
    for (size_t less = 1; less <= counted; less++) {
        Arena arena = arena_over(aligned_block(), counted - less);
        for (int i = 0; i < WISHES_COUNT; i++) {
            const unsigned char *piece = arena_take(&arena, WISHES[i].count, WISHES[i].size);
            const size_t bytes = WISHES[i].count * WISHES[i].size;
            CHECK(!piece || piece + bytes <= arena.block + arena.size);
        }
        CHECK(arena.overflow);
        CHECK(arena.used <= arena.size);
    }
}

static void nothing_comes_after_an_overflow(void) {
    Arena arena = arena_over(aligned_block(), 128);
    CHECK(arena_take(&arena, 1, 64) == arena.block);
    CHECK(arena_take(&arena, 65, 1) == NULL && arena.overflow);
    const size_t used = arena.used;
    CHECK(arena_take(&arena, 1, 1) == NULL);
    CHECK(arena_take(&arena, 0, 1) == NULL);
    CHECK(arena_take(&arena, 1, 0) == NULL);
    CHECK(arena.overflow && arena.used == used);
}

/* The products here do not fit size_t, and taken at face value would wrap to a small number. */
static void a_product_that_wraps_overflows(void) {
    static const Wish WRAPS[] = {{SIZE_MAX, 2},         {2, SIZE_MAX},
                                 {SIZE_MAX / 2 + 1, 2}, {SIZE_MAX / 4 + 1, 4},
                                 {SIZE_MAX, SIZE_MAX},  {SIZE_MAX, 1},
                                 {1, SIZE_MAX - 1},     {SIZE_MAX - ARENA_ALIGNMENT + 1, 1}};
    for (size_t i = 0; i < sizeof WRAPS / sizeof WRAPS[0]; i++) {
        Arena count = arena_counting(), place = arena_over(aligned_block(), BLOCK_BYTES);
        CHECK(arena_take(&count, WRAPS[i].count, WRAPS[i].size) == NULL && count.overflow);
        CHECK(arena_take(&place, WRAPS[i].count, WRAPS[i].size) == NULL && place.overflow);
    }
}

static void a_sum_that_wraps_overflows(void) {
    Arena arena = arena_counting();
    size_t before = 0;
    for (int quarter = 0; quarter < 3; quarter++) {
        arena_take(&arena, SIZE_MAX / 4, 1);
        CHECK(!arena.overflow && arena.used > before);
        before = arena.used;
    }
    arena_take(&arena, SIZE_MAX / 4, 1);
    CHECK(arena.overflow);
}

static void nothing_takes_no_room(void) {
    Arena arena = arena_over(aligned_block(), 64);
    arena_take(&arena, 64, 1);
    arena_take(&arena, 0, 8);
    arena_take(&arena, SIZE_MAX, 0);
    CHECK(!arena.overflow && arena.used == 64);
}

/* ---- a struct at the head of its block ------------------------------------------------------- */

typedef struct Series {
    int n;
    double *x;
    char *label;
    int never_set;
} Series;

static void lay_out_series(void *made, Arena *arena, const void *options) {
    Series *series = made;
    series->n = *(const int *)options;
    series->x = arena_take(arena, (size_t)series->n, sizeof *series->x);
    series->label = arena_take(arena, 1, 1);
}

static const ArenaLayout SERIES = {sizeof(Series), lay_out_series};

static void a_layout_is_counted_and_placed(void) {
    const int n = 9;
    Series trial;
    const size_t bytes = arena_count(&SERIES, &n, &trial);
    CHECK(bytes == 4 * ARENA_ALIGNMENT && trial.n == n && !trial.x && !trial.label);
    memset(aligned_block(), 0xff, BLOCK_BYTES);
    const Series *series = arena_place(&SERIES, &n, &trial, aligned_block(), bytes);
    CHECK((const void *)series == aligned_block() && series->n == n && series->never_set == 0);
    CHECK((unsigned char *)series->x == aligned_block() + ARENA_ALIGNMENT);
    CHECK((unsigned char *)series->label == aligned_block() + 3 * ARENA_ALIGNMENT);
    for (size_t less = 1; less <= bytes; less++)
        CHECK(arena_place(&SERIES, &n, &trial, aligned_block(), bytes - less) == NULL);
}

TESTS(counting_equals_placing, each_count_is_where_the_next_piece_begins, a_byte_less_overflows,
      nothing_comes_after_an_overflow, a_product_that_wraps_overflows, a_sum_that_wraps_overflows,
      nothing_takes_no_room, a_layout_is_counted_and_placed)
