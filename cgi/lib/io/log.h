/*
 * log.h - one line per event on stderr, key=value. Values are escaped, so that no visitor can forge a
 * line. Never log form values, tokens, document numbers or names.
 */
#ifndef IO_LOG_H
#define IO_LOG_H

#include <stdint.h>

#include "lib/base/str.h"

struct log_pair {
	const char *key;
	struct str text; /* used when at != NULL */
	int64_t number;
};

#define LOG_TEXT(k, s) { (k), (s), 0 }
#define LOG_NUMBER(k, n) { (k), { NULL, 0 }, (n) }

void log_open(const char *flow);
void log_line(const char *level, const char *event, const struct log_pair *pairs, size_t n);
#define LOG(level, event, ...)                                                                     \
	log_line(level, event, (const struct log_pair[]){ __VA_ARGS__ },                           \
		 sizeof((const struct log_pair[]){ __VA_ARGS__ }) / sizeof(struct log_pair))

#endif
