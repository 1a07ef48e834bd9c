/* main.c - the program of /review: the institution checks what its physicians submitted. */
#include "review/review.h"
#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "review",
						.actions = review_actions,
						.sees_personal_data = true,
						.memory = 48 << 20 };

	return site_main(argc, argv, &program);
}
