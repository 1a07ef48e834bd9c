/* test_scan.c - a scanner that answers, that finds something, that is silent, slow, talks nonsense, and none. */
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../../check.h"
#include "lib/base/date.h"
#include "lib/io/clock.h"
#include "lib/io/scan.h"

enum { LARGE = 3 * 1024 * 1024 };
static char path[64], large[LARGE];

/* One call: reads until the length of nothing, or hangs up at once; then answers. */
static void
serve(int listener, const char *answer, size_t len, bool hears)
{
	int fd = accept(listener, NULL, NULL);
	static char all[LARGE + 64];
	size_t n = 0;

	while (hears && (n < 14 || memcmp(all + n - 4, "\0\0\0\0", 4) != 0)) {
		ssize_t got = read(fd, all + n, sizeof(all) - n);

		if (got <= 0)
			break;
		n += (size_t)got;
	}
	if (hears && memcmp(all, "zINSTREAM", 10) != 0)
		_exit(1);
	if (answer == NULL)
		sleep(3);
	else if (write(fd, answer, len) != (ssize_t)len)
		_exit(1);
	_exit(0);
}

static int
listen_there(void)
{
	struct sockaddr_un place = { .sun_family = AF_UNIX };
	int listener = socket(AF_UNIX, SOCK_STREAM, 0);

	(void)snprintf(place.sun_path, sizeof(place.sun_path), "%s", path);
	(void)unlink(path);
	assert_int_equal(bind(listener, (struct sockaddr *)&place, sizeof(place)), 0);
	assert_int_equal(listen(listener, 1), 0);
	return listener;
}

static enum result
ask(const char *answer, size_t len, bool hears, struct str *found_out)
{
	struct bytes bytes = { large, LARGE };
	int listener = listen_there(), status;
	enum result done;
	pid_t child;

	child = fork();
	if (child == 0)
		serve(listener, answer, len, hears);
	(void)close(listener);
	done = scan_bytes(check_arena, path, 1, bytes, found_out);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	return done;
}

/* Reads a little now and then, or nothing at all, until the other side is gone. */
static void
dawdle(int listener, long pause_us)
{
	struct timespec rest = { .tv_nsec = pause_us * 1000 };
	static char some[8 * 1024];
	int fd = accept(listener, NULL, NULL);

	alarm(8);
	if (pause_us == 0)
		(void)pause();
	while (read(fd, some, sizeof(some)) > 0)
		(void)nanosleep(&rest, NULL);
	_exit(0);
}

static int64_t
ask_in_vain(long pause_us)
{
	int64_t from_us = clock_steady_us(), took_us;
	int listener = listen_there();
	struct str what = STR("");
	pid_t child = fork();

	if (child == 0)
		dawdle(listener, pause_us);
	(void)close(listener);
	assert_int_equal(scan_bytes(check_arena, path, 1, (struct bytes){ large, LARGE }, &what),
			 EXPIRED);
	took_us = clock_steady_us() - from_us;
	assert_int_equal(kill(child, SIGKILL), 0);
	assert_int_equal(waitpid(child, NULL, 0), child);
	return took_us;
}

static int
make_place(void **state)
{
	(void)state;
	(void)snprintf(path, sizeof(path), "/tmp/dk-scan-%d.sock", (int)getpid());
	memset(large, 'x', sizeof(large));
	return 0;
}

static int
remove_place(void **state)
{
	(void)state;
	(void)unlink(path);
	return 0;
}

static void
a_scanner_is_believed(void **state)
{
	static const char fine[] = "stream: OK", found[] = "stream: Win.Test.EICAR_HDB-1 FOUND",
			  odd[] = "stream: a\nb FOUND";
	struct str what = STR("");

	(void)state;
	assert_int_equal(ask(fine, sizeof(fine), true, &what), OK);
	assert_int_equal(ask(found, sizeof(found), true, &what), REFUSED);
	CHECK_STR(what, "Win.Test.EICAR_HDB-1");
	/* it has seen enough, and does not hear the rest */
	assert_int_equal(ask(found, sizeof(found), false, &what), REFUSED);
	assert_int_equal(ask(odd, sizeof(odd), true, &what), REFUSED);
	CHECK_STR(what, "a?b");
}

static void
no_answer_is_no_verdict(void **state)
{
	static const char error[] = "INSTREAM size limit exceeded. ERROR", none[] = "",
			  half[] = "stream: OK", short_one[] = "stream: FOUND";
	struct str what = STR("");

	(void)state;
	assert_int_equal(ask(error, sizeof(error), true, &what), EXPIRED);
	assert_int_equal(ask(none, sizeof(none), true, &what), EXPIRED);
	assert_int_equal(ask(half, sizeof(half) - 1, true, &what), EXPIRED);
	assert_int_equal(ask(short_one, sizeof(short_one), true, &what), EXPIRED);
	assert_int_equal(ask(NULL, 0, true, &what), EXPIRED);
	(void)unlink(path);
	assert_int_equal(scan_bytes(check_arena, path, 1, (struct bytes){ large, 1 }, &what),
			 EXPIRED);
	memset(large, 'p', 300);
	large[300] = '\0';
	assert_int_equal(scan_bytes(check_arena, large, 1, (struct bytes){ large, 1 }, &what),
			 EXPIRED);
}

/* However it hangs, the one limit holds for reaching, telling and hearing together. */
static void
the_time_is_one_for_all(void **state)
{
	(void)state;
	assert_true(ask_in_vain(100 * 1000) < 2 * STAMP_SECOND);
	assert_true(ask_in_vain(0) < 2 * STAMP_SECOND);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(a_scanner_is_believed),
					    CHECK(no_answer_is_no_verdict),
					    CHECK(the_time_is_one_for_all) };

	return cmocka_run_group_tests(tests, make_place, remove_place);
}
