/* office_new_sql.c - new offices: apart, since few programs may. */
#include "domain/office/office_new_sql.h"

#include "domain/office/office_new.h"

/* Of two who want the same office, or one for the same region, the second waits for the first. */
STATEMENT(office_by_region) {
	.name = "office.by_region",
	.sql = "SELECT id, province_id, name FROM office WHERE region_code = ? FOR UPDATE",
	TAKES(KIND_STR),
	GIVES(struct office_place, COLUMN(struct office_place, id), COLUMN(struct office_place, province_id),
	      COLUMN(struct office_place, name)),
	SLOT(office_by_region),
};

STATEMENT(office_insert) {
	.name = "office.insert",
	.sql = "INSERT INTO office (province_id, region_code, level, name, phone) VALUES (?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_INT, KIND_STR, KIND_STR),
	SLOT(office_insert),
};
