/* attachment_sql.c - lists of pictures, and one picture for one viewer. */
#include "domain/attachment/attachment_sql.h"

#include "domain/attachment/attachment.h"

STATEMENT(attachment_of_record) {
	.name = "attachment.of_record",
	.sql = "SELECT a.id, a.bytes, b.width, b.height, a.slot, a.name, a.created_at FROM attachment a"
	       " JOIN blob_store b ON b.hash = a.blob_hash"
	       " WHERE a.record_id = ? AND a.removed_at IS NULL ORDER BY a.slot, a.id",
	TAKES(KIND_INT),
	GIVES(struct attachment, COLUMN(struct attachment, id), COLUMN(struct attachment, bytes),
	      COLUMN(struct attachment, width), COLUMN(struct attachment, height),
	      COLUMN(struct attachment, slot), COLUMN(struct attachment, name),
	      COLUMN(struct attachment, created_at)),
	SLOT(attachment_of_record),
};

#define PICTURE                                                                                    \
	"SELECT b.content, b.small, a.slot FROM attachment a"                                      \
	" JOIN blob_store b ON b.hash = a.blob_hash JOIN record r ON r.id = a.record_id"
#define PICTURE_GIVES                                                                              \
	GIVES(struct picture, COLUMN(struct picture, content), COLUMN(struct picture, small),      \
	      COLUMN(struct picture, slot))
#define BY_ID " WHERE a.id = ?"
#define BY_RECORD " WHERE a.record_id = ? AND a.slot = 'photo'"
#define STILL_THERE " AND a.removed_at IS NULL"
#define LAST " ORDER BY a.id DESC LIMIT 1"

#define OWN " AND r.physician_id = ?"
/* Others see what was submitted, not what is being changed after a return; proofs of an exemption once it was applied
 * for with them. */
#define SUBMITTED                                                                                  \
	" AND r.submissions > 0 AND IF(a.slot = 'exempt', EXISTS (SELECT 1 FROM exemption x"       \
	" WHERE x.record_id = r.id AND x.applied_at >= a.created_at), a.created_at <= r.submitted_at)"
#define SUBMITTED_LAST " AND (a.removed_at IS NULL OR a.removed_at > r.submitted_at)"
/* Every place of practice, whoever was the main one in this cycle, and the 考核机构 of that one; of an exemption, only
 * the two that decide on it. */
#define AT_SITE                                                                                    \
	SUBMITTED " AND (r.institution_id = ? OR (a.slot <> 'exempt' AND EXISTS (SELECT 1 FROM practice_site s" \
	" WHERE s.physician_id = r.physician_id AND s.institution_id = ?)) OR EXISTS (SELECT 1"    \
	" FROM delegation g WHERE g.cycle_id = r.cycle_id AND g.institution_id = r.institution_id" \
	" AND g.assessor_id = ?))"
#define IN_REGION                                                                                  \
	SUBMITTED " AND EXISTS (SELECT 1 FROM institution i JOIN office o"                         \
	" ON i.region_code LIKE CONCAT(TRIM(TRAILING '00' FROM o.region_code), '%')"               \
	" WHERE i.id = r.institution_id AND o.id = ?)"

STATEMENT(picture_of_physician) {
	.name = "attachment.picture_of_physician",
	.sql = PICTURE BY_ID OWN LAST,
	TAKES(KIND_INT, KIND_INT),
	PICTURE_GIVES,
	SLOT(picture_of_physician),
};

STATEMENT(picture_of_institution) {
	.name = "attachment.picture_of_institution",
	.sql = PICTURE BY_ID AT_SITE LAST,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	PICTURE_GIVES,
	SLOT(picture_of_institution),
};

STATEMENT(picture_of_office) {
	.name = "attachment.picture_of_office",
	.sql = PICTURE BY_ID IN_REGION LAST,
	TAKES(KIND_INT, KIND_INT),
	PICTURE_GIVES,
	SLOT(picture_of_office),
};

STATEMENT(photo_of_physician) {
	.name = "attachment.photo_of_physician",
	.sql = PICTURE BY_RECORD STILL_THERE OWN LAST,
	TAKES(KIND_INT, KIND_INT),
	PICTURE_GIVES,
	SLOT(photo_of_physician),
};

STATEMENT(photo_of_institution) {
	.name = "attachment.photo_of_institution",
	.sql = PICTURE BY_RECORD SUBMITTED_LAST AT_SITE LAST,
	TAKES(KIND_INT, KIND_INT, KIND_INT, KIND_INT),
	PICTURE_GIVES,
	SLOT(photo_of_institution),
};

STATEMENT(photo_of_office) {
	.name = "attachment.photo_of_office",
	.sql = PICTURE BY_RECORD SUBMITTED_LAST IN_REGION LAST,
	TAKES(KIND_INT, KIND_INT),
	PICTURE_GIVES,
	SLOT(photo_of_office),
};
