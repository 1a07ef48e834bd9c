/* main.c - the program of /reset: a forgotten password. */
#include "reset/reset.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "reset",
						.actions = reset_actions,
						.sees_personal_data = true,
						.gentle = true };

	return site_main(argc, argv, &program);
}
