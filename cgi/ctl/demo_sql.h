/* demo_sql.h - statements of the demonstration. */
#ifndef CTL_DEMO_SQL_H
#define CTL_DEMO_SQL_H

#include "lib/io/store.h"

struct demo_count {
	int64_t n;
};
struct demo_ids {
	int64_t physician_id, account_id, record_id;
};
struct demo_place {
	int64_t id, province_id, is_office;
	struct str name, number;
};
struct demo_department {
	int64_t id;
};

extern const struct statement demo_people_count, demo_physician_insert, demo_site_insert, demo_contact,
	demo_ids_list, demo_places, demo_own_password, demo_signed_in, demo_accounts_drop, demo_picture_copy,
	demo_confirm,
	demo_confirm_history, demo_department_find, demo_state_counts,
	demo_past_cycle, demo_past_records, demo_past_history;

struct demo_state {
	int64_t state, n;
	struct str province;
};

#endif
