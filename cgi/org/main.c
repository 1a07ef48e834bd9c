/* main.c - the program of /org: what an institution keeps about itself. */
#include "org/org.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "org",
						.actions = org_actions,
						.sees_personal_data = true };

	return site_main(argc, argv, &program);
}
