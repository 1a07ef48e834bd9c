/* config.c - dkctl config: prints the settings from their table. */
#include "lib/io/config.h"

#include <stdio.h>
#include <string.h>

#include "ctl.h"

int
ctl_config(int argc, char **argv)
{
	if (argc == 1 && strcmp(argv[0], "sample") == 0)
		config_print_sample();
	else if (argc == 1 && strcmp(argv[0], "table") == 0)
		config_print_table();
	else
		return ctl_usage(argc, argv,
				 "usage: dkctl config sample   a dingkao.conf with all settings\n"
				 "       dkctl config table    the settings as a table\n");
	return CTL_DONE;
}
