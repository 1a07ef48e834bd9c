/* attachment_add.c - a picture comes, a picture goes. */
#include "domain/attachment/attachment.h"

#include "domain/attachment/attachment_add_sql.h"
#include "lib/base/arena.h"
#include "lib/base/utf8.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/image.h"
#include "lib/io/scan.h"

/* The last piece of whatever path a browser sent, without odd characters, not too long. */
static struct str
plain_name(struct arena *arena, struct str filename)
{
	struct str rest = filename, from;
	char *at = arena_new(arena, filename.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < filename.len; i++)
		if (filename.at[i] == '/' || filename.at[i] == '\\')
			rest = str_slice(filename, i + 1, filename.len);
	for (from = rest; rest.len > 0; from = rest) {
		uint32_t c = utf8_next(&rest);

		if (c < ' ' || c == 0xfffd || utf8_is_odd(c))
			continue;
		for (size_t i = 0; i < from.len - rest.len; i++)
			at[len++] = from.at[i];
	}
	rest = str_trim(utf8_first((struct str){ at, len }, ATTACHMENT_NAME_MAX));
	return rest.len == 0 || str_equal(rest, STR("..")) ? STR("image") : rest;
}

static enum result
refuse(const char *why, const char **why_out)
{
	*why_out = why;
	return REFUSED;
}

static const char *
refusal_word(enum image_refusal refusal)
{
	switch (refusal) {
	case IMAGE_EMPTY:
		return "file_empty";
	case IMAGE_NOT_A_PICTURE:
		return "file_type";
	case IMAGE_TOO_LARGE:
		return "file_pixels";
	case IMAGE_FINE:
	case IMAGE_BROKEN:
		break;
	}
	return "file_broken";
}

/* Each attempt costs a decoding, whatever becomes of it. */
static enum result
count_try(struct store *db, struct arena *arena, int64_t physician_id, struct stamp now,
	  const char **why_out)
{
	struct stamp oldest = stamp_add(now, -STAMP_HOUR);
	struct attachment_tries tries;
	struct bytes id;

	TRY(cipher_digest(arena, str_format(arena, "attachment %lld", (long long)physician_id),
			  &id));
	TRY(store_run(db, &attachment_count_try, NULL, WITH(V(id), V(now), V(oldest), V(oldest))));
	TRY(store_one(db, &attachment_tries, arena, &tries, WITH(V(id))));
	return tries.n > config_number("upload.per_hour") ? refuse("file_often", why_out) : OK;
}

/* As it was sent, since writing it anew would hide what it carried. */
static enum result
scan(struct store *db, struct arena *arena, const struct attachment_new *wish,
     const struct actor *by, struct stamp now, const char **why_out)
{
	struct bytes sent = { wish->content.at, wish->content.len };
	const char *scanner = config_text("upload.scanner");
	struct str found;
	enum result done;

	if (scanner[0] == '\0')
		return OK;
	done = scan_bytes(arena, scanner, config_number("upload.scanner_seconds"), sent, &found);
	if (done == EXPIRED)
		return config_number("upload.scanner_must") == 0 ?
			       OK :
			       refuse("file_unscanned", why_out);
	if (done != REFUSED)
		return done;
	TRY(audit_note(
		db, by, now,
		(struct audit_event){ "attachment.infected", "record", wish->record_id, found }));
	return refuse("file_infected", why_out);
}

/* What was just taken out goes for good, unless a submission shows it. */
static enum result
let_go(struct store *db, struct arena *arena, int64_t record_id, struct stamp removed_at)
{
	const struct attachment_unsent *unsent;
	struct attachment_unsent blob;
	struct rows rows;

	TRY(store_many(db, &attachment_unsent, arena, &rows, WITH(V(record_id), V(removed_at))));
	unsent = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		TRY(store_change(db, &attachment_delete, WITH(V(unsent[i].id))));
		TRY(store_one(db, &blob_lock, arena, &blob, WITH(V(unsent[i].hash))));
		TRY(store_run(db, &blob_delete, NULL, WITH(V(unsent[i].hash))));
	}
	return OK;
}

static enum result
make_room(struct store *db, struct arena *arena, const struct attachment_new *wish,
	  struct stamp now, const char **why_out)
{
	struct str slot = str_of(wish->slot);
	struct attachment_room room;
	enum result locked = store_one(db, &attachment_lock, arena, &room,
				       WITH(V(wish->record_id), V(wish->physician_id), V(slot)));

	if (locked != OK)
		return locked == NOT_FOUND ? CONFLICT : locked;
	TRY(store_one(db, &attachment_room, arena, &room,
		      WITH(V(wish->record_id), V(slot), V(wish->record_id))));
	if (room.bytes >= config_number("upload.total_mb") << 20)
		return refuse("file_quota", why_out);
	if (!str_equal(slot, STR(SLOT_PHOTO)))
		return room.files >= wish->files_max ? refuse("file_many", why_out) : OK;
	TRY(store_run(db, &attachment_replace, NULL, WITH(V(now), V(wish->record_id), V(slot))));
	return let_go(db, arena, wish->record_id, now);
}

enum result
attachment_add(struct store *db, struct arena *arena, const struct attachment_new *wish,
	       const struct actor *by, struct stamp now, const char **why_out)
{
	bool is_photo = str_equal(str_of(wish->slot), STR(SLOT_PHOTO));
	struct bytes sent = { wish->content.at, wish->content.len }, hash;
	enum image_refusal refusal;
	struct image image;
	const struct image_form *full, *small;
	enum result made;

	if (wish->content.len == 0)
		return refuse(str_empty(wish->filename) ? "file_missing" : "file_empty", why_out);
	if (wish->content.len > (size_t)wish->bytes_max)
		return refuse("file_big", why_out);
	TRY(count_try(db, arena, wish->physician_id, now, why_out));
	TRY(scan(db, arena, wish, by, now, why_out));
	made = image_make(arena, sent, &image, &refusal);
	if (made != OK)
		return made == REFUSED ? refuse(refusal_word(refusal), why_out) : made;
	full = is_photo ? &image.portrait : &image.full;
	small = is_photo ? &image.portrait : &image.thumbnail;
	TRY(make_room(db, arena, wish, now, why_out));
	TRY(cipher_digest(arena, (struct str){ full->jpeg.at, full->jpeg.len }, &hash));
	TRY(store_run(db, &blob_insert, NULL,
		      WITH(V(hash), V(full->width), V(full->height), V(full->jpeg), V(small->jpeg),
			   V(now))));
	TRY(store_insert(db, &attachment_insert, NULL,
			 WITH(V(wish->record_id), V(str_of(wish->slot)),
			      V(plain_name(arena, wish->filename)), V(hash),
			      V((int64_t)full->jpeg.len), V(now))));
	return audit_note(db, by, now,
			  (struct audit_event){ "attachment.add", "record", wish->record_id,
						str_of(wish->slot) });
}

enum result
attachment_remove(struct store *db, struct arena *arena, int64_t id, int64_t physician_id,
		  const struct actor *by, struct stamp now)
{
	struct attachment_room of;

	TRY(store_change(db, &attachment_take_out, WITH(V(now), V(id), V(physician_id))));
	TRY(store_one(db, &attachment_record, arena, &of, WITH(V(id))));
	TRY(let_go(db, arena, of.record_id, now));
	return audit_note(
		db, by, now,
		(struct audit_event){ "attachment.remove", "record", of.record_id, STR("") });
}
