/* unit.c - an institution's physicians, as the office of its region reads them. */
#include "domain/office/office.h"
#include "lib/base/arena.h"
#include "office/office.h"

enum result
office_show_unit(const struct request *rq, struct reply *re)
{
	struct view *page = reply_data(re);
	struct people people;
	struct str name, path;
	int64_t id;

	TRY(request_id(rq, "id", &id));
	TRY(office_institution(rq->store, rq->arena, rq->who->office_id, id, &name));
	path = str_format(rq->arena, "/office/units/%lld", (long long)id);
	TRY(people_read(rq, re, path.at, office_tabs, &people));
	people.query.institution_id = id;
	TRY(people_show_filters(&people));
	TRY(people_show_rows(&people));
	view_str(page, "unit", name);
	view_str(page, "path", path);
	return reply_page(re, "office/unit");
}
