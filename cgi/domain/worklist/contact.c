/* contact.c - whom to write to. */
#include "domain/person/sealed.h"
#include "domain/worklist/worklist_sql.h"
#include "lib/io/cipher.h"

enum result
worklist_mobile(struct store *db, struct arena *arena, int64_t record_id, int64_t institution_id,
		struct str *mobile_out)
{
	struct worklist_contact row;

	*mobile_out = (struct str){ NULL, 0 };
	TRY(store_one(db, &worklist_contact_of, arena, &row,
		      WITH(V(record_id), V(institution_id))));
	if (row.mobile.at == NULL)
		return OK;
	return cipher_reveal(arena, SEALED_MOBILE, row.mobile, mobile_out);
}
