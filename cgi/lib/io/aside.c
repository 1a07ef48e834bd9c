/* aside.c - one child process and a pipe. */
#include "lib/io/aside.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t child;
static int to_read = -1, to_write = -1;

static void
close_both(void)
{
	if (to_read >= 0)
		(void)close(to_read); /* nothing was written by us */
	if (to_write >= 0)
		(void)close(to_write); /* a message that is lost is told again */
	to_read = to_write = -1;
}

static enum result
open_pipe(void)
{
	int ends[2];

	if (pipe(ends) != 0)
		return fail("pipe: %s", strerror(errno));
	to_read = ends[0];
	to_write = ends[1];
	for (int i = 0; i < 2; i++)
		if (fcntl(ends[i], F_SETFL, O_NONBLOCK) != 0 ||
		    fcntl(ends[i], F_SETFD, FD_CLOEXEC) != 0) {
			close_both();
			return fail("pipe: %s", strerror(errno));
		}
	return OK;
}

enum result
aside_start(int (*work)(int64_t argument), int64_t argument)
{
	pid_t parent = getpid();

	if (child > 0)
		return fail("one is at work already");
	TRY(open_pipe());
	child = fork();
	if (child < 0) {
		close_both();
		return fail("fork: %s", strerror(errno));
	}
	if (child > 0)
		return OK;
	/* A child must not outlive its parent; the second look closes the race with an early death. */
	(void)prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != parent)
		_exit(1);
	_exit(work(argument));
}

static void
let_go(void)
{
	child = 0;
	close_both();
}

bool
aside_runs(bool *failed_out)
{
	int status = 0;

	*failed_out = false;
	if (child <= 0)
		return false;
	if (waitpid(child, &status, WNOHANG) == 0)
		return true;
	*failed_out = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
	let_go();
	return false;
}

void
aside_stop(void)
{
	if (child > 0)
		(void)kill(child, SIGTERM); /* if it is gone, so much the better */
}

void
aside_wait(void)
{
	if (child > 0)
		while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
			;
	let_go();
}

void
aside_tell(const void *message, size_t len)
{
	/* A full pipe drops it: the next one says more. */
	if (to_write >= 0 && write(to_write, message, len) < 0 && errno != EAGAIN)
		close_both();
}

bool
aside_heard(void *message_out, size_t len)
{
	char message[ASIDE_MESSAGE_MAX];
	bool heard = false;

	while (to_read >= 0 && len <= sizeof(message) &&
	       read(to_read, message, len) == (ssize_t)len) {
		memcpy(message_out, message, len);
		heard = true;
	}
	return heard;
}
