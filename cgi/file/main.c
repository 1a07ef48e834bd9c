/* main.c - starts this program. */
#include "file.h"
#include "site/site.h"

static const struct program program = {
	.name = "file",
	.actions = file_actions,
};

int
main(int argc, char **argv)
{
	return site_main(argc, argv, &program);
}
