/* main.c - the program of /study: practice. */
#include "site/site.h"
#include "study/study.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "study", .actions = study_actions };

	return site_main(argc, argv, &program);
}
