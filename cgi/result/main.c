/* main.c - the program of /result: a physician's results, this cycle's and earlier ones. */
#include "result/result.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "result", .actions = result_actions };

	return site_main(argc, argv, &program);
}
