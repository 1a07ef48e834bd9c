/*
 * player.c - stands in for lib/io/gateway.c: a program of the site takes its requests from stdin, one after the
 * other, in this process, with the clock and the random stream that the test wants.
 *
 * A request is lines "word rest", an empty line, then its body:
 *   clock US         the time, µs UTC        seed N           of the random stream
 *   fault N NUMBER   see fault.h             faults N NUMBER  and all statements after it
 *   param NAME VALUE a FastCGI parameter     body N           bytes of body
 *   more             the next request belongs to the same batch
 * Told on stdout: "statement SQL" for each that ran, "answer CALL BYTES" and the answer for each call of the
 * batch, "done".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fault.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/clock.h"
#include "lib/io/gateway.h"
#include "lib/io/random.h"

enum { PARAMS = 32, LINE_ROOM = 24000, BATCH = 256, ANSWER_MAX = 8 << 20 };

struct call {
	char *names[PARAMS], *values[PARAMS];
	size_t n, body_len;
	char *body;
	struct buf out;
	bool finished;
};

static struct call calls[BATCH];
static size_t n_calls;
static bool at_end;

static void
empty(struct call *call)
{
	for (size_t i = 0; i < call->n; i++) {
		free(call->names[i]);
		free(call->values[i]);
	}
	free(call->body);
	buf_free(&call->out);
	*call = (struct call){ .out = { .max = ANSWER_MAX } };
}

/* What became of the requests before. */
static void
tell(void)
{
	if (n_calls == 0)
		return;
	for (int i = 0; i < fault_count(); i++) {
		(void)printf("statement ");
		for (const char *c = fault_statement(i); *c != '\0'; c++)
			(void)putchar(*c == '\n' ? ' ' : *c);
		(void)putchar('\n');
	}
	for (size_t i = 0; i < n_calls; i++) {
		struct str out = buf_str(&calls[i].out);

		(void)printf("answer %zu %zu\n", i, out.len);
		(void)fwrite(out.at, 1, out.len, stdout);
		empty(&calls[i]);
	}
	(void)printf("done\n");
	(void)fflush(stdout);
	n_calls = 0;
}

static void
wrong(const char *what)
{
	(void)fprintf(stderr, "player: %s\n", what);
	exit(3);
}

static void
take_param(struct call *call, char *rest)
{
	char *value = strchr(rest, ' ');

	if (value == NULL || call->n == PARAMS)
		wrong("param NAME VALUE");
	*value++ = '\0';
	call->names[call->n] = strdup(rest);
	call->values[call->n++] = strdup(value);
}

/* One line of a request; whether another request follows in this batch. */
static bool
take_line(struct call *call, char *line)
{
	char *rest = strchr(line, ' ');
	char *end;

	if (strcmp(line, "more") == 0)
		return true;
	if (rest == NULL)
		wrong(line);
	*rest++ = '\0';
	if (strcmp(line, "clock") == 0)
		clock_freeze((struct stamp){ strtoll(rest, NULL, 10) });
	else if (strcmp(line, "seed") == 0)
		random_seed_for_tests(strtoull(rest, NULL, 10));
	else if (strcmp(line, "fault") == 0 || strcmp(line, "faults") == 0) {
		long n = strtol(rest, &end, 10);

		fault_set((int)n, (unsigned)strtoul(end, NULL, 10), line[5] == 's');
	} else if (strcmp(line, "param") == 0)
		take_param(call, rest);
	else if (strcmp(line, "body") == 0)
		call->body_len = strtoul(rest, NULL, 10);
	else
		wrong(line);
	return false;
}

static bool
take_request(struct call *call, bool *more_out)
{
	static char line[LINE_ROOM];

	empty(call);
	*more_out = false;
	for (;;) {
		if (fgets(line, sizeof(line), stdin) == NULL)
			return false;
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '\0')
			break;
		*more_out |= take_line(call, line);
	}
	call->body = malloc(call->body_len + 1);
	if (call->body == NULL || fread(call->body, 1, call->body_len, stdin) != call->body_len)
		wrong("body is short");
	return true;
}

size_t
gateway_next_many(struct call **calls_out, size_t max, int linger_ms)
{
	bool more = true;

	(void)linger_ms; /* all of a batch is there at once */
	tell();
	fault_set(0, 0, false);
	for (n_calls = 0; more && n_calls < max && n_calls < BATCH; n_calls++) {
		if (!take_request(&calls[n_calls], &more)) {
			at_end = true;
			return 0;
		}
		calls_out[n_calls] = &calls[n_calls];
	}
	return n_calls;
}

struct call *
gateway_next(void)
{
	struct call *call;

	return gateway_next_many(&call, 1, 0) == 0 ? NULL : call;
}

bool
gateway_stopping(void)
{
	return at_end;
}

int
gateway_prefork(const struct gateway_options *options, int (*work)(int index))
{
	(void)options; /* no socket and one worker: this process */
	return work(0);
}

int
gateway_alone(int (*work)(int index))
{
	return work(0);
}

struct str
call_param(const struct call *call, const char *name)
{
	for (size_t i = 0; i < call->n; i++)
		if (strcmp(call->names[i], name) == 0)
			return str_of(call->values[i]);
	return (struct str){ NULL, 0 };
}

enum result
call_body(struct call *call, struct arena *arena, size_t max, struct str *body_out)
{
	if (call->body_len > max)
		return REFUSED;
	*body_out = str_copy(arena, (struct str){ call->body, call->body_len });
	return OK;
}

void
call_write(struct call *call, struct str text)
{
	buf_add(&call->out, text);
}

void
call_finish(struct call *call)
{
	if (call->finished)
		wrong("a call was answered twice");
	call->finished = true;
}
