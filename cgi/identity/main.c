/* main.c - the program of /identity: requests for another document number. */
#include "identity/identity.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "identity",
						.actions = identity_actions,
						.sees_personal_data = true };

	return site_main(argc, argv, &program);
}
