/* transfer_wish_sql.h - statements about wishes for a transfer. */
#ifndef DOMAIN_TRANSFER_WISH_SQL_H
#define DOMAIN_TRANSFER_WISH_SQL_H

#include "domain/roster/transfer_wish.h"
#include "lib/io/store.h"

struct wish_number {
	int64_t n;
};
struct wish_row {
	struct wish seen;
	struct bytes document;
};
struct wish_person {
	int64_t record_id, institution_id, state, to_id, waiting;
	struct str name;
};

extern const struct statement wish_of_institution, wish_of_office, wish_n_of_institution, wish_n_of_office, wish_one;
/* transfer_ask_sql.c: of institutions */
extern const struct statement wish_person_out, wish_person_in, wish_insert, wish_set_taken_back;
/* transfer_decide_sql.c: of offices */
extern const struct statement wish_set_decided;

#endif
