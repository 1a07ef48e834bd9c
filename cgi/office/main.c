/* main.c - the program of /office: what an office does for its region. */
#include "office/office.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	/* Lists that are sent as files take more memory than a page. */
	static const struct program program = { .name = "office",
						.actions = office_actions,
						.sees_personal_data = true,
						.memory = 48 << 20 };

	return site_main(argc, argv, &program);
}
