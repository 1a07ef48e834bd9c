/* staff_sql.c - accounts of a unit, and of the units below. */
#include "domain/staff/staff_sql.h"

STATEMENT(staff_office) {
	.name = "staff.office",
	.sql = "SELECT level, region_code FROM office WHERE id = ?",
	TAKES(KIND_INT),
	GIVES(struct staff_office_row, COLUMN(struct staff_office_row, level),
	      COLUMN(struct staff_office_row, region)),
	SLOT(staff_office),
};

#define S(member) COLUMN(struct staff_row, member)
#define STAFF_GIVES                                                                                \
	GIVES(struct staff_row, S(id), S(kind), S(role), S(password_state), S(is_member), S(name), S(mobile), \
	      S(disabled_at), S(signed_in_at), S(second_at), S(created_at), S(number), S(region), S(level))
#define COLUMNS                                                                                    \
	"SELECT a.id, a.kind, a.role, a.password_state, a.is_member, a.display_name, a.mobile, a.disabled_at," \
	" a.signed_in_at, a.second_at, a.created_at"
#define FILTER " AND (? = 0 OR a.role = ?) AND (? = 0 OR (a.disabled_at IS NULL) = (? = 1))"
/* The unit's own account first; numbers of enum staff_sort. */
#define ORDER                                                                                      \
	" ORDER BY CASE ? WHEN 1 THEN a.role WHEN 2 THEN -a.role WHEN 3 THEN COALESCE(a.signed_in_at, 0)" \
	" WHEN 4 THEN -COALESCE(a.signed_in_at, 0) ELSE a.is_member END,"                          \
	" IF(? = 5, NULL, CONVERT(a.display_name USING gbk)), CONVERT(a.display_name USING gbk) DESC, a.id" \
	" LIMIT ? OFFSET ?"

/* An office has no institution and an administrator neither: by one of these alone all physicians would be read. */
#define OWN_UNIT " WHERE a.kind = ? AND a.institution_id <=> ? AND a.office_id <=> ?"
#define OWN " FROM account a FORCE INDEX (unit)" OWN_UNIT
#define OWN_NAME " AND (? IS NULL OR a.display_name LIKE ?)"

STATEMENT(staff_own_count) {
	.name = "staff.own_count",
	.sql = "SELECT COUNT(*)" OWN OWN_NAME FILTER,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct staff_count_row, COLUMN(struct staff_count_row, n)),
	SLOT(staff_own_count),
};

STATEMENT(staff_own_list) {
	.name = "staff.own_list",
	.sql = COLUMNS ", NULL, NULL, 0" OWN OWN_NAME FILTER ORDER,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT, KIND_INT,
	      KIND_INT, KIND_INT, KIND_INT),
	STAFF_GIVES,
	SLOT(staff_own_list),
};

STATEMENT(staff_own_one) {
	.name = "staff.own_one",
	.sql = COLUMNS ", NULL, NULL, 0 FROM account a" OWN_UNIT " AND a.id = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	STAFF_GIVES,
	SLOT(staff_own_one),
};

#define BELOW                                                                                      \
	" FROM account a LEFT JOIN institution i ON i.id = a.institution_id"                       \
	" LEFT JOIN office o ON o.id = a.office_id LEFT JOIN province v ON v.id = o.province_id"   \
	" WHERE a.kind IN (2, 3) AND a.is_member = 0"                                              \
	" AND (i.region_code LIKE ? OR (o.region_code LIKE ? AND o.level > ?))"
#define BELOW_NAME " AND (? IS NULL OR a.display_name LIKE ? OR CONVERT(i.registration_no USING utf8mb4) LIKE ?)"
/* The district of an office is called as in the register of its institutions. */
#define BELOW_COLUMNS                                                                              \
	COLUMNS ", i.registration_no, COALESCE(i.region_name, IF(o.level = 1, v.name, (SELECT d.region_name"  \
		" FROM institution d WHERE d.region_code = o.region_code ORDER BY d.region_code, d.id LIMIT 1)))," \
		" COALESCE(o.level, 0)"

STATEMENT(staff_below_count) {
	.name = "staff.below_count",
	.sql = "SELECT COUNT(*)" BELOW BELOW_NAME FILTER,
	TAKES(KIND_STR, KIND_STR, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	GIVES(struct staff_count_row, COLUMN(struct staff_count_row, n)),
	SLOT(staff_below_count),
};

STATEMENT(staff_below_list) {
	.name = "staff.below_list",
	.sql = BELOW_COLUMNS BELOW BELOW_NAME FILTER ORDER,
	TAKES(KIND_STR, KIND_STR, KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_INT, KIND_INT, KIND_INT, KIND_INT,
	      KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	STAFF_GIVES,
	SLOT(staff_below_list),
};

STATEMENT(staff_below_one) {
	.name = "staff.below_one",
	.sql = BELOW_COLUMNS BELOW " AND a.id = ?",
	TAKES(KIND_STR, KIND_STR, KIND_INT, KIND_INT),
	STAFF_GIVES,
	SLOT(staff_below_one),
};

/* How he signs in: a person by the name of the unit's own account. */
STATEMENT(staff_door) {
	.name = "staff.door",
	.sql = "SELECT u.kind, u.display_name, i.registration_no, u.login_index FROM account a"
	       " JOIN account u FORCE INDEX (unit) ON u.kind = a.kind AND u.institution_id <=> a.institution_id"
	       " AND u.office_id <=> a.office_id AND u.is_member = 0 LEFT JOIN institution i ON i.id = u.institution_id"
	       " WHERE a.id = ? AND (a.kind <> 4 OR u.id = a.id) ORDER BY u.id LIMIT 1",
	TAKES(KIND_INT),
	GIVES(struct staff_door_row, COLUMN(struct staff_door_row, kind), COLUMN(struct staff_door_row, name),
	      COLUMN(struct staff_door_row, number), COLUMN(struct staff_door_row, login_index)),
	SLOT(staff_door),
};

/* As it is now, not as the transaction found it: whoever asks holds the row of the office. */
STATEMENT(staff_of_office) {
	.name = "staff.of_office",
	.sql = "SELECT COUNT(*) FROM account FORCE INDEX (unit) WHERE kind = 3 AND institution_id IS NULL"
	       " AND office_id = ? AND is_member = 0 FOR UPDATE",
	TAKES(KIND_INT),
	GIVES(struct staff_count_row, COLUMN(struct staff_count_row, n)),
	SLOT(staff_of_office),
};
