/* main.c - the program of /exam: what may be sat, rules, the paper, handing in, the result. */
#include "exam/exam.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "exam", .actions = exam_actions };

	return site_main(argc, argv, &program);
}
