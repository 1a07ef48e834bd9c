/* experience_sql.c - reading experiences. */
#include "domain/experience/experience_sql.h"

#include "domain/experience/experience.h"

#define E(member) COLUMN(struct experience, member)
#define COLUMNS                                                                                    \
	"SELECT e.id, e.kind, e.place, e.department, e.position, e.title, e.education_code,"       \
	" e.from_month, e.to_month FROM experience e"
#define EXPERIENCE_GIVES                                                                           \
	GIVES(struct experience, E(id), E(kind), E(place), E(department), E(position), E(title),   \
	      E(education_code), E(from_month), E(to_month))

STATEMENT(experience_of_record) {
	.name = "experience.of_record",
	.sql = COLUMNS " WHERE e.record_id = ? ORDER BY e.kind, e.from_month DESC, e.id",
	TAKES(KIND_INT),
	EXPERIENCE_GIVES,
	SLOT(experience_of_record),
};

STATEMENT(experience_of_physician) {
	.name = "experience.of_physician",
	.sql = COLUMNS " JOIN record r ON r.id = e.record_id WHERE e.id = ? AND r.physician_id = ?",
	TAKES(KIND_INT, KIND_INT),
	EXPERIENCE_GIVES,
	SLOT(experience_of_physician),
};
