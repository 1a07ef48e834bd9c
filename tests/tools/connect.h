/* connect.h - the private stack's database for a tool of tests, as dkctl reaches it. */
#ifndef TOOLS_CONNECT_H
#define TOOLS_CONNECT_H

#include "lib/base/arena.h"
#include "lib/io/config.h"
#include "lib/io/store.h"

static enum result
connect_as_ctl(struct store **db_out)
{
	struct store_options options = {
		.database = "dingkao", .user = "dk_ctl", .deadline_seconds = 10, .lazy = true
	};
	struct secret password;

	TRY(config_load(NULL));
	TRY(config_secret("db_ctl", &password));
	options.socket = config_text("database.socket");
	options.password =
		str_c(arena_create(1 << 16), password.text); /* for as long as the process */
	return store_open(db_out, &options);
}

#endif
