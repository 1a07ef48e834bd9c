/* member.c - members come, change and go. */
#include "domain/institution/member.h"

#include "domain/institution/institution_sql.h"
#include "domain/person/sealed.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"

/* Also takes the confirmation back. */
static enum result
note(struct store *db, const char *action, int64_t id, struct str detail, const struct actor *by,
     struct stamp now)
{
	TRY(store_change(db, &institution_touch, WITH(V(by->institution_id))));
	return audit_note(db, by, now, (struct audit_event){ action, "member", id, detail });
}

/* Who it is, the object's number says. */
static struct str
words_of(struct arena *arena, const struct member *m)
{
	return str_format(arena, "%s %.*s %.*s %lld",
			  m->body == BODY_COMMITTEE ? "committee" : "office",
			  STR_ARGS(m->title_code), STR_ARGS(m->duty), (long long)m->role);
}

enum result
member_add(struct store *db, struct arena *arena, const struct member *member,
	   const struct actor *by, struct stamp now)
{
	struct member_count_row count;
	struct bytes phone;
	int64_t id;

	TRY(store_one(db, &member_count, arena, &count,
		      WITH(V(by->institution_id), V(member->body))));
	if (count.n >= MEMBERS_MAX)
		return REFUSED;
	TRY(cipher_seal(arena, SEALED_MEMBER_PHONE, member->phone, &phone));
	TRY(store_insert(db, &member_insert, &id,
			 WITH(V(by->institution_id), V(member->body), V(member->name),
			      V(member->title_code), V(member->duty), V(member->role), V(phone))));
	return note(db, "member.add", id, words_of(arena, member), by, now);
}

enum result
member_change(struct store *db, struct arena *arena, const struct member *member,
	      const struct actor *by, struct stamp now)
{
	struct bytes phone;
	struct member old;
	struct str before, after;

	TRY(member_find(db, arena, by->institution_id, (enum member_body)member->body, member->id,
			&old));
	TRY(cipher_seal(arena, SEALED_MEMBER_PHONE, member->phone, &phone));
	TRY(store_change(db, &member_update,
			 WITH(V(member->name), V(member->title_code), V(member->duty),
			      V(member->role), V(phone), V(member->id), V(by->institution_id),
			      V(member->body), V(member->version))));
	before = words_of(arena, &old);
	after = words_of(arena, member);
	return note(db, "member.change", member->id,
		    str_format(arena, "%.*s > %.*s%s", STR_ARGS(before), STR_ARGS(after),
			       str_equal(old.name, member->name) ? "" : ", renamed"),
		    by, now);
}

enum result
member_remove(struct store *db, struct arena *arena, enum member_body body, int64_t id,
	      const struct actor *by, struct stamp now)
{
	struct member old;

	TRY(member_find(db, arena, by->institution_id, body, id, &old));
	TRY(store_change(db, &member_delete, WITH(V(id), V(by->institution_id), V((int)body))));
	return note(db, "member.remove", id, words_of(arena, &old), by, now);
}
