/* main.c - the program of /roster: the institution's physicians. */
#include "roster/roster.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "roster",
						.actions = roster_actions,
						.sees_personal_data = true,
						.memory = 48 << 20 };

	return site_main(argc, argv, &program);
}
