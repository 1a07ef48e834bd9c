/* institution.c - reading what an institution says about itself. */
#include "domain/institution/institution_sql.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

enum result
institution_find(struct store *db, struct arena *arena, int64_t id,
		 struct institution *institution_out)
{
	struct institution found;

	TRY(store_one(db, &institution_one, arena, &found, WITH(V(id))));
	TRY(cipher_reveal(arena, SEALED_CONTACT_MOBILE, found.sealed_mobile,
			  &found.contact_mobile));
	*institution_out = found;
	return OK;
}

bool
member_is_senior(struct str title_code)
{
	return title_code.len == 3 && title_code.at[0] == '2' && title_code.at[2] >= '1' &&
	       title_code.at[2] <= '3';
}

enum result
member_list(struct store *db, struct arena *arena, int64_t institution_id, enum member_body body,
	    struct rows *rows_out)
{
	struct member *row;

	TRY(store_many(db, &member_all, arena, rows_out, WITH(V(institution_id), V((int)body))));
	row = rows_out->at;
	for (size_t i = 0; i < rows_out->n; i++)
		TRY(cipher_reveal(arena, SEALED_MEMBER_PHONE, row[i].sealed_phone, &row[i].phone));
	return OK;
}

enum result
member_find(struct store *db, struct arena *arena, int64_t institution_id, enum member_body body,
	    int64_t id, struct member *member_out)
{
	TRY(store_one(db, &member_one, arena, member_out,
		      WITH(V(id), V(institution_id), V((int)body))));
	return cipher_reveal(arena, SEALED_MEMBER_PHONE, member_out->sealed_phone,
			     &member_out->phone);
}
