/* scan.c - clamd's INSTREAM: the length of a piece, the piece, a length of nothing; a line comes back. */
#include "lib/io/scan.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "lib/base/arena.h"
#include "lib/base/date.h"
#include "lib/io/clock.h"

enum { ANSWER_MAX = 512, SEND_MAX = 16 * 1024, LENGTH_BYTES = 4, FOUND_MAX = 100 };

/* What is left of the time, for the next call that may wait; none left: false. */
static bool
wait_until(int fd, int option, int64_t until_us)
{
	int64_t left = until_us - clock_steady_us();
	struct timeval patience = { .tv_sec = (time_t)(left / STAMP_SECOND),
				    .tv_usec = (suseconds_t)(left % STAMP_SECOND) };

	return left > 0 && setsockopt(fd, SOL_SOCKET, option, &patience, sizeof(patience)) == 0;
}

static int
reach(const char *path, int64_t until_us)
{
	struct sockaddr_un place = { .sun_family = AF_UNIX };
	size_t len = strlen(path);
	int fd;

	if (len >= sizeof(place.sun_path))
		return -1;
	memcpy(place.sun_path, path, len + 1);
	fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -1;
	if (wait_until(fd, SO_SNDTIMEO, until_us) &&
	    connect(fd, (const struct sockaddr *)&place, sizeof(place)) == 0)
		return fd;
	(void)close(fd); /* nothing was sent */
	return -1;
}

/* One send may wait anew for every bit of room, so that each is given little. */
static bool
tell(int fd, const void *from, size_t len, int64_t until_us)
{
	const char *at = from;

	while (len > 0) {
		ssize_t sent;

		if (!wait_until(fd, SO_SNDTIMEO, until_us))
			return false;
		sent = send(fd, at, len < SEND_MAX ? len : SEND_MAX, MSG_NOSIGNAL);
		if (sent <= 0)
			return false;
		at += sent;
		len -= (size_t)sent;
	}
	return true;
}

static size_t
hear(int fd, char *answer, int64_t until_us)
{
	size_t len = 0;

	while (len < ANSWER_MAX && wait_until(fd, SO_RCVTIMEO, until_us)) {
		ssize_t got = recv(fd, answer + len, ANSWER_MAX - len, 0);

		if (got <= 0)
			break;
		len += (size_t)got;
		if (memchr(answer, '\0', len) != NULL)
			return (size_t)((char *)memchr(answer, '\0', len) - answer);
	}
	return 0; /* an answer ends with a zero byte: half of one is none */
}

static enum result
verdict(struct arena *arena, struct str answer, struct str *found_out)
{
	struct str head = STR("stream: "), tail = STR(" FOUND"), what;
	char *plain;

	if (str_equal(answer, STR("stream: OK")))
		return OK;
	if (!str_starts(answer, head) || !str_ends(answer, tail) ||
	    answer.len < head.len + tail.len)
		return EXPIRED;
	what = str_slice(answer, head.len, answer.len - head.len - tail.len);
	what = str_slice(what, 0, FOUND_MAX);
	plain = arena_new(arena, what.len + 1);
	for (size_t i = 0; i < what.len; i++)
		plain[i] = what.at[i] > ' ' && what.at[i] <= '~' ? what.at[i] : '?';
	*found_out = (struct str){ plain, what.len };
	return REFUSED;
}

enum result
scan_bytes(struct arena *arena, const char *path, int64_t seconds, struct bytes bytes,
	   struct str *found_out)
{
	int64_t until_us = clock_steady_us() + seconds * STAMP_SECOND;
	unsigned char length[LENGTH_BYTES] = { (unsigned char)(bytes.len >> 24),
					       (unsigned char)(bytes.len >> 16),
					       (unsigned char)(bytes.len >> 8),
					       (unsigned char)bytes.len };
	static const char command[] = "zINSTREAM", end[LENGTH_BYTES];
	char answer[ANSWER_MAX];
	size_t len;
	int fd = reach(path, until_us);

	if (fd < 0)
		return EXPIRED;
	/* A scanner that has seen enough may answer and hang up before it has everything. */
	(void)(tell(fd, command, sizeof(command), until_us) &&
	       tell(fd, length, sizeof(length), until_us) &&
	       tell(fd, bytes.at, bytes.len, until_us) && tell(fd, end, sizeof(end), until_us));
	len = hear(fd, answer, until_us);
	(void)close(fd); /* the answer is here, or none comes */
	return verdict(arena, (struct str){ answer, len }, found_out);
}
