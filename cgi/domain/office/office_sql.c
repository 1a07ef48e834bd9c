/* office_sql.c - reading offices. */
#include "domain/office/office_sql.h"

#include "domain/office/office.h"

STATEMENT(office_contact_list) {
	.name = "office.contact_list",
	.sql = "SELECT level, name, phone, hours FROM office WHERE province_id = ? AND phone <> ''"
	       " ORDER BY level, region_code",
	TAKES(KIND_INT),
	GIVES(struct office_contact, COLUMN(struct office_contact, level), COLUMN(struct office_contact, name),
	      COLUMN(struct office_contact, phone), COLUMN(struct office_contact, hours)),
	SLOT(office_contact_list),
};
