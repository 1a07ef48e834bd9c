/* main.c - the program of /recheck: what a 考核机构 does with the physicians of institutions delegated to it. */
#include "recheck/recheck.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "recheck",
						.actions = recheck_actions,
						.sees_personal_data = true,
						.memory = 48 << 20 };

	return site_main(argc, argv, &program);
}
