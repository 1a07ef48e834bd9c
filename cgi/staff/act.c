/* act.c - switching off and on, new passwords, lost telephones; each asks first. */
#include "domain/account/account_create.h"
#include "domain/sms/sms.h"
#include "lib/base/arena.h"
#include "lib/io/cipher.h"
#include "lib/io/config.h"
#include "lib/io/password.h"
#include "lib/web/prefix.h"
#include "staff/staff.h"

#define INITIAL_COOKIE "__Host-dks"
#define INITIAL_SEAL "staff.initial"

enum { INITIAL_MINUTES = 5, INITIAL_MAX = 300 };

struct tell_form {
	struct str tell;
};
static const struct field tell_fields[] = {
	FIELD(struct tell_form, tell, .type = FIELD_CHOICE, .required = true, .choices = "show|sms"),
};
const struct form staff_tell_form = FORM(struct tell_form, tell_fields);

/* Own account, or a unit's own from within: the page says who can. */
static enum result
refuse(struct reply *re)
{
	reply_refusal(re, 409, "staff/refused");
	return REFUSED;
}

static enum result
ask_first(const struct request *rq, struct reply *re, const char *act)
{
	struct staff_place place;
	struct staff_row row;

	TRY(staff_one(rq, re, &place, &row));
	if (!staff_may_change(&place.scope, &row))
		return refuse(re);
	view_c(reply_data(re), "act", act);
	return reply_page(re, "staff/confirm");
}

static enum result
finish(const struct request *rq, struct reply *re, const struct staff_place *place,
       const struct staff_row *row, enum result done, const char *flash)
{
	(void)rq;
	if (done == REFUSED)
		return refuse(re);
	TRY(done);
	re->flash = flash;
	re->flash_detail = row->name;
	return reply_see_other(re, str_of(place->path));
}

enum result
staff_show_off(const struct request *rq, struct reply *re)
{
	return ask_first(rq, re, "off");
}

static enum result
turn(const struct request *rq, struct reply *re, bool off)
{
	struct staff_place place;
	struct staff_row row;

	TRY(staff_one(rq, re, &place, &row));
	return finish(rq, re, &place, &row,
		      staff_switch(rq->store, rq->arena, &place.scope, row.id, off, &rq->who->actor,
				   rq->now),
		      off ? "account_off" : "account_on");
}

enum result
staff_turn_off(const struct request *rq, struct reply *re)
{
	return turn(rq, re, true);
}

enum result
staff_turn_on(const struct request *rq, struct reply *re)
{
	return turn(rq, re, false);
}

enum result
staff_show_factor(const struct request *rq, struct reply *re)
{
	return ask_first(rq, re, "factor");
}

enum result
staff_take_factor(const struct request *rq, struct reply *re)
{
	struct staff_place place;
	struct staff_row row;

	TRY(staff_one(rq, re, &place, &row));
	return finish(rq, re, &place, &row,
		      staff_drop_factor(rq->store, rq->arena, &place.scope, row.id, &rq->who->actor,
					rq->now),
		      "factor_taken");
}

/* ---- passwords ---- */

enum result
staff_show_password(const struct request *rq, struct reply *re)
{
	view_option(re->view, "tell", STR("show"), view_word("tell.show"), rq->failed == NULL);
	view_option(re->view, "tell", STR("sms"), view_word("tell.sms"), false);
	return ask_first(rq, re, "password");
}

enum result
staff_reset_password(const struct request *rq, struct reply *re)
{
	const struct tell_form *form = rq->form;
	struct secret password = account_make_password(rq->arena);
	bool by_sms = str_equal(form->tell, STR("sms"));
	struct staff_place place;
	struct str hash, mobile;
	struct staff_row row;
	enum result done;

	TRY(staff_one(rq, re, &place, &row));
	TRY(staff_mobile(rq->arena, &row, &mobile));
	if (by_sms && str_empty(mobile))
		return reply_form_error(re, "tell", "no_mobile");
	TRY(password_hash(rq->arena, password, &hash));
	done = staff_reset(rq->store, rq->arena, &place.scope, row.id, hash, &rq->who->actor,
			   rq->now);
	if (done == REFUSED)
		return refuse(re);
	TRY(done);
	return staff_tell(rq, re, &place, row.id, row.name, mobile, password, by_sms);
}

/* A sealed cookie carries the password to the page that shows it and takes the cookie back: neither the
 * database nor an address ever holds it, and loading the page again shows nothing. */
static enum result
keep_password(const struct request *rq, struct reply *re, int64_t id, struct secret password)
{
	struct stamp end = stamp_add(rq->now, INITIAL_MINUTES * STAMP_MINUTE);
	struct str text = str_format(rq->arena, "%lld|%lld|%lld|%.*s", (long long)id,
				     (long long)rq->who->account_id, (long long)end.us,
				     STR_ARGS(password.text));
	struct bytes sealed;

	TRY(cipher_seal(rq->arena, INITIAL_SEAL, text, &sealed));
	reply_cookie(re,
		     (struct cookie){ INITIAL_COOKIE, hex_encode(rq->arena, sealed.at, sealed.len),
				      INITIAL_MINUTES * 60, true });
	return OK;
}

static bool
next_number(struct str *text, int64_t *n_out)
{
	struct str piece;

	return str_next(text, '|', &piece) && str_to_int(piece, n_out) == OK;
}

/* Empty: none for this account. */
static struct str
kept_password(const struct request *rq, int64_t id)
{
	struct str hex = request_cookie(rq, INITIAL_COOKIE), text;
	size_t len = hex.len / 2;
	int64_t of, by, until;
	unsigned char *bytes;

	if (str_empty(hex) || len > INITIAL_MAX)
		return STR("");
	bytes = arena_new(rq->arena, len + 1);
	if (hex_decode(hex, bytes, len) != OK ||
	    cipher_reveal(rq->arena, INITIAL_SEAL, (struct bytes){ bytes, len }, &text) != OK) {
		trail_clear();
		return STR("");
	}
	if (!next_number(&text, &of) || !next_number(&text, &by) || !next_number(&text, &until) ||
	    of != id || by != rq->who->account_id || until < rq->now.us)
		return STR("");
	return text;
}

enum result
staff_show_once(const struct request *rq, struct reply *re, const struct staff_place *place,
		int64_t id, struct secret password)
{
	TRY(keep_password(rq, re, id, password));
	return reply_see_other(
		re, str_format(rq->arena, "%s/%lld/initial", place->path, (long long)id));
}

/* The page where he signs in, as it is reached from outside. */
static struct str
door_address(const struct request *rq, const struct staff_door *door)
{
	struct str host = str_of(config_text("site.host"));

	return str_format(rq->arena, "https://%.*s%s/login/%s",
			  STR_ARGS(str_empty(host) ? rq->host : host), prefix_text().at,
			  door->at_office ? "office" : "org");
}

static enum result
tell_by_sms(const struct request *rq, int64_t id, struct str name, struct str mobile,
	    struct secret password)
{
	struct staff_door door;
	struct str text;

	TRY(staff_door_of(rq->store, rq->arena, id, &door));
	text = view_fill(rq->arena, view_word("sms.staff_initial"), "unit", rq->who->unit, "name",
			 name, "address", door_address(rq, &door), "account",
			 str_empty(door.account) ? view_word("staff_account.unit") : door.account,
			 "password", password.text, NULL);
	return sms_send(rq->store, rq->arena, mobile, text, rq->now);
}

enum result
staff_tell(const struct request *rq, struct reply *re, const struct staff_place *place, int64_t id,
	   struct str name, struct str mobile, struct secret password, bool by_sms)
{
	if (!by_sms)
		return staff_show_once(rq, re, place, id, password);
	TRY(tell_by_sms(rq, id, name, mobile, password));
	re->flash = "initial_sent";
	re->flash_detail = name;
	return reply_see_other(re, str_of(place->path));
}

enum result
staff_show_initial(const struct request *rq, struct reply *re)
{
	struct staff_place place;
	struct staff_door door;
	struct staff_row row;

	TRY(staff_one(rq, re, &place, &row));
	TRY(staff_door_of(rq->store, rq->arena, row.id, &door));
	view_str(reply_data(re), "address", door_address(rq, &door));
	view_str(reply_data(re), "account", door.account);
	view_flag(reply_data(re), "at_office", door.at_office);
	view_str(reply_data(re), "password", kept_password(rq, row.id));
	if (request_cookie(rq, INITIAL_COOKIE).at != NULL)
		reply_cookie(re, (struct cookie){ INITIAL_COOKIE, STR(""), -1, true });
	return reply_page(re, "staff/initial");
}
