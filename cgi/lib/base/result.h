/*
 * result.h - how a function says what became of it, and the trail of a failure.
 *
 * OK and the middle four are expected outcomes; a function's header names those it returns.
 * Everything else is FAILED: fail() and TRY write place and message into one fixed trail (one
 * process serves one request), which only the spine and main read. Outputs are untouched on failure.
 */
#ifndef BASE_RESULT_H
#define BASE_RESULT_H

#include <stddef.h>

enum result { OK = 0, NOT_FOUND, CONFLICT, EXPIRED, REFUSED, FAILED };

#define MUST_USE __attribute__((warn_unused_result))

/* Starts a trail and returns FAILED. Never put personal data into the message. */
#define fail(...) (trail_start(__FILE__, __LINE__, __VA_ARGS__), (enum result)FAILED)

/* Returns from the calling function on anything but OK, leaving a mark when it FAILED. */
#define TRY(call)                                                                                  \
	do {                                                                                       \
		enum result try_result_ = (call);                                                  \
		if (try_result_ != OK) {                                                           \
			trail_pass(__FILE__, __LINE__, try_result_);                               \
			return try_result_;                                                        \
		}                                                                                  \
	} while (0)

/* Both give nothing back, so that analyzers see what the macros return. */
void trail_start(const char *file, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));
void trail_pass(const char *file, int line, enum result result);
/* The trail as one line, newest mark last; "" when nothing failed. Valid until trail_clear(). */
const char *trail_text(void);
void trail_clear(void);
const char *result_word(enum result result);

#endif
