/*
 * imports.h - files that staff hand in through the browser: the list, handing in, the trial, confirming, cancelling.
 *
 * A program names the kinds of files that it takes and its templates, which need templates/imports.cs; whose files they
 * are (an office's, or the administrators') follows from who is signed in.
 */
#ifndef SITE_IMPORTS_H
#define SITE_IMPORTS_H

#include "lib/web/action.h"
#include "lib/web/listing.h"
#include "site/site.h"

struct imports {
	const char *path;              /* "/admin/imports" */
	const char *list, *fresh, *one; /* templates */
	int64_t from, to;              /* enum import_kind */
};

/* A file of sixteen megabytes, and what is around it. */
enum { IMPORTS_BODY_MAX = 17 << 20 };

struct imports_confirm_form {
	struct str digest;
};
extern const struct form imports_confirm_form;

enum result imports_show_list(const struct request *rq, struct reply *re, const struct imports *pages) MUST_USE;
enum result imports_show_new(const struct request *rq, struct reply *re, const struct imports *pages) MUST_USE;
/* The upload "file"; REFUSED with a word beside it. cycle_id 0: for none. */
enum result imports_add(const struct request *rq, struct reply *re, const struct imports *pages, struct str kind,
			int64_t cycle_id) MUST_USE;
enum result imports_show_one(const struct request *rq, struct reply *re, const struct imports *pages) MUST_USE;
enum result imports_confirm(const struct request *rq, struct reply *re, const struct imports *pages) MUST_USE;
enum result imports_cancel(const struct request *rq, struct reply *re, const struct imports *pages) MUST_USE;
/* Whole numbers of people stand in it, so each time is noted. */
enum result imports_send_refused(const struct request *rq, struct reply *re) MUST_USE;

#endif
