/* main.c - the program of /admin: what was done, files of the register, texts and profiles. */
#include "admin/admin.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "admin",
						.actions = admin_actions,
						.sees_personal_data = true,
						.memory = 96 << 20 };

	return site_main(argc, argv, &program);
}
