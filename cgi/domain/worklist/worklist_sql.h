/* worklist_sql.h - statements of this folder. */
#ifndef DOMAIN_WORKLIST_SQL_H
#define DOMAIN_WORKLIST_SQL_H

#include "domain/worklist/worklist.h"
#include "lib/io/store.h"

struct worklist_contact {
	struct bytes mobile;
};

struct worklist_id {
	int64_t id;
};

/* Of a row that was read: n_proofs holds both counts until this takes them apart. */
void worklist_split_files(struct worklist_row *row);
/* Where a record stands in a list of ids (struct worklist_id), of which at most WORKLIST_PLACE_MAX are asked for. */
enum { WORKLIST_PLACE_MAX = 5000 };
struct worklist_place worklist_place_in(const struct rows *list, int64_t record_id);

extern const struct statement worklist_page_name, worklist_page_name_down, worklist_page_state,
	worklist_page_state_down, worklist_page_time, worklist_page_time_down, worklist_ids_name,
	worklist_ids_name_down, worklist_ids_state, worklist_ids_state_down, worklist_ids_time,
	worklist_ids_time_down, worklist_count_all, worklist_count_found, worklist_count_one,
	worklist_one, worklist_physician, worklist_unsent_all, worklist_contact_of;

#endif
