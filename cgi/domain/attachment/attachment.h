/*
 * attachment.h - pictures of a record: the photo and the proofs.
 *
 * Owns tables attachment and blob_store. Pictures are decoded and written anew before they are stored
 * (lib/io/image.h); what the visitor sent is not kept. A picture that was taken out or replaced stays
 * only if a submission shows it. Equal pictures are stored once and go with the last that needs them.
 */
#ifndef DOMAIN_ATTACHMENT_H
#define DOMAIN_ATTACHMENT_H

#include "domain/audit/audit.h"
#include "lib/base/date.h"

struct arena;
struct rows;

enum { ATTACHMENT_NAME_MAX = 100 };
#define SLOT_PHOTO "photo" /* cut to the one-inch portrait */
#define SLOT_YEARS "years" /* proofs of the years of practice */

struct attachment {
	int64_t id, bytes, width, height;
	struct str slot, name; /* name: as sent, without a path; for showing only */
	struct stamp created_at;
};

/* The pictures that are there now, oldest first. */
enum result attachment_list(struct store *db, struct arena *arena, int64_t record_id,
			    struct rows *rows_out) MUST_USE;

struct attachment_new {
	int64_t record_id, physician_id; /* scope: his own record, in a state that may be edited */
	const char *slot;
	struct str filename, content;
	int64_t bytes_max, files_max;    /* of the profile; a photo replaces the one before */
};
/* REFUSED with a word of Text.error: file_missing, file_empty, file_type, file_big, file_pixels,
 * file_broken, file_many, file_quota, file_often, file_infected, file_unscanned. CONFLICT: the record cannot be
 * edited. */
enum result attachment_add(struct store *db, struct arena *arena, const struct attachment_new *wish,
			   const struct actor *by, struct stamp now, const char **why_out) MUST_USE;
/* CONFLICT: not there, not his, or the record cannot be edited. */
enum result attachment_remove(struct store *db, struct arena *arena, int64_t id, int64_t physician_id,
			      const struct actor *by, struct stamp now) MUST_USE;

/* Who looks: exactly one is set. */
struct attachment_viewer {
	int64_t physician_id;   /* his own */
	int64_t institution_id; /* a practice site of the physician, or the 考核机构; not before a submission */
	int64_t office_id;      /* its region; not before a submission */
};
struct picture {
	struct bytes content, small; /* JPEG */
	struct str slot;
};
/* NOT_FOUND: not there or not for this viewer. */
enum result attachment_picture(struct store *db, struct arena *arena, int64_t id,
			       const struct attachment_viewer *viewer, struct picture *picture_out) MUST_USE;
/* The photo of a record, by the record's id. */
enum result attachment_photo(struct store *db, struct arena *arena, int64_t record_id,
			     const struct attachment_viewer *viewer, struct picture *picture_out) MUST_USE;

#endif
