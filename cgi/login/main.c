/* main.c - the program of /login: doors, sign-in, passwords, province, type size. */
#include "login/login.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "login",
						.actions = login_actions,
						.sees_personal_data = true };

	return site_main(argc, argv, &program);
}
