/* echo.c - the floor of a request: libfcgi alone, prefork, a short reply. */
#define _GNU_SOURCE
#include <fcgiapp.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void
serve(int fd)
{
	FCGX_Request rq;

	(void)prctl(PR_SET_PDEATHSIG, SIGTERM);
	FCGX_InitRequest(&rq, fd, 0);
	while (FCGX_Accept_r(&rq) == 0) {
		FCGX_PutS("Content-Type: text/plain\r\nContent-Length: 6\r\n\r\nhello\n", rq.out);
		FCGX_Finish_r(&rq);
	}
	_exit(0);
}

int
main(int argc, char **argv)
{
	int workers = argc > 2 ? atoi(argv[2]) : 8, fd;

	if (argc < 2 || FCGX_Init() != 0 || (fd = FCGX_OpenSocket(argv[1], 4096)) < 0)
		return 2;
	for (int i = 0; i < workers; i++)
		if (fork() == 0)
			serve(fd);
	while (wait(NULL) > 0)
		continue;
	return 0;
}
