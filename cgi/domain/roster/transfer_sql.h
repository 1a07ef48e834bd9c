/* transfer_sql.h - statements of a transfer. */
#ifndef DOMAIN_ROSTER_TRANSFER_SQL_H
#define DOMAIN_ROSTER_TRANSFER_SQL_H

#include "lib/io/store.h"

struct transfer_row {
	int64_t physician_id, institution_id, to_id, state, submissions;
	struct str from_name, to_name;
};

extern const struct statement transfer_find, transfer_record, transfer_reopen, transfer_physician, transfer_site,
	transfer_drop_site, transfer_drop_judgement, transfer_drop_told, transfer_settle, transfer_judgements;

#endif
