/* office_new.h - new offices: by dkctl, and by the offices above them. */
#ifndef DOMAIN_OFFICE_NEW_H
#define DOMAIN_OFFICE_NEW_H

#include "lib/base/str.h"

struct arena;
struct store;

enum office_level { OFFICE_OF_PROVINCE = 1, OFFICE_OF_CITY, OFFICE_OF_DISTRICT };

struct office_new {
	int64_t province_id;
	struct str region; /* six digits of GB/T 2260; their zeros say the level */
	struct str name;
	struct str phone;  /* shown to visitors; may be empty */
};
struct office_place {
	int64_t id, province_id;
	struct str name;
};

enum office_level office_level_of(struct str region);
/* NOT_FOUND: this region has none. */
enum result office_at(struct store *db, struct arena *arena, struct str region,
		      struct office_place *place_out) MUST_USE;
enum result office_add(struct store *db, const struct office_new *office, int64_t *id_out) MUST_USE;

#endif
