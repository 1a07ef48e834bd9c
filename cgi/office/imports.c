/* imports.c - files of penalties: handed in, tried, confirmed. */
#include "site/imports.h"

#include "domain/import/import.h"
#include "office/office.h"

struct import_form {
	struct str kind;
};
static const struct field import_fields[] = {
	FIELD(struct import_form, kind, .type = FIELD_CHOICE, .choices = "penalties"),
};
const struct form office_import_form = FORM(struct import_form, import_fields);

static const struct imports pages = { "/office/imports", "office/imports",  "office/import_new",
				      "office/import",   IMPORT_PENALTIES, IMPORT_PENALTIES };

enum result
office_show_imports(const struct request *rq, struct reply *re)
{
	return imports_show_list(rq, re, &pages);
}

enum result
office_show_new_import(const struct request *rq, struct reply *re)
{
	return imports_show_new(rq, re, &pages);
}

enum result
office_add_import(const struct request *rq, struct reply *re)
{
	struct cycle cycle;

	TRY(office_cycle(rq, &cycle));
	if (cycle.id == 0)
		return reply_form_error(re, "", "no_cycle");
	return imports_add(rq, re, &pages, STR("penalties"), cycle.id);
}

enum result
office_show_import(const struct request *rq, struct reply *re)
{
	return imports_show_one(rq, re, &pages);
}

enum result
office_confirm_import(const struct request *rq, struct reply *re)
{
	return imports_confirm(rq, re, &pages);
}

enum result
office_cancel_import(const struct request *rq, struct reply *re)
{
	return imports_cancel(rq, re, &pages);
}
