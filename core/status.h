/* status.h: what a function of the core that can fail returns. Zero is success.
 *
 * A status is for the caller's mistakes (a bad config, a block too small). A programmer's mistake
 * (a shape that does not fit) is an assert; a NaN in training is neither: see Event in run.h. */
#ifndef NN_STATUS_H
#define NN_STATUS_H

typedef enum Status {
    STATUS_OK = 0,
    STATUS_UNKNOWN_FIELD,  /* no option has this path */
    STATUS_WRONG_KIND,     /* a name where a number is wanted, or a number where a list is */
    STATUS_NOT_FINITE,     /* NaN or infinity */
    STATUS_NOT_WHOLE,      /* 2.5 where an integer is wanted */
    STATUS_OUT_OF_RANGE,   /* below the minimum or above the maximum of config.def */
    STATUS_UNKNOWN_CHOICE, /* a name that is not among the choices */
    STATUS_BAD_LENGTH,     /* a list with too few or too many entries */
    STATUS_CONFLICT,       /* fine alone, impossible beside another option; see config_check */
    STATUS_BAD_DATA,       /* given data: a value that is not finite, or a label outside 0..1 */
    STATUS_TOO_LARGE       /* more memory than a run may take, or than it was handed */
} Status;

#ifdef __GNUC__
#define NN_MUST_CHECK __attribute__((warn_unused_result))
#else
#define NN_MUST_CHECK
#endif

#endif
