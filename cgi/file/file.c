/* file.c - /file/{id} and its thumbnail, the photo of a record. Who may not see it, finds nothing. */
#include "file.h"

#include "domain/attachment/attachment.h"
#include "site/access.h"

static handler show_picture, show_small, show_photo;

enum { LOOKERS = PHYSICIAN | INSTITUTION | OFFICE | CLERK | REVIEWER };

const struct action file_actions[] = {
	/* clang-format off */
	{ GET, "/file/{id}",       show_picture, .access = LOOKERS, .cache = CACHE_PRIVATE },
	{ GET, "/file/{id}/small", show_small,   .access = LOOKERS, .cache = CACHE_PRIVATE },
	{ GET, "/file/photo/{id}", show_photo,   .access = LOOKERS, .cache = CACHE_PRIVATE },
	{ 0 },
	/* clang-format on */
};

static struct attachment_viewer
viewer_of(const struct request *rq)
{
	struct attachment_viewer viewer = { 0 };

	switch ((enum account_kind)rq->who->kind) {
	case ACCOUNT_PHYSICIAN:
		viewer.physician_id = rq->who->physician_id;
		break;
	case ACCOUNT_INSTITUTION:
		viewer.institution_id = rq->who->institution_id;
		break;
	case ACCOUNT_OFFICE:
		viewer.office_id = rq->who->office_id;
		break;
	case ACCOUNT_NONE:
	case ACCOUNT_ADMIN:
		break;
	}
	return viewer;
}

/* Everything stored was written anew as JPEG; the name that was sent is not used again. */
static enum result
send(struct reply *re, struct bytes jpeg)
{
	return reply_file(re, "image/jpeg", jpeg, (struct str){ NULL, 0 });
}

static enum result
find(const struct request *rq, struct picture *picture_out)
{
	struct attachment_viewer viewer = viewer_of(rq);
	int64_t id;

	TRY(request_id(rq, "id", &id));
	return attachment_picture(rq->store, rq->arena, id, &viewer, picture_out);
}

static enum result
show_picture(const struct request *rq, struct reply *re)
{
	struct picture picture;

	TRY(find(rq, &picture));
	return send(re, picture.content);
}

static enum result
show_small(const struct request *rq, struct reply *re)
{
	struct picture picture;

	TRY(find(rq, &picture));
	return send(re, picture.small);
}

static enum result
show_photo(const struct request *rq, struct reply *re)
{
	struct attachment_viewer viewer = viewer_of(rq);
	struct picture picture;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(attachment_photo(rq->store, rq->arena, id, &viewer, &picture));
	return send(re, picture.content);
}
