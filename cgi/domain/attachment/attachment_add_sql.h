/* attachment_add_sql.h - statements that change pictures; apart, so that showing needs no such right. */
#ifndef DOMAIN_ATTACHMENT_ADD_SQL_H
#define DOMAIN_ATTACHMENT_ADD_SQL_H

#include "lib/io/store.h"

struct attachment_room {
	int64_t record_id, files;
};

extern const struct statement attachment_lock, attachment_room, blob_insert, attachment_insert,
	attachment_replace, attachment_take_out, attachment_record;

#endif
