/* frame.c - what stands around every page: person, menu, province, language, form tokens. */
#include "domain/profile/profile.h"
#include "lib/base/arena.h"
#include "lib/base/buf.h"
#include "lib/io/config.h"
#include "lib/io/random.h"
#include "lib/web/csrf.h"
#include "lib/web/prefix.h"
#include "site/inside.h"

const struct profile *
site_profile(const struct request *rq)
{
	const struct profile *profile = NULL;

	if (rq->who != NULL)
		profile = profile_by_id(rq->who->province_id);
	else if (request_cookie(rq, "province").at != NULL)
		profile = profile_by_code(request_cookie(rq, "province"));
	return profile != NULL ? profile : profile_at(0);
}

struct str
site_label(const struct request *rq, const char *name)
{
	struct str own = profile_label(site_profile(rq), name);

	if (own.at != NULL)
		return own;
	return view_word(str_format(rq->arena, "named.%s", name).at);
}

enum { OWN_PATH_MAX = 2000 }; /* of what a header line can hold */

struct str
site_amount(struct arena *arena, const char *name, struct str value)
{
	struct str key = str_format(arena, "unit.%s", name), unit = view_word(key.at);

	if (str_empty(value) || str_equal(unit, key))
		return value;
	return str_format(arena, "%.*s %.*s", STR_ARGS(value), STR_ARGS(unit));
}

struct str
site_own_path(struct str path)
{
	bool own = path.len > 1 && path.len <= OWN_PATH_MAX && path.at[0] == '/' &&
		   path.at[1] != '/' && path.at[1] != '\\';

	for (size_t i = 0; own && i < path.len; i++)
		own = path.at[i] > ' ' && path.at[i] < 0x7f && path.at[i] != '\\';
	return own ? path : STR("/home");
}

void
site_show_initial(struct view *page, const struct profile *profile)
{
	struct str rule = profile_text(profile, "password.initial"), mark = STR("{last6}");
	struct view *initial = view_child(page, "initial");
	ptrdiff_t at = str_find(rule, mark);

	if (at < 0) {
		view_str(initial, "before", rule);
		return;
	}
	view_str(initial, "before", str_slice(rule, 0, (size_t)at));
	view_flag(initial, "last6", true);
	view_str(initial, "after", str_slice(rule, (size_t)at + mark.len, rule.len));
}

struct menu_entry {
	unsigned access;
	const char *href, *word; /* word: Text.menu.<word>; href NULL: a caption */
	const char *inclusion;   /* only where the province includes its physicians so; NULL: everywhere */
	bool assessor;           /* only of an institution that is in force as 考核机构 */
	bool rechecks;           /* only where the province has the recheck */
	const char *list;        /* only where the profile has lines of this list; NULL: everywhere */
};

static const struct menu_entry menu[] = {
	/* clang-format off */
	{ PHYSICIAN,   "/home",           "home" },
	{ PHYSICIAN,   "/register",       "register" },
	{ PHYSICIAN,   "/study",          "study" },
	{ PHYSICIAN,   "/exam",           "exam" },
	{ PHYSICIAN,   "/result",         "result" },
	{ STAFF,       "/home",           "home" },
	{ INSTITUTION | CLERK | REVIEWER, NULL, "physicians" },
	{ INSTITUTION | CLERK | REVIEWER, "/roster", "roster" },
	{ INSTITUTION | CLERK | REVIEWER, "/roster/hidden", "hidden", "opt_out" },
	{ INSTITUTION | CLERK | REVIEWER, "/roster/outside", "outside", "opt_in" },
	{ INSTITUTION | CLERK | REVIEWER, "/org/transfers", "transfers" },
	{ INSTITUTION | CLERK | REVIEWER, "/review", "review" },
	{ INSTITUTION | CLERK | REVIEWER, "/review/exemptions", "exemptions", .list = "exemption" },
	{ INSTITUTION | CLERK | REVIEWER, "/evaluate", "evaluate" },
	{ INSTITUTION | CLERK | REVIEWER, NULL, "assessor", NULL, true },
	{ INSTITUTION | CLERK | REVIEWER, "/recheck", "recheck", NULL, true, true },
	{ INSTITUTION | CLERK | REVIEWER, "/recheck/tests", "tests", NULL, true },
	{ INSTITUTION | CLERK | REVIEWER, "/recheck/exemptions", "exemptions_delegated", .assessor = true, .list = "exemption" },
	{ INSTITUTION | CLERK | REVIEWER, "/recheck/board", "delegated", NULL, true },
	{ INSTITUTION | CLERK | REVIEWER, "/recheck/penalties", "penalties", NULL, true },
	{ INSTITUTION | CLERK, NULL,      "institution" },
	{ INSTITUTION | CLERK, "/org", "registration" },
	{ INSTITUTION | CLERK, "/org/committee", "committee" },
	{ INSTITUTION | CLERK, "/org/office", "org_office" },
	{ INSTITUTION | CLERK, "/org/departments", "departments" },
	{ INSTITUTION | CLERK | REVIEWER, "/org/checks", "checks" },
	{ OFFICE | CLERK | REVIEWER, "/office", "progress" },
	{ OFFICE | CLERK | REVIEWER, "/office/people", "people" },
	{ OFFICE | CLERK | REVIEWER, "/office/transfers", "transfers" },
	{ OFFICE | CLERK | REVIEWER, "/office/penalties", "penalties" },
	{ OFFICE | CLERK | REVIEWER, "/office/checks", "checks" },
	{ OFFICE | CLERK | REVIEWER, "/office/cycles", "cycle" },
	{ OFFICE | CLERK | REVIEWER, "/office/applications", "applications" },
	{ OFFICE | CLERK | REVIEWER, "/office/assign", "assign" },
	{ OFFICE | CLERK, "/identity/requests", "identity" },
	{ STAFF,       NULL,              "accounts" },
	{ INSTITUTION | OFFICE | ADMIN, "/staff", "staff" },
	{ OFFICE | ADMIN, "/staff/units", "units" },
	{ ADMIN,       "/staff/outbox",   "outbox" },
	{ INSTITUTION | OFFICE | ADMIN, "/admin/audit", "audit" },
	{ ADMIN,       "/admin/profiles", "profiles" },
	{ ADMIN,       "/admin/imports",  "imports" },
	{ OFFICE | ADMIN, "/admin/texts/announcements", "announcements" },
	{ OFFICE | ADMIN, "/admin/texts/agreements", "agreements" },
	{ STAFF,       "/login/security", "security" },
	{ STAFF,       "/login/change",   "password" },
	/* clang-format on */
};

static void
fill_menu(struct view *site, const struct visit *v)
{
	const struct profile *profile = site_profile(&v->rq);
	ptrdiff_t longest = -1;
	struct view *current = NULL;

	for (size_t i = 0; i < sizeof(menu) / sizeof(menu[0]); i++) {
		struct str href = str_of(menu[i].href);
		struct view *row;

		if (!access_allows(menu[i].access, v->rq.who) ||
		    (menu[i].assessor && !v->rq.who->is_assessor) ||
		    (menu[i].rechecks && profile != NULL && !profile_flag(profile, "recheck")) ||
		    (menu[i].list != NULL && profile != NULL &&
		     profile_list_size(profile, menu[i].list) == 0) ||
		    (menu[i].inclusion != NULL && profile != NULL &&
		     !profile_is(profile, "inclusion", menu[i].inclusion)))
			continue;
		row = view_row(site, "menu");
		view_str(row, href.at == NULL ? "caption" : "label",
			 view_word(str_format(v->rq.arena, "menu.%s", menu[i].word).at));
		view_str(row, "href", href);
		if (href.at != NULL && str_starts(v->rq.path, href) &&
		    (ptrdiff_t)href.len > longest) {
			longest = (ptrdiff_t)href.len;
			current = row;
		}
	}
	if (current != NULL)
		view_flag(current, "current", true);
}

/* Midnight is the end of a day. */
static struct str
clock_text(const struct request *rq, struct stamp at)
{
	struct str text = str_slice(stamp_clock(rq->arena, at), 0, 5);

	return str_equal(text, STR("00:00")) ? STR("24:00") : text;
}

static void
fill_province(struct view *site, const struct request *rq)
{
	const struct profile *profile = site_profile(rq);
	struct view *own = view_child(site, "province");
	struct stamp until;

	if (profile == NULL)
		return;
	view_str(own, "code", profile_code(profile));
	view_str(own, "name", profile_name(profile));
	view_str(own, "returns", site_label(rq, "return"));
	view_str(own, "exam", site_label(rq, "exam"));
	view_str(own, "result", site_label(rq, "result"));
	view_int(site, "provinces", (int64_t)profiles_count());
	/* The administrator belongs to none of them. */
	if (rq->who != NULL && rq->who->kind == ACCOUNT_ADMIN)
		return;
	view_str(own, "office", profile_text(profile, "support.name"));
	view_str(own, "phone", profile_text(profile, "support.phone"));
	view_str(own, "hours", profile_text(profile, "support.hours"));
	view_str(own, "host", profile_text(profile, "province.host"));
	if (profile_is_closed(profile, rq->now, &until))
		view_str(site, "closed_until", clock_text(rq, until));
}

static const char *
staff_role_path(int64_t role)
{
	return role == ROLE_ADMINISTRATOR ? "staff_role.administrator" :
	       role == ROLE_CLERK         ? "staff_role.clerk" :
					    "staff_role.reviewer";
}

static void
fill_user(struct view *site, const struct visit *v)
{
	struct view *user = view_child(site, "user");
	/* Who sits a test is held until its end. */
	int64_t held = v->who.seen_at.us - v->rq.now.us;
	int64_t idle = config_number("session.idle_minutes") + (held > 0 ? held / STAMP_MINUTE : 0);
	struct stamp end = stamp_add(v->rq.now, idle * STAMP_MINUTE);

	view_str(user, "name", v->who.name);
	if (v->who.kind == ACCOUNT_PHYSICIAN || v->who.is_member)
		view_str(user, "unit", v->who.unit);
	if (v->who.is_member)
		view_str(user, "role", view_word(staff_role_path(v->who.role)));
	view_flag(user, "admin", v->who.kind == ACCOUNT_ADMIN);
	view_flag(user, "oversees", v->who.kind == ACCOUNT_OFFICE || v->who.kind == ACCOUNT_ADMIN);
	view_flag(user, "halfway",
		  v->who.password_state != PASSWORD_OWN || v->who.code_due ||
			  site_owes_factor(v->rq.who));
	/* What pages hide from those whom its address would refuse. */
	view_flag(site, "may_keep", access_allows(STAFF & ~(unsigned)REVIEWER, v->rq.who));
	view_c(site, "home", "/home");
	view_int(site, "idle", idle);
	view_str(site, "idle_at", str_slice(stamp_clock(v->rq.arena, end), 0, 5));
}

/* Is there a page at the address that a form was sent to? */
static bool
has_page(const struct visit *v)
{
	struct request as_get = v->rq;

	as_get.method = GET;
	return action_find(v->program->actions, &as_get) == OK;
}

/* Where a link of the frame leads back to: one value of a query. */
static struct str
here(const struct visit *v)
{
	struct buf text = BUF(4000);
	struct str place = v->rq.path, query = v->rq.query_text, copy;
	bool again = v->rq.method == POST && v->re.status == 422 && has_page(v);

	if (!again && (v->rq.method != GET || v->re.status >= 400))
		place = STR("/");
	else if (!again && query.len > 0 && query.len <= 600)
		place = str_format(v->rq.arena, "%.*s?%.*s", STR_ARGS(place), STR_ARGS(query));
	for (size_t i = 0; i < place.len; i++) {
		char c = place.at[i];

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    c == '/' || c == '-' || c == '_')
			buf_add(&text, str_slice(place, i, 1));
		else
			buf_format(&text, "%%%02X", (unsigned char)c);
	}
	copy = str_copy(v->rq.arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

static void
fill_flash(struct visit *v)
{
	struct arena *arena = v->rq.arena;
	struct view *flash;
	struct str name;

	if (v->rq.who == NULL || v->who.flash.at == NULL)
		return;
	flash = view_child(v->re.view, "Page.flash");
	name = str_format(arena, "flash.%.*s", STR_ARGS(v->who.flash));
	view_c(flash, "kind", "ok");
	view_str(flash, "text",
		 view_fill(arena, view_word(name.at), "detail", v->who.flash_detail, NULL));
}

void
frame_fill(struct visit *v)
{
	struct view *site = view_child(v->re.view, "Site"), *form = view_child(v->re.view, "Form");

	view_c(site, "asset", config_text("site.asset"));
	view_str(site, "prefix", prefix_text());
	view_flag(site, "demo", config_number("site.demo") != 0);
	view_flag(site, "large", str_equal(request_cookie(&v->rq, "size"), STR("lg")));
	view_str(site, "here", here(v));
	if (v->rq.method == POST)
		view_c(site, "posted", has_page(v) ? "here" : "before");
	fill_province(site, &v->rq);
	if (v->rq.who != NULL) {
		fill_user(site, v);
		fill_menu(site, v);
	}
	fill_flash(v);
	if (v->csrf.at != NULL) {
		view_str(form, "csrf", csrf_token(v->rq.arena, v->csrf));
		view_str(site, "csrf", csrf_token(v->rq.arena, v->csrf));
	}
	view_str(form, "token", random_hex(v->rq.arena, 16));
	if (v->re.status >= 400 && v->re.status != 422) {
		view_str(view_child(v->re.view, "Page"), "incident", str_of(v->rq.incident));
		if (v->why_ended != 0)
			view_int(view_child(v->re.view, "Page"), "why_ended", v->why_ended);
	}
}
