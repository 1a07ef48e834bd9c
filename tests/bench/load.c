/*
 * load.c - asks a server on 127.0.0.1 as many visitors would, and tells how it went as key=value.
 *
 * Closed loop: each connection asks again as soon as it has its reply. With --rate: an open loop, in
 * which requests fall due on a schedule whatever the server does, and a reply's time counts from then,
 * so that a server that stands still cannot hide it.
 */
#define _GNU_SOURCE
#include "load.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "watch.h"

static struct {
	int port, seconds, expect, sheet;
	int64_t rev_from;
	size_t connections;
	double rate;
	bool once, show;
	const char *pattern, *wanted, *acks;
	struct watch watch;
	struct subjects subjects;
	struct pattern request, ack;
} o = { .seconds = 3, .connections = 16, .expect = 200, .sheet = 50 };

static struct line *lines;
static int poller;
static struct tally times;
static int64_t asked, answered, bytes, odd[STATUS_MAX], unmatched, broken, dropped;
static int64_t started, ends;
static FILE *evidence;

static void
attach(size_t i)
{
	struct epoll_event event = { .events = EPOLLIN, .data.u64 = i };

	lines[i].fd = wire_connect(o.port);
	if (lines[i].fd < 0) {
		perror("connect");
		exit(1);
	}
	(void)epoll_ctl(poller, EPOLL_CTL_ADD, lines[i].fd, &event);
}

static void
reconnect(size_t i)
{
	(void)close(lines[i].fd);
	attach(i);
}

static void
ask(size_t i, size_t subject, int64_t due)
{
	struct line *line = &lines[i];
	struct subject *s = &o.subjects.at[subject];

	s->rev++;
	s->used = true;
	line->subject = subject;
	line->due = due;
	line->busy = true;
	line->in_len = line->out_at = 0;
	line->out_len = pattern_fill(&o.request, s, subject, o.sheet, line->out, sizeof(line->out));
	if (line->out_len == 0) {
		(void)fprintf(stderr, "load: the request does not fit\n");
		exit(2);
	}
	asked++;
	if (!wire_send(line)) {
		reconnect(i);
		if (!wire_send(line))
			broken++;
	}
}

/* The next request of this connection, if one is due. */
static void
go_on(size_t i, int64_t now)
{
	struct line *line = &lines[i];

	if (line->n_waiting > 0) {
		struct arrival a = line->waiting[line->first];

		line->first = (line->first + 1) % WAITING_MAX;
		line->n_waiting--;
		ask(i, a.subject, a.due);
		return;
	}
	if (o.rate > 0 || now >= ends)
		return;
	if (o.once && line->next >= o.subjects.n)
		return;
	ask(i, line->next % o.subjects.n, now);
	line->next += o.connections;
}

static void
note_ack(const struct line *line)
{
	char text[REQUEST_ROOM];
	size_t len = pattern_fill(&o.ack, &o.subjects.at[line->subject], line->subject, o.sheet,
				  text, sizeof(text));

	(void)fwrite(text, 1, len, evidence);
	(void)fputc('\n', evidence);
}

static void
take_reply(size_t i)
{
	struct line *line = &lines[i];
	struct reply_seen seen = { 0 };
	int got = wire_receive(line, o.wanted, &seen);
	int64_t now = steady_us();

	if (got == 0)
		return;
	if (got < 0) {
		broken += line->busy;
		line->busy = false;
		reconnect(i);
		go_on(i, now);
		return;
	}
	if (o.show && answered == 0)
		(void)fprintf(stderr, "%.*s\n", (int)line->in_len, line->in);
	answered++;
	bytes += (int64_t)seen.len;
	tally_add(&times, now - line->due);
	if (seen.status != o.expect)
		odd[seen.status > 0 && seen.status < STATUS_MAX ? seen.status : 0]++;
	else if (!seen.matches)
		unmatched++;
	else if (evidence != NULL)
		note_ack(line);
	line->busy = false;
	if (seen.closes)
		reconnect(i);
	go_on(i, now);
}

/* Hands out what the schedule wants by now. */
static int64_t
keep_schedule(int64_t done, int64_t now)
{
	int64_t until = now < ends ? now : ends;

	for (;; done++) {
		int64_t due = started + (int64_t)((double)done * 1e6 / o.rate);
		size_t subject = (size_t)done % o.subjects.n, i = subject % o.connections;
		struct line *line = &lines[i];

		if (due > until || due >= ends)
			return done;
		if (!line->busy)
			ask(i, subject, due);
		else if (line->n_waiting < WAITING_MAX)
			line->waiting[(line->first + line->n_waiting++) % WAITING_MAX] =
				(struct arrival){ due, subject };
		else
			dropped++;
	}
}

static bool
any_busy(void)
{
	for (size_t i = 0; i < o.connections; i++)
		if (lines[i].busy)
			return true;
	return false;
}

static void
run(void)
{
	struct epoll_event events[256];
	int64_t scheduled = 0, now = steady_us();

	watch_begin(&o.watch);
	started = steady_us();
	ends = started + (int64_t)o.seconds * 1000000;
	for (size_t i = 0; i < o.connections && o.rate <= 0; i++) {
		lines[i].next = i;
		go_on(i, started);
	}
	/* Replies under way at the end are waited for, a while. */
	while ((now = steady_us()) < ends + 5000000) {
		int n;

		if (o.rate > 0)
			scheduled = keep_schedule(scheduled, now);
		if ((now >= ends || (o.once && o.rate <= 0)) && !any_busy())
			break;
		n = epoll_wait(poller, events, 256, o.rate > 0 ? 1 : 100);
		for (int e = 0; e < n; e++)
			take_reply(events[e].data.u64);
	}
	if (now < ends || o.once)
		ends = now;
}

static void
print(void)
{
	double seconds = (double)(ends - started) / 1e6;
	int64_t errors = unmatched + broken;

	for (int s = 0; s < STATUS_MAX; s++)
		errors += odd[s];
	(void)printf("requests=%" PRId64 " answered=%" PRId64 " rate=%.0f errors=%" PRId64, asked,
		     answered, (double)answered / (seconds > 0 ? seconds : 1), errors);
	tally_print(&times);
	(void)printf(" bytes=%" PRId64, answered == 0 ? 0 : bytes / answered);
	watch_print(&o.watch, answered);
	for (int s = 0; s < STATUS_MAX; s++)
		if (odd[s] > 0)
			(void)printf(" status_%d=%" PRId64, s, odd[s]);
	if (errors > 0)
		(void)printf(" unmatched=%" PRId64 " broken=%" PRId64, unmatched, broken);
	if (o.rate > 0)
		(void)printf(" unanswered=%" PRId64 " dropped=%" PRId64, asked - answered, dropped);
	(void)printf("\n");
}

static void
usage(void)
{
	(void)fprintf(stderr,
		      "usage: load --port N --request FILE [--subjects FILE] [--connections N]\n"
		      "  [--seconds N] [--rate N] [--once] [--expect STATUS] [--wanted TEXT]\n"
		      "  [--acks FILE --ack PATTERN] [--sheet N] [--rev-from N]\n"
		      "  [--watch NAME=PID,PID]... [--show]\n");
	exit(2);
}

static void
read_option(const char *name, char *value)
{
	if (strcmp(name, "--port") == 0)
		o.port = atoi(value);
	else if (strcmp(name, "--seconds") == 0)
		o.seconds = atoi(value);
	else if (strcmp(name, "--connections") == 0)
		o.connections = strtoul(value, NULL, 10);
	else if (strcmp(name, "--rate") == 0)
		o.rate = strtod(value, NULL);
	else if (strcmp(name, "--expect") == 0)
		o.expect = atoi(value);
	else if (strcmp(name, "--sheet") == 0)
		o.sheet = atoi(value);
	else if (strcmp(name, "--rev-from") == 0)
		o.rev_from = strtoll(value, NULL, 10);
	else if (strcmp(name, "--wanted") == 0)
		o.wanted = value;
	else if (strcmp(name, "--request") == 0)
		o.pattern = value;
	else if (strcmp(name, "--acks") == 0)
		o.acks = value;
	else if (strcmp(name, "--ack") == 0 && pattern_parse(&o.ack, value))
		return;
	else if (strcmp(name, "--subjects") == 0 && subjects_read(&o.subjects, value))
		return;
	else if (strcmp(name, "--watch") != 0 || !watch_add(&o.watch, value))
		usage();
}

int
main(int argc, char **argv)
{
	static struct subject nobody;

	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--once") == 0)
			o.once = true;
		else if (strcmp(argv[i], "--show") == 0)
			o.show = true;
		else if (i + 1 < argc)
			read_option(argv[i], argv[i + 1]), i++;
		else
			usage();
	}
	if (o.subjects.n == 0)
		o.subjects = (struct subjects){ &nobody, 1 };
	if (o.port == 0 || o.pattern == NULL || o.connections == 0 || o.sheet < 0 ||
	    o.sheet > SHEET_MAX || !pattern_parse(&o.request, pattern_file(o.pattern)))
		usage();
	if (o.acks != NULL && (evidence = fopen(o.acks, "we")) == NULL)
		usage();
	for (size_t i = 0; i < o.subjects.n; i++)
		o.subjects.at[i].rev = o.rev_from;
	lines = calloc(o.connections, sizeof(*lines));
	poller = epoll_create1(EPOLL_CLOEXEC);
	if (lines == NULL || poller < 0)
		return 2;
	for (size_t i = 0; i < o.connections; i++)
		attach(i);
	run();
	print();
	if (evidence != NULL)
		(void)fclose(evidence);
	return 0;
}
