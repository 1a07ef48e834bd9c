/* main.c - dk-jobs: what has to happen without a visitor. */
#include "jobs/jobs.h"

#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "jobs",
						.loop = jobs_loop,
						.sees_personal_data = true,
						.alone = true,
						.memory = 64 << 20 };

	return site_main(argc, argv, &program);
}
