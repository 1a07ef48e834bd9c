/* main.c - the program of /evaluate: 职业道德 and 工作业绩 by the practice sites. */
#include "evaluate/evaluate.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "evaluate",
						.actions = evaluate_actions,
						.sees_personal_data = true,
						.memory = 48 << 20,
						.at_start = evaluate_prepare };

	return site_main(argc, argv, &program);
}
