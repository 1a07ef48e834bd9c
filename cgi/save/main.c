/* main.c - dk-save: answers of candidates, many in one transaction. */
#include "save/save.h"

#include "site/site.h"

int
main(int argc, char **argv)
{
	static const struct program program = { .name = "save", .loop = save_loop, .workers = 2 };

	return site_main(argc, argv, &program);
}
