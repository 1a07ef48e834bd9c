/* load.h - what load.c and wire.c share. */
#ifndef BENCH_LOAD_H
#define BENCH_LOAD_H

#include <stdio.h>

#include "pattern.h"
#include "tally.h"

enum { REQUEST_ROOM = 4096, WAITING_MAX = 64, STATUS_MAX = 600 };

/* An arrival of the schedule whose connection was busy. */
struct arrival {
	int64_t due;
	size_t subject;
};

struct line {
	int fd;
	bool busy;
	size_t subject, next;       /* being asked for; next of its own, closed loop */
	int64_t due;
	char out[REQUEST_ROOM];
	size_t out_len, out_at;
	char *in;
	size_t in_len, in_room;
	struct arrival waiting[WAITING_MAX];
	unsigned first, n_waiting;
};

struct reply_seen {
	int status;
	size_t len;
	bool matches, closes;
};

/* A connected socket to 127.0.0.1, non-blocking; -1 if there is none to be had. */
int wire_connect(int port);
/* False when the connection is gone. */
bool wire_send(struct line *line);
/* 1 a whole reply has come, 0 not yet, -1 the connection is gone. */
int wire_receive(struct line *line, const char *wanted, struct reply_seen *seen_out);

#endif
