/* gateway.c - libfcgi behind a prefork master. */
#define _GNU_SOURCE
#include "lib/io/gateway.h"

#include <errno.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/clock.h"
#include "lib/io/log.h"

enum { GENTLE = 10 };
enum { BACKLOG = 4096, WORKERS_MAX = 64, BATCH_MAX = 128, EXIT_CONFIG = 78, LISTEN_FD = 3, STOP_SECONDS = 20 };

struct call {
	FCGX_Request fcgi;
	bool initialised, gone; /* gone: the visitor, or nginx */
	struct buf out;         /* not sent yet */
};

static struct call calls[BATCH_MAX];
static volatile sig_atomic_t stopping;
static int listen_fd = -1;
static bool passes_over_gone;

static void
on_stop(int signal_number)
{
	(void)signal_number;
	stopping = 1;
	FCGX_ShutdownPending();
}

static void
on_child(int signal_number)
{
	(void)signal_number; /* only wakes the master */
}

static void
set_signal(int number, void (*handler)(int))
{
	struct sigaction action = { 0 };

	action.sa_handler = handler;
	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(number, &action, NULL); /* fails only for numbers that do not exist */
}

bool
gateway_stopping(void)
{
	return stopping != 0;
}

static int
bind_path(const char *path)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0 || strlen(path) >= sizeof(address.sun_path))
		return -1;
	memcpy(address.sun_path, path, strlen(path) + 1);
	(void)unlink(
		path); /* a socket left by a killed master; bind tells what is wrong otherwise */
	if (bind(fd, (const struct sockaddr *)&address, sizeof(address)) != 0 ||
	    chmod(path, 0660) != 0 || listen(fd, BACKLOG) != 0) {
		(void)close(fd); /* reported as failed to bind */
		return -1;
	}
	return fd;
}

static pid_t
start_worker(int index, int (*work)(int))
{
	pid_t master = getpid(), pid = fork();

	if (pid != 0)
		return pid;
	set_signal(SIGTERM, on_stop);
	set_signal(SIGINT, on_stop);
	set_signal(SIGCHLD, SIG_DFL);
	/* A worker must not outlive its master; the second look closes the race with an early death. */
	(void)prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != master)
		_exit(0);
	_exit(work(index));
}

static int
watch(pid_t *pids, const struct gateway_options *options, int (*work)(int))
{
	int64_t started[WORKERS_MAX] = { 0 };
	int status, code = 0;

	while (!stopping && code == 0) {
		pid_t pid;

		for (int i = 0; i < options->workers; i++)
			if (pids[i] <= 0) {
				/* one that dies at once is started again after a moment */
				if (clock_steady_us() - started[i] < STAMP_SECOND / 2)
					clock_sleep_ms(500);
				started[i] = clock_steady_us();
				pids[i] = start_worker(i, work);
			}
		pid = waitpid(-1, &status, 0);
		for (int i = 0; pid > 0 && i < options->workers; i++)
			if (pids[i] == pid)
				pids[i] = 0;
		if (pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == EXIT_CONFIG)
			code = EXIT_CONFIG;
		else if (pid > 0 && !stopping)
			LOG("warning", "worker-ended", LOG_NUMBER("status", status));
	}
	return code;
}

/* Lets each worker finish its request. A signal that comes between a worker's look at its stop flag and its
 * accept is lost, so it is sent again; who has not ended after STOP_SECONDS never will. */
static void
end_workers(pid_t *pids, int n)
{
	int left = 1;

	for (int round = 0; left > 0; round++) {
		left = 0;
		for (int i = 0; i < n; i++) {
			if (pids[i] > 0 && waitpid(pids[i], NULL, WNOHANG) != 0)
				pids[i] = 0;
			if (pids[i] <= 0)
				continue;
			left++;
			if (round % 20 ==
			    0) /* the process is ours and not yet waited for: it exists */
				(void)kill(pids[i], round < 20 * STOP_SECONDS ? SIGTERM : SIGKILL);
		}
		if (left > 0)
			clock_sleep_ms(50);
	}
}

int
gateway_prefork(const struct gateway_options *options, int (*work)(int index))
{
	struct rlimit no_core = { 0, 0 };
	pid_t pids[WORKERS_MAX] = { 0 };
	int code;

	if (options->workers < 1 || options->workers > WORKERS_MAX)
		return EXIT_CONFIG;
	(void)setrlimit(RLIMIT_CORE,
			&no_core); /* memory holds personal data; systemd sets it as well */
	/* Waiting for nginx to close costs a sleep a request; call_finish() makes it needless. FCGX_Init
	 * reads the variable. */
	(void)setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", "0", 1);
	listen_fd = options->socket != NULL ? bind_path(options->socket) : LISTEN_FD;
	if (listen_fd < 0 || FCGX_Init() != 0) {
		LOG("fatal", "cannot-listen", LOG_TEXT("why", str_of(strerror(errno))));
		return EXIT_CONFIG;
	}
	set_signal(SIGTERM, on_stop);
	set_signal(SIGINT, on_stop);
	set_signal(SIGCHLD, on_child);
	(void)signal(SIGPIPE, SIG_IGN);
	(void)signal(SIGHUP, SIG_IGN);
	passes_over_gone = options->gentle;
	if (options->gentle && setpriority(PRIO_PROCESS, 0, GENTLE) != 0)
		LOG("warning", "not-gentle", LOG_TEXT("why", str_of(strerror(errno))));
	LOG("info", "started", LOG_NUMBER("workers", options->workers));
	code = watch(pids, options, work);
	end_workers(pids, options->workers);
	LOG("info", "stopped", LOG_NUMBER("status", code));
	return code;
}

int
gateway_alone(int (*work)(int index))
{
	struct rlimit no_core = { 0, 0 };

	(void)setrlimit(RLIMIT_CORE, &no_core); /* as in gateway_prefork() */
	set_signal(SIGTERM, on_stop);
	set_signal(SIGINT, on_stop);
	(void)signal(SIGPIPE, SIG_IGN);
	return work(0);
}

static enum result
take(struct call *call)
{
	if (!call->initialised) {
		if (FCGX_InitRequest(&call->fcgi, listen_fd, FCGI_FAIL_ACCEPT_ON_INTR) != 0)
			return fail("FCGX_InitRequest");
		call->initialised = true;
	}
	return FCGX_Accept_r(&call->fcgi) == 0 ? OK : NOT_FOUND;
}

/* nginx has closed the connection: its visitor went away, or it has waited long enough. */
static bool
is_gone(const struct call *call)
{
	struct pollfd visitor = { .fd = call->fcgi.ipcFd, .events = POLLRDHUP };

	return poll(&visitor, 1, 0) > 0;
}

struct call *
gateway_next(void)
{
	while (!stopping) {
		if (take(&calls[0]) == OK) {
			if (!passes_over_gone || !is_gone(&calls[0]))
				return &calls[0];
			call_finish(&calls[0]);
			continue;
		}
		if (!stopping && errno != EINTR && errno != EAGAIN && errno != 0)
			clock_sleep_ms(10); /* out of descriptors, say: do not spin */
	}
	return NULL;
}

size_t
gateway_next_many(struct call **calls_out, size_t max, int linger_ms)
{
	struct pollfd ready = { .fd = listen_fd, .events = POLLIN };
	static bool was_full;
	size_t n = 0;

	if (max > BATCH_MAX)
		max = BATCH_MAX;
	(void)fcntl(listen_fd, F_SETFL, fcntl(listen_fd, F_GETFL) | O_NONBLOCK); /* idempotent */
	while (!stopping && n == 0) {
		if (poll(&ready, 1, 1000) <= 0)
			continue;
		if (linger_ms > 0 && !was_full)
			clock_sleep_ms(linger_ms);
		while (n < max && take(&calls[n]) == OK) {
			calls_out[n] = &calls[n];
			n++;
		}
	}
	was_full = n == max;
	return n;
}

struct str
call_param(const struct call *call, const char *name)
{
	return str_of(FCGX_GetParam(name, call->fcgi.envp));
}

enum result
call_body(struct call *call, struct arena *arena, size_t max, struct str *body_out)
{
	struct str length = call_param(call, "CONTENT_LENGTH");
	int64_t wanted = 0;
	char drop[4096];
	size_t len = 0;
	char *at;

	if (!str_empty(length) && (str_to_int(length, &wanted) != OK || wanted < 0))
		return REFUSED;
	if ((uint64_t)wanted > max) {
		while (FCGX_GetStr(drop, sizeof(drop), call->fcgi.in) > 0)
			continue; /* an unread body would cut the reply off */
		return REFUSED;
	}
	at = arena_new(arena, (size_t)wanted + 1);
	while (len < (size_t)wanted) {
		int n = FCGX_GetStr(at + len, (int)((size_t)wanted - len), call->fcgi.in);

		if (n <= 0)
			return REFUSED; /* the visitor went away in the middle */
		len += (size_t)n;
	}
	*body_out = (struct str){ at, len };
	return OK;
}

/* ---- replies: our own records, because libfcgi sends a page as many writes of 8 KB ---- */

enum {
	RECORD_HEAD = 8,
	RECORD_MAX = 65528,
	RECORDS_AT_ONCE = 4,
	TYPE_END = 3,
	TYPE_STDOUT = 6,
	OUT_BYTES = RECORDS_AT_ONCE * RECORD_MAX
};

static void
fill_head(unsigned char *head, int type, int id, size_t len)
{
	memset(head, 0, RECORD_HEAD);
	head[0] = 1; /* version */
	head[1] = (unsigned char)type;
	head[2] = (unsigned char)(id >> 8);
	head[3] = (unsigned char)id;
	head[4] = (unsigned char)(len >> 8);
	head[5] = (unsigned char)len;
}

static struct iovec
piece(const void *at, size_t len)
{
	/* writev only reads, but its interface is not const-correct */
	union {
		const void *read;
		void *write;
	} border = { at };

	return (struct iovec){ border.write, len };
}

static void
send_all(struct call *call, struct iovec *pieces, int n)
{
	while (n > 0 && !call->gone) {
		ssize_t sent = writev(call->fcgi.ipcFd, pieces, n);

		if (sent < 0 && errno != EINTR)
			call->gone = true; /* no fault: visitors go away */
		for (; sent > 0 && n > 0; pieces++, n--) {
			size_t part =
				(size_t)sent < pieces->iov_len ? (size_t)sent : pieces->iov_len;

			sent -= (ssize_t)part;
			*pieces = piece((char *)pieces->iov_base + part, pieces->iov_len - part);
			if (pieces->iov_len > 0)
				break;
		}
	}
}

/* At most OUT_BYTES, with the end of the reply behind them if it is the last of it. */
static void
send_records(struct call *call, struct str text, bool is_last)
{
	unsigned char heads[RECORDS_AT_ONCE][RECORD_HEAD], end[3 * RECORD_HEAD] = { 0 };
	struct iovec pieces[2 * RECORDS_AT_ONCE + 1];
	int n = 0;

	for (int i = 0; text.len > 0 && i < RECORDS_AT_ONCE; i++) {
		struct str part = str_slice(text, 0, RECORD_MAX);

		fill_head(heads[i], TYPE_STDOUT, call->fcgi.requestId, part.len);
		pieces[n++] = piece(heads[i], RECORD_HEAD);
		pieces[n++] = piece(part.at, part.len);
		text = str_slice(text, part.len, text.len);
	}
	if (is_last) {
		fill_head(end, TYPE_STDOUT, call->fcgi.requestId, 0);
		fill_head(end + RECORD_HEAD, TYPE_END, call->fcgi.requestId, RECORD_HEAD);
		pieces[n++] = piece(end, sizeof(end));
	}
	send_all(call, pieces, n);
}

void
call_write(struct call *call, struct str text)
{
	if (call->out.len + text.len > OUT_BYTES) {
		send_records(call, buf_str(&call->out), false);
		buf_wipe(&call->out);
	}
	for (; text.len > OUT_BYTES; text = str_slice(text, OUT_BYTES, text.len))
		send_records(call, str_slice(text, 0, OUT_BYTES), false);
	call->out.max = OUT_BYTES + 1;
	buf_add(&call->out, text);
}

void
call_finish(struct call *call)
{
	char drop[4096];

	/* A connection closed with something unread in it takes the reply along. */
	while (FCGX_GetStr(drop, sizeof(drop), call->fcgi.in) > 0)
		continue;
	send_records(call, buf_str(&call->out), true);
	buf_wipe(&call->out);
	call->gone = false;
	FCGX_Free(&call->fcgi, 1);
}
