/* import_sql.c - statements of the two imports. */
#include "domain/roster/import_sql.h"

#define Q8 "?, ?, ?, ?, ?, ?, ?, ?"
#define Q32 Q8 ", " Q8 ", " Q8 ", " Q8
#define TAKES8(kind) kind, kind, kind, kind, kind, kind, kind, kind
#define TAKES32(kind) TAKES8(kind), TAKES8(kind), TAKES8(kind), TAKES8(kind)

/* ---- institutions ---- */

#define I(member) COLUMN(struct import_institution, member)

STATEMENT(import_institutions_stored){
	.name = "import.institutions_stored",
	.sql = "SELECT i.id, i.province_id, a.id IS NOT NULL, i.registration_no, i.credit_code, "
	       "i.name,"
	       " i.class_code, i.class_name, i.grade, i.region_code, i.region_name, i.address, "
	       "i.principal,"
	       " i.phone, i.economic_type, i.nature, i.status, i.registered_on, i.valid_until"
	       " FROM institution i LEFT JOIN account a ON a.institution_id = i.id AND a.kind = 2",
	GIVES(struct import_institution, I(id), I(province_id), I(has_account), I(registration_no),
	      I(credit_code), I(name), I(class_code), I(class_name), I(grade), I(region_code), I(region_name),
	      I(address), I(principal), I(phone), I(economic_type), I(nature), I(status), I(registered_on),
	      I(valid_until)),
	SLOT(import_institutions_stored),
};

STATEMENT(import_institution_insert){
	.name = "import.institution_insert",
	.sql = "INSERT INTO institution (province_id, registration_no, credit_code, name, "
	       "class_code,"
	       " class_name, grade, region_code, region_name, address, principal, phone, "
	       "economic_type,"
	       " nature, registered_on, valid_until, status, imported_at)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR,
	      KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_DATE, KIND_DATE,
	      KIND_STR, KIND_STAMP),
	SLOT(import_institution_insert),
};

/* The telephone is the register's until the institution gives its own; so are 等级, 地址 and 负责人. */
STATEMENT(import_institution_update){
	.name = "import.institution_update",
	.sql = "UPDATE institution SET province_id = ?, credit_code = ?, name = ?, class_code = ?,"
	       " class_name = ?, grade = IF(edited_at IS NULL, ?, grade), region_code = ?, region_name = ?,"
	       " address = IF(edited_at IS NULL, ?, address), principal = IF(edited_at IS NULL, ?, principal),"
	       " phone = COALESCE(phone, ?), economic_type = ?, nature = ?, registered_on = ?,"
	       " valid_until = ?, status = ?, imported_at = ? WHERE id = ?",
	TAKES(KIND_INT, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR,
	      KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_STR, KIND_DATE, KIND_DATE, KIND_STR,
	      KIND_STAMP, KIND_INT),
	SLOT(import_institution_update),
};

STATEMENT(import_institution_seen) {
	.name = "import.institution_seen",
	.sql = "UPDATE institution SET imported_at = ? WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(import_institution_seen),
};


STATEMENT(import_institution_ids) {
	.name = "import.institution_ids",
	.sql = "SELECT id, registration_no FROM institution WHERE registration_no IN (" Q32 ")",
	TAKES(TAKES32(KIND_STR)),
	GIVES(struct import_institution, I(id), I(registration_no)),
	SLOT(import_institution_ids),
};

/* ---- physicians ---- */

#define P(member) COLUMN(struct import_physician, member)
/* What the register's file says of one, in the order of both statements that write it. */
#define PHYSICIAN_KINDS                                                                            \
	KIND_INT, KIND_STR, KIND_INT, KIND_STR, KIND_DATE, KIND_STR, KIND_BYTES, KIND_STR, KIND_INT, KIND_STR, \
	KIND_STR, KIND_BYTES, KIND_DATE, KIND_STR, KIND_DATE, KIND_STR, KIND_INT, KIND_STR, KIND_STR, KIND_STR, \
	KIND_STAMP

STATEMENT(import_physicians_stored){
	.name = "import.physicians_stored",
	.sql = "SELECT p.id, p.province_id, p.sex, p.level, p.institution_id, p.document_index,"
	       " p.document, p.mobile, p.qualification_no, p.name, p.ethnic_code, p.document_kind,"
	       " p.education_code, p.category_code, p.scope_code, p.licence_no, p.title_code, "
	       "p.status,"
	       " p.last_cycle, p.last_conclusion, p.born_on, p.qualified_on, p.licensed_on, "
	       "a.signed_in_at"
	       " FROM physician p LEFT JOIN account a ON a.physician_id = p.id"
	       " WHERE p.document_index IN (" Q32 ")",
	TAKES(TAKES32(KIND_BYTES)),
	GIVES(struct import_physician, P(id), P(province_id), P(sex), P(level), P(institution_id),
	      P(document_index), P(document), P(mobile), P(qualification_no), P(name), P(ethnic_code),
	      P(document_kind), P(education_code), P(category_code), P(scope_code), P(licence_no),
	      P(title_code), P(status), P(last_cycle), P(last_conclusion), P(born_on), P(qualified_on),
	      P(licensed_on), P(signed_in_at)),
	SLOT(import_physicians_stored),
};

STATEMENT(import_physician_ids){
	.name = "import.physician_ids",
	.sql = "SELECT id, document_index FROM physician WHERE document_index IN (" Q32 ")",
	TAKES(TAKES32(KIND_BYTES)),
	GIVES(struct import_id, COLUMN(struct import_id, id),
	      COLUMN(struct import_id, document_index)),
	SLOT(import_physician_ids),
};

STATEMENT(import_last_physician){
	.name = "import.last_physician",
	.sql = "SELECT id, document_index FROM physician ORDER BY id DESC LIMIT 1",
	.takes = NULL,
	GIVES(struct import_id, COLUMN(struct import_id, id),
	      COLUMN(struct import_id, document_index)),
	SLOT(import_last_physician),
};

STATEMENT(import_physician_insert){
	.name = "import.physician_insert",
	.sql = "INSERT INTO physician (province_id, name, sex, ethnic_code, born_on, "
	       "document_kind, document,"
	       " education_code, level, category_code, scope_code, qualification_no, qualified_on,"
	       " licence_no, licensed_on, title_code, institution_id, status, last_cycle, "
	       "last_conclusion,"
	       " imported_at, document_index, mobile, mobile_index)"
	       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	TAKES(PHYSICIAN_KINDS, KIND_BYTES, KIND_BYTES, KIND_BYTES),
	SLOT(import_physician_insert),
};

STATEMENT(import_physician_update){
	.name = "import.physician_update",
	.sql = "UPDATE physician SET province_id = ?, name = ?, sex = ?, ethnic_code = ?, born_on "
	       "= ?,"
	       " document_kind = ?, document = ?, education_code = ?, level = ?, category_code = ?,"
	       " scope_code = ?, qualification_no = ?, qualified_on = ?, licence_no = ?, "
	       "licensed_on = ?,"
	       " title_code = ?, institution_id = ?, status = ?, last_cycle = ?, last_conclusion = "
	       "?,"
	       " imported_at = ? WHERE id = ?",
	TAKES(PHYSICIAN_KINDS, KIND_INT),
	SLOT(import_physician_update),
};

STATEMENT(import_physician_mobile) {
	.name = "import.physician_mobile",
	.sql = "UPDATE physician SET mobile = ?, mobile_index = ? WHERE id = ?",
	TAKES(KIND_BYTES, KIND_BYTES, KIND_INT),
	SLOT(import_physician_mobile),
};

STATEMENT(import_physician_seen) {
	.name = "import.physician_seen",
	.sql = "UPDATE physician SET imported_at = ? WHERE id = ?",
	TAKES(KIND_STAMP, KIND_INT),
	SLOT(import_physician_seen),
};

STATEMENT(import_sites_stored) {
	.name = "import.sites_stored",
	.sql = "SELECT physician_id, institution_id, is_main FROM practice_site"
	       " WHERE physician_id IN (" Q32 ")",
	TAKES(TAKES32(KIND_INT)),
	GIVES(struct import_site, COLUMN(struct import_site, physician_id),
	      COLUMN(struct import_site, institution_id), COLUMN(struct import_site, is_main)),
	SLOT(import_sites_stored),
};

/* What the trigger of migration 0016 looks at. */
STATEMENT(import_sites_are_new) {
	.name = "import.sites_are_new",
	.sql = "SET @unrecorded = 1",
	.takes = NULL,
	SLOT(import_sites_are_new),
};

STATEMENT(import_sites_may_be_known) {
	.name = "import.sites_may_be_known",
	.sql = "SET @unrecorded = NULL",
	.takes = NULL,
	SLOT(import_sites_may_be_known),
};

STATEMENT(import_site_insert) {
	.name = "import.site_insert",
	.sql = "INSERT INTO practice_site (physician_id, institution_id, is_main) VALUES (?, ?, ?)",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(import_site_insert),
};

/* The main sites of all whom this import has added. */
STATEMENT(import_main_sites) {
	.name = "import.main_sites",
	.sql = "INSERT INTO practice_site (physician_id, institution_id, is_main)"
	       " SELECT id, institution_id, 1 FROM physician WHERE id > ? AND imported_at = ?",
	TAKES(KIND_INT, KIND_STAMP),
	SLOT(import_main_sites),
};

STATEMENT(import_site_put) {
	.name = "import.site_put",
	.sql = "INSERT INTO practice_site (physician_id, institution_id, is_main) VALUES (?, ?, ?)"
	       " ON DUPLICATE KEY UPDATE is_main = VALUES(is_main)",
	TAKES(KIND_INT, KIND_INT, KIND_INT),
	SLOT(import_site_put),
};

STATEMENT(import_site_drop) {
	.name = "import.site_drop",
	.sql = "DELETE FROM practice_site WHERE physician_id = ? AND institution_id = ?",
	TAKES(KIND_INT, KIND_INT),
	SLOT(import_site_drop),
};
