/* profile_draft.c - drafts of profiles, and putting them in force. */
#include "domain/profile/profile_draft.h"

#include "domain/audit/audit.h"
#include "domain/profile/profile_draft_sql.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/log.h"

enum { DUE_MAX = 100 };

enum result
profile_places(struct store *db, struct arena *arena, struct rows *rows_out)
{
	return store_many(db, &profile_place_list, arena, rows_out, NOTHING);
}

enum result
profile_place(struct store *db, struct arena *arena, int64_t province_id,
	      struct profile_place *place_out)
{
	return store_one(db, &profile_place_one, arena, place_out,
			 WITH(V(province_id), V(province_id)));
}

enum result
profile_versions(struct store *db, struct arena *arena, int64_t province_id, struct rows *rows_out)
{
	return store_many(db, &profile_version_list, arena, rows_out, WITH(V(province_id)));
}

enum result
profile_seen(struct arena *arena, struct str text, struct str *seen_out)
{
	struct bytes digest;

	TRY(cipher_digest(arena, text, &digest));
	*seen_out = hex_encode(arena, digest.at, digest.len);
	return OK;
}

enum result
profile_draft_find(struct store *db, struct arena *arena, int64_t province_id, bool to_change,
		   struct profile_draft *draft_out)
{
	return store_one(db, to_change ? &profile_draft_hold : &profile_draft_one, arena, draft_out,
			 WITH(V(province_id)));
}

enum result
profile_is_in_use(struct store *db, struct arena *arena, int64_t province_id, bool *in_use_out)
{
	struct profile_number row;

	TRY(store_one(db, &profile_cycles, arena, &row, WITH(V(province_id))));
	*in_use_out = row.n > 0;
	return OK;
}

static enum result
note(struct store *db, const char *action, int64_t province_id, struct str detail,
     const struct actor *by, struct stamp now)
{
	return audit_note(db, by, now,
			  (struct audit_event){ action, "profile", province_id, detail });
}

enum result
profile_draft_begin(struct store *db, const struct profile_draft *draft, const struct actor *by,
		    struct stamp now)
{
	TRY(store_insert(db, &profile_draft_insert, NULL,
			 WITH(V(draft->province_id), V(draft->content), V(draft->from_version),
			      V(now), V(by->name))));
	return note(db, "profile.draft", draft->province_id, draft->note, by, now);
}

enum result
profile_draft_change(struct store *db, const struct profile_draft *draft, struct str content,
		     struct str what, const struct actor *by, struct stamp now)
{
	TRY(store_change(db, &profile_draft_update,
			 WITH(V(content), V(now), V(by->name), V(draft->province_id))));
	return note(db, "profile.change", draft->province_id, what, by, now);
}

enum result
profile_draft_delete(struct store *db, const struct profile_draft *draft, const struct actor *by,
		     struct stamp now)
{
	TRY(store_change(db, &profile_draft_remove, WITH(V(draft->province_id))));
	return note(db, "profile.discard", draft->province_id, STR(""), by, now);
}

enum result
profile_draft_plan(struct store *db, const struct profile_draft *draft, struct stamp at,
		   struct str why, const struct actor *by, struct stamp now)
{
	bool off = stamp_is_none(at);

	TRY(store_change(db, &profile_draft_date,
			 WITH(off ? V_NULL : V(at), V(why), V(by->name), V(draft->province_id))));
	return note(db, off ? "profile.unplan" : "profile.plan", draft->province_id, why, by, now);
}

static bool
changes_course(const struct profile_file *old, const struct profile_file *new)
{
	for (const struct profile_key *key = profile_keys; key->name != NULL; key++)
		if (profile_is_course(key, old, new))
			return true;
	return false;
}

/* A code names one province. */
static enum result
is_code_free(struct store *db, struct arena *arena, const struct profile_place *place,
	     struct str code)
{
	const struct profile_place *other;
	struct rows rows;

	TRY(profile_places(db, arena, &rows));
	other = rows.at;
	for (size_t i = 0; i < rows.n; i++)
		if (other[i].id != place->id && other[i].version > 0 &&
		    str_equal(other[i].code, code))
			return CONFLICT;
	return OK;
}

/* What is in force, beside what shall be. */
struct step {
	struct profile_place place;
	struct profile_file old, new;
};

static enum result
load_step(struct store *db, struct arena *arena, const struct profile_draft *draft,
	  struct step *step)
{
	struct profile_fault faults[PROFILE_FAULTS_MAX];
	struct str id = str_from_int(arena, draft->province_id);

	TRY(profile_place(db, arena, draft->province_id, &step->place));
	TRY(profile_read(arena, draft->content, &step->new, &faults[0]));
	if (profile_faults(arena, &step->new, faults) > 0 ||
	    !str_equal(profile_file_value(&step->new, "province.id", 0), id) ||
	    (step->place.version > 0 &&
	     !str_equal(profile_file_value(&step->new, "province.code", 0), step->place.code)))
		return REFUSED;
	TRY(is_code_free(db, arena, &step->place,
			 profile_file_value(&step->new, "province.code", 0)));
	step->new = profile_whole(arena, &step->new);
	return profile_version_file(db, arena, draft->province_id, step->place.version, &step->old);
}

static enum result
put_in_force(struct store *db, struct arena *arena, const struct profile_draft *draft,
	     const struct actor *by, struct stamp now, int64_t *version_out)
{
	struct profile_made made = { by, now, draft->note };
	bool in_use;
	struct step step;

	TRY(load_step(db, arena, draft, &step));
	TRY(profile_is_in_use(db, arena, draft->province_id, &in_use));
	if (in_use && changes_course(&step.old, &step.new))
		return EXPIRED;
	TRY(profile_store(db, arena, &step.new, &made, version_out));
	return store_change(db, &profile_draft_remove, WITH(V(draft->province_id)));
}

enum result
profile_draft_publish(struct store *db, struct arena *arena, const struct profile_draft *draft,
		      const struct actor *by, struct stamp now, int64_t *version_out)
{
	return put_in_force(db, arena, draft, by, now, version_out);
}

/* By nobody: the author keeps his draft, and reads in the log why it is one again. */
static enum result
take_back(struct store *db, struct arena *arena, const struct profile_draft *draft, const char *why,
	  struct stamp now)
{
	static const struct actor nobody;

	TRY(store_change(db, &profile_draft_date,
			 WITH(V_NULL, V(draft->note), V(draft->author), V(draft->province_id))));
	return note(db, "profile.unplan", draft->province_id,
		    str_format(arena, "%s: %.*s", why, STR_ARGS(draft->note)), &nobody, now);
}

static enum result
come_due(struct store *db, struct arena *arena, struct stamp now, const struct profile_draft *draft,
	 bool *done_out)
{
	struct actor by = { .name = draft->author };
	struct profile_place place;
	int64_t version;
	enum result done;

	TRY(profile_place(db, arena, draft->province_id, &place));
	if (place.version != draft->from_version)
		return take_back(db, arena, draft, "another version is in force", now);
	done = put_in_force(db, arena, draft, &by, now, &version);
	*done_out = done == OK;
	if (done == REFUSED)
		return take_back(db, arena, draft, "it has faults", now);
	if (done == CONFLICT)
		return take_back(db, arena, draft, "another province has its code", now);
	return done == EXPIRED ? OK : done;
}

/* One that fails keeps no other province waiting; it is tried again the next time. */
static enum result
try_one(struct store *db, struct arena *arena, struct stamp now, const struct profile_draft *draft,
	int64_t *n)
{
	bool in_force = false;

	if (come_due(db, arena, now, draft, &in_force) == OK) {
		TRY(store_commit(db));
		*n += in_force;
		return OK;
	}
	store_rollback(db);
	LOG("error", "profile-due", LOG_NUMBER("province", draft->province_id),
	    LOG_TEXT("trail", str_of(trail_text())));
	trail_clear();
	return OK;
}

enum result
profile_drafts_due(struct store *db, struct arena *arena, struct stamp now, int64_t *n_out)
{
	struct profile_draft draft = { 0 };
	enum result found = OK;

	*n_out = 0;
	for (int i = 0; i < DUE_MAX && found == OK; i++) {
		TRY(store_begin(db));
		found = store_one(db, &profile_draft_due, arena, &draft,
				  WITH(V(now), V(draft.province_id)));
		if (found == OK)
			found = try_one(db, arena, now, &draft, n_out);
		store_rollback(db);
	}
	return found == NOT_FOUND ? OK : found;
}
