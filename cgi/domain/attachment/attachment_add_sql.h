/* attachment_add_sql.h - statements that change pictures; apart, so that showing needs no such right. */
#ifndef DOMAIN_ATTACHMENT_ADD_SQL_H
#define DOMAIN_ATTACHMENT_ADD_SQL_H

#include "lib/io/store.h"

struct attachment_room {
	int64_t record_id, files, bytes; /* bytes: of all pictures of the record */
};

struct attachment_tries {
	int64_t n;
};

/* A picture that no submission shows. */
struct attachment_unsent {
	int64_t id;
	struct bytes hash;
};

extern const struct statement attachment_lock, attachment_room, blob_insert, attachment_insert,
	attachment_replace, attachment_take_out, attachment_record, attachment_count_try, attachment_tries,
	attachment_unsent, attachment_delete, blob_lock, blob_delete;

#endif
