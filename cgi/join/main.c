/* main.c - the program of /join: accounts that physicians make themselves. */
#include "join/join.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = {
		.name = "join", .actions = join_actions, .sees_personal_data = true, .gentle = true
	};

	return site_main(argc, argv, &program);
}
