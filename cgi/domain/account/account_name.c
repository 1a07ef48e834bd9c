/* account_name.c - sign-in names and the initial passwords that follow from them. */
#include "domain/account/account.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

struct str
account_canonical(struct arena *arena, enum door door, struct str typed)
{
	switch (door) {
	case DOOR_PHYSICIAN:
		return document_canonical_guess(arena, typed);
	case DOOR_INSTITUTION:
	case DOOR_OFFICE:
		break;
	}
	return document_plain(arena, typed, NULL);
}

enum result
account_index(struct arena *arena, enum door door, struct str typed, struct bytes *index_out)
{
	static const char *const where[] = {
		[DOOR_PHYSICIAN] = INDEX_DOCUMENT,
		[DOOR_INSTITUTION] = "account.institution",
		[DOOR_OFFICE] = "account.office",
	};

	return cipher_index(arena, where[door], account_canonical(arena, door, typed), index_out);
}

struct secret
account_initial_password(struct arena *arena, struct str rule, struct str name)
{
	struct str mark = STR("{last6}"), base;
	ptrdiff_t at = str_find(rule, mark);

	if (str_empty(rule))
		return (struct secret){ { NULL, 0 } };
	if (at < 0)
		return (struct secret){ rule };
	base = document_password_base(arena, name);
	base = str_join(arena, str_slice(rule, 0, (size_t)at), base);
	return (struct secret){ str_join(arena, base,
					 str_slice(rule, (size_t)at + mark.len, rule.len)) };
}
