/* imports.c - files of the register. */
#include "admin/admin.h"
#include "domain/import/import.h"
#include "site/imports.h"

struct import_form {
	struct str kind;
};
#define KINDS "institutions|physicians|conducts"

static const struct field import_fields[] = {
	FIELD(struct import_form, kind, .type = FIELD_CHOICE, .required = true, .choices = KINDS),
};
const struct form import_new_form = FORM(struct import_form, import_fields);

static const struct imports pages = { "/admin/imports",	  "admin/imports",     "admin/import_new",
				      "admin/import", IMPORT_INSTITUTIONS, IMPORT_CONDUCTS };

enum result
show_imports(const struct request *rq, struct reply *re)
{
	return imports_show_list(rq, re, &pages);
}

enum result
show_new_import(const struct request *rq, struct reply *re)
{
	return imports_show_new(rq, re, &pages);
}

enum result
add_import(const struct request *rq, struct reply *re)
{
	return imports_add(rq, re, &pages, ((const struct import_form *)rq->form)->kind, 0);
}

enum result
show_import(const struct request *rq, struct reply *re)
{
	return imports_show_one(rq, re, &pages);
}

enum result
confirm_import(const struct request *rq, struct reply *re)
{
	return imports_confirm(rq, re, &pages);
}

enum result
cancel_import(const struct request *rq, struct reply *re)
{
	return imports_cancel(rq, re, &pages);
}
