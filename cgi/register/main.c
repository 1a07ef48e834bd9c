/* main.c - starts this program; pictures need their library before anything else runs. */
#include "lib/io/image.h"
#include "register.h"
#include "site/site.h"

static const struct program program = {
	.name = "register",
	.actions = register_actions,
	.sees_personal_data = true,
	.memory = 64 << 20, /* a picture as sent and as written anew */
};

int
main(int argc, char **argv)
{
	return image_start() == OK ? site_main(argc, argv, &program) : 78;
}
