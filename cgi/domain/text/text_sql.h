/* text_sql.h - statements of this folder. */
#ifndef DOMAIN_TEXT_SQL_H
#define DOMAIN_TEXT_SQL_H

#include "lib/io/store.h"

struct text_number {
	int64_t n;
};

/* The same of either table. */
struct text_statements {
	const struct statement *n, *page, *one, *insert, *update, *remove, *publish, *withdraw;
};
#define TEXT_SHELF(name_)                                                                  \
	extern const struct statement text_n_##name_, text_page_##name_, text_one_##name_, text_insert_##name_, \
		text_update_##name_, text_remove_##name_, text_publish_##name_, text_withdraw_##name_
TEXT_SHELF(agreements);
TEXT_SHELF(announcements);
extern const struct text_statements text_of_agreements, text_of_announcements;
extern const struct statement text_next_version, text_version_at_last, text_set_version, text_others;

#endif
