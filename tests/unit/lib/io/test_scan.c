/* test_scan.c - a scanner that answers, that finds something, that is silent, that talks nonsense, and none. */
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../check.h"
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

static enum result
ask(const char *answer, size_t len, bool hears, struct str *found_out)
{
	struct sockaddr_un place = { .sun_family = AF_UNIX };
	struct bytes bytes = { large, LARGE };
	int listener = socket(AF_UNIX, SOCK_STREAM, 0), status;
	enum result done;
	pid_t child;

	(void)snprintf(place.sun_path, sizeof(place.sun_path), "%s", path);
	(void)unlink(path);
	assert_int_equal(bind(listener, (struct sockaddr *)&place, sizeof(place)), 0);
	assert_int_equal(listen(listener, 1), 0);
	child = fork();
	if (child == 0)
		serve(listener, answer, len, hears);
	(void)close(listener);
	done = scan_bytes(check_arena, path, 1, bytes, found_out);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	return done;
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

int
main(void)
{
	const struct CMUnitTest tests[] = { CHECK(a_scanner_is_believed),
					    CHECK(no_answer_is_no_verdict) };

	return cmocka_run_group_tests(tests, make_place, remove_place);
}
