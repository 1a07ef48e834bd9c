/* main.c - the program of /staff: accounts of the staff. */
#include "staff/staff.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "staff",
						.actions = staff_actions,
						.sees_personal_data = true,
						.memory = 48 << 20 };

	return site_main(argc, argv, &program);
}
