/* wire.c - HTTP/1.1 over kept connections, just enough for our own server's replies. */
#define _GNU_SOURCE
#include "load.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

int
wire_connect(int port)
{
	struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), one = 1;

	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (fd < 0 || connect(fd, (const struct sockaddr *)&to, sizeof(to)) != 0) {
		if (fd >= 0)
			(void)close(fd);
		return -1;
	}
	(void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
	(void)fcntl(fd, F_SETFL, O_NONBLOCK);
	return fd;
}

bool
wire_send(struct line *line)
{
	while (line->out_at < line->out_len) {
		ssize_t n = send(line->fd, line->out + line->out_at, line->out_len - line->out_at,
				 MSG_NOSIGNAL);

		if (n < 0 && errno == EAGAIN)
			return true; /* a request is far smaller than a socket's room: not seen */
		if (n <= 0)
			return false;
		line->out_at += (size_t)n;
	}
	return true;
}

static const char *
header(const char *head, size_t len, const char *name)
{
	const char *at = head;
	size_t n = strlen(name);

	while ((at = memchr(at, '\n', len - (size_t)(at - head))) != NULL) {
		at++;
		if ((size_t)(at - head) + n >= len)
			return NULL;
		if (strncasecmp(at, name, n) == 0 && at[n] == ':')
			return at + n + 1;
	}
	return NULL;
}

static bool
is_whole(const char *in, size_t len, size_t head_len)
{
	const char *value = header(in, head_len, "content-length");

	if (value != NULL)
		return len >= head_len + strtoul(value, NULL, 10);
	if (header(in, head_len, "transfer-encoding") != NULL)
		return len >= head_len + 5 && memcmp(in + len - 5, "0\r\n\r\n", 5) == 0;
	return true;
}

int
wire_receive(struct line *line, const char *wanted, struct reply_seen *seen_out)
{
	char *end;
	size_t head_len;
	ssize_t n;

	for (;;) {
		if (line->in_len + 1 >= line->in_room) {
			line->in_room = line->in_room == 0 ? 2048 : line->in_room * 2;
			line->in = realloc(line->in, line->in_room);
			if (line->in == NULL)
				abort();
		}
		n = recv(line->fd, line->in + line->in_len, line->in_room - line->in_len - 1, 0);
		if (n < 0 && errno == EAGAIN)
			return 0;
		if (n <= 0)
			return -1;
		line->in_len += (size_t)n;
		line->in[line->in_len] = '\0';
		end = memmem(line->in, line->in_len, "\r\n\r\n", 4);
		head_len = end == NULL ? 0 : (size_t)(end - line->in) + 4;
		if (end != NULL && is_whole(line->in, line->in_len, head_len))
			break;
	}
	end = (char *)(size_t)header(line->in, head_len, "connection");
	*seen_out = (struct reply_seen){
		.status = line->in_len > 12 ? atoi(line->in + 9) : 0,
		.len = line->in_len,
		.matches = wanted == NULL ||
			   memmem(line->in, line->in_len, wanted, strlen(wanted)) != NULL,
		.closes = end != NULL && strncasecmp(end, " close", 6) == 0,
	};
	return 1;
}
