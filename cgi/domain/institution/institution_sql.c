/* institution_sql.c - reading what an institution says about itself. */
#include "domain/institution/institution_sql.h"

#define I(member) COLUMN(struct institution, member)
STATEMENT(institution_one) {
	.name = "institution.one",
	.sql = "SELECT i.id, i.province_id, i.version, COALESCE(i.beds, 0), COALESCE(i.n_physicians, 0),"
	       " (SELECT COUNT(*) FROM physician p WHERE p.institution_id = i.id AND p.status = '正常'),"
	       " i.name, i.registration_no, i.class_code, i.class_name, i.grade, i.region_name, i.address,"
	       " i.principal, i.phone, i.contact_name, i.confirmed_by, i.contact_mobile, i.imported_at,"
	       " i.edited_at, i.confirmed_at FROM institution i WHERE i.id = ?",
	TAKES(KIND_INT),
	GIVES(struct institution, I(id), I(province_id), I(version), I(beds), I(n_physicians), I(n_registered),
	      I(name), I(registration_no), I(class_code), I(class_name), I(grade), I(region), I(address),
	      I(principal), I(phone), I(contact_name), I(confirmed_by), I(sealed_mobile), I(imported_at),
	      I(edited_at), I(confirmed_at)),
	SLOT(institution_one),
};

#define M(name) COLUMN(struct member, name)
#define MEMBER_COLUMNS "SELECT id, body, role, version, name, title_code, duty, phone FROM institution_member"
#define MEMBER_GIVES                                                                               \
	GIVES(struct member, M(id), M(body), M(role), M(version), M(name), M(title_code), M(duty), M(sealed_phone))

STATEMENT(member_all) {
	.name = "member.all",
	.sql = MEMBER_COLUMNS " WHERE institution_id = ? AND body = ? ORDER BY role, id LIMIT 60",
	TAKES(KIND_INT, KIND_INT),
	MEMBER_GIVES,
	SLOT(member_all),
};

STATEMENT(member_one) {
	.name = "member.one",
	.sql = MEMBER_COLUMNS " WHERE id = ? AND institution_id = ? AND body = ?",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	MEMBER_GIVES,
	SLOT(member_one),
};
