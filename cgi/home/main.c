/* main.c - the program of /home: where everybody arrives. */
#include "home/home.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "home", .actions = home_actions };

	return site_main(argc, argv, &program);
}
