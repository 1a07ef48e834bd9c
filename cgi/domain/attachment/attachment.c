/* attachment.c - showing pictures. */
#include "domain/attachment/attachment.h"

#include "domain/attachment/attachment_sql.h"

enum result
attachment_list(struct store *db, struct arena *arena, int64_t record_id, struct rows *rows_out)
{
	return store_many(db, &attachment_of_record, arena, rows_out, WITH(V(record_id)));
}

/* The statement follows from who looks; each binds the scope in its WHERE clause. */
struct looks {
	const struct statement *physician, *institution, *office;
};

static enum result
look(struct store *db, struct arena *arena, int64_t id, const struct looks *by,
     const struct attachment_viewer *viewer, struct picture *picture_out)
{
	int64_t institution = viewer->institution_id;

	if (viewer->physician_id != 0)
		return store_one(db, by->physician, arena, picture_out,
				 WITH(V(id), V(viewer->physician_id)));
	if (institution != 0)
		return store_one(db, by->institution, arena, picture_out,
				 WITH(V(id), V(institution), V(institution), V(institution)));
	if (viewer->office_id != 0)
		return store_one(db, by->office, arena, picture_out,
				 WITH(V(id), V(viewer->office_id)));
	return NOT_FOUND;
}

enum result
attachment_picture(struct store *db, struct arena *arena, int64_t id,
		   const struct attachment_viewer *viewer, struct picture *picture_out)
{
	static const struct looks by = { &picture_of_physician, &picture_of_institution,
					 &picture_of_office };

	return look(db, arena, id, &by, viewer, picture_out);
}

enum result
attachment_photo(struct store *db, struct arena *arena, int64_t record_id,
		 const struct attachment_viewer *viewer, struct picture *picture_out)
{
	static const struct looks by = { &photo_of_physician, &photo_of_institution,
					 &photo_of_office };

	return look(db, arena, record_id, &by, viewer, picture_out);
}
