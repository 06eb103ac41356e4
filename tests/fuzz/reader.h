/* reader.h: the bytes of an input, read as decisions. Where they run out it answers 0, which
 * everywhere means the plainest choice: so a short input is a simple case. */
#ifndef NN_READER_H
#define NN_READER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Reader {
    const uint8_t *at;
    size_t left;
} Reader;

static inline unsigned reader_byte(Reader *reader) {
    if (reader->left == 0) return 0;
    reader->left--;
    return *reader->at++;
}

static inline unsigned reader_word(Reader *reader) { /* 16 bits */
    const unsigned high = reader_byte(reader);
    return high << 8 | reader_byte(reader);
}

/* 0 … n − 1, n ≤ 256 */
static inline int reader_below(Reader *reader, int n) {
    return (int)(reader_byte(reader) % (unsigned)n);
}

/* 0 … 1, both included */
static inline double reader_share(Reader *reader) {
    return reader_word(reader) / 65535.0;
}

/* Eight bytes as they are: NaN, infinities and denormals among them. */
static inline double reader_double(Reader *reader) {
    uint8_t bytes[sizeof(double)];
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (uint8_t)reader_byte(reader);
    double value;
    memcpy(&value, bytes, sizeof value);
    return value;
}

#endif
