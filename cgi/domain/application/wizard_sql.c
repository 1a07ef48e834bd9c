/* wizard_sql.c - a round trip costs more than the rows it brings. */
#include "domain/application/wizard_sql.h"

#include "domain/record/record_columns.h"

STATEMENT(wizard_own) {
	.name = "application.own",
	.sql = "SELECT " RECORD_COLUMNS ", " REGISTERED_COLUMNS " FROM record r"
	       " JOIN physician p ON p.id = r.physician_id JOIN institution i ON i.id = r.institution_id"
	       " WHERE r.physician_id = ? AND r.cycle_id = ?",
	TAKES(KIND_INT, KIND_INT),
	GIVES(struct own_row, RECORD_MEMBERS(struct own_row, record.),
	      REGISTERED_MEMBERS(struct own_row, registered.)),
	SLOT(wizard_own),
};

#define W(member) COLUMN(struct filled_row, member)
#define FILLED_GIVES                                                                                 \
	GIVES(struct filled_row, W(what), W(id), W(place), W(name), W(answers), W(is_complete), W(n), W(width), \
	      W(height), W(at))
#define STEPS \
	"SELECT 0, 0, step, NULL, answers, is_complete, version, 0, 0, saved_at FROM record_step" \
	" WHERE record_id = ? UNION ALL "

STATEMENT(wizard_pictures) {
	.name = "application.pictures",
	.sql = STEPS "SELECT 1, a.id, a.slot, a.name, NULL, 0, a.bytes, b.width, b.height, a.created_at"
		     " FROM attachment a JOIN blob_store b ON b.hash = a.blob_hash"
		     " WHERE a.record_id = ? AND a.removed_at IS NULL",
	TAKES(KIND_INT, KIND_INT),
	FILLED_GIVES,
	SLOT(wizard_pictures),
};

/* The limits are what keeps an order within a UNION; no institution has so many. */
STATEMENT(wizard_departments) {
	.name = "application.with_departments",
	.sql = STEPS "(SELECT 2, id, NULL, name, NULL, 0, 0, 0, 0, 0 FROM department"
		     " WHERE institution_id = ? AND state = 1 ORDER BY name LIMIT 10000)",
	TAKES(KIND_INT, KIND_INT),
	FILLED_GIVES,
	SLOT(wizard_departments),
};

STATEMENT(wizard_sites) {
	.name = "application.with_sites",
	.sql = STEPS "(SELECT 2, s.is_main, NULL, i.name, NULL, 0, 0, 0, 0, 0 FROM practice_site s"
		     " JOIN institution i ON i.id = s.institution_id WHERE s.physician_id = ?"
		     " ORDER BY s.is_main DESC, i.name LIMIT 10000)",
	TAKES(KIND_INT, KIND_INT),
	FILLED_GIVES,
	SLOT(wizard_sites),
};
