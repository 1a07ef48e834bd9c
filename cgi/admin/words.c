/* words.c - records of the audit in words. */
#include "admin/admin.h"
#include "lib/base/arena.h"

const char *const admin_acts[] = {
	/* clang-format off */
	"account.sign_in", "account.first_step", "account.wrong_password", "account.hidden", "account.sign_out",
	"account.send_out", "access.refused",
	"account.password", "account.reset", "account.reset_own", "account.first_code", "account.mobile",
	"account.bind", "account.join", "factor.set_up", "factor.renew", "factor.recovery", "factor.wrong",
	"factor.remove", "account.create", "account.change", "account.disable", "account.enable",
	"physician.document_seen", "document.ask", "document.take_back", "document.grant", "document.reject",
	"record.include", "record.take_out", "record.hide", "record.unhide", "record.notice", "record.save",
	"record.fill", "attachment.add", "attachment.remove", "attachment.infected", "experience.add", "experience.change",
	"experience.remove", "conduct.declare", "conduct.take_back", "record.submit", "record.withdraw",
	"record.return", "record.approve", "record.confirm", "record.send_back", "record.follow", "batch.begin",
	"batch.undo",
	"evaluation.judge", "evaluation.take_back", "evaluation.drop", "record.disqualify", "record.open_test",
	"record.skip_test",
	"attempt.start", "attempt.take_over", "attempt.hand_in", "attempt.close", "attempt.late",
	"attempt.too_late", "record.sit", "record.pass_one", "record.pass_all", "record.try_again",
	"record.fail_test", "record.mark_absent", "record.mark_again", "record.list_make_up",
	"record.open_make_up", "record.conclude", "record.qualify", "record.unqualify", "record.publish",
	"record.object", "record.decide", "record.leave", "record.come_back",
	"cycle.create", "cycle.draft", "cycle.change", "cycle.publish", "cycle.extend", "cycle.unextend",
	"cycle.start", "cycle.stage", "cycle.archive", "paper.build", "bank.import",
	"appointment.apply", "appointment.withdraw", "appointment.reject", "appointment.approve",
	"appointment.take_effect", "appointment.cancel", "appointment.expire", "appointment.export",
	"exemption.save", "exemption.submit", "exemption.withdraw", "exemption.approve", "exemption.reject",
	"exemption.revoke", "exemption.lapse", "exemption.export",
	"delegation.assign", "delegation.change", "delegation.end", "delegation.export", "recheck.export",
	"institution.basics", "institution.contact", "institution.confirm", "member.add", "member.change",
	"member.remove",
	"department.add", "department.rename", "department.off", "department.on", "department.delete",
	"department.export",
	"roster.remind", "roster.export", "region.export", "staff.export", "sms.export", "audit.export", "sms.retry",
	"sms.retry_all", "register.institutions", "register.physicians", "import.conducts", "conduct.add",
	"import.add", "import.confirm", "import.cancel", "import.refused",
	"import.penalties", "penalty.end", "penalty.restore", "penalty.export",
	"wish.ask", "wish.take_back", "wish.grant", "wish.reject", "wish.settle", "spot.draw", "spot.judge", "spot.export",
	"text.add", "text.change", "text.publish", "text.withdraw", "text.delete",
	"profile.draft", "profile.change", "profile.discard", "profile.plan", "profile.unplan", "profile.publish",
	"profile.export",
	NULL,
	/* clang-format on */
};

bool
admin_knows_act(struct str action)
{
	for (size_t i = 0; admin_acts[i] != NULL; i++)
		if (str_equal(str_of(admin_acts[i]), action))
			return true;
	return false;
}

struct str
admin_word(const struct request *rq, const char *group, struct str name)
{
	struct str key = str_format(rq->arena, "%s.%.*s", group, STR_ARGS(name));
	struct str word = view_word(key.at);

	return str_equal(word, key) ? (struct str){ NULL, 0 } : word;
}

static struct str
or_code(struct str word, struct str code)
{
	return word.at == NULL ? code : word;
}

/* Cuts what stands before the mark off *rest; false: the mark is not there. */
static bool
cut(struct str *rest, struct str mark, struct str *piece_out)
{
	ptrdiff_t at = str_find(*rest, mark);

	if (at < 0)
		return false;
	*piece_out = str_slice(*rest, 0, (size_t)at);
	*rest = str_slice(*rest, (size_t)at + mark.len, rest->len);
	return true;
}

static void
add_change(struct told *told, struct str label, struct str before, struct str after)
{
	if (told->n_changes < CHANGES_MAX)
		told->changes[told->n_changes++] = (struct change){ label, before, after };
}

/* "submitted > returned why" */
static bool
tell_move(const struct request *rq, struct str who, struct str detail, struct told *told)
{
	struct str from, to, rest = detail;

	if (!cut(&rest, STR(" > "), &from))
		return false;
	if (!cut(&rest, STR(" "), &to)) {
		to = rest;
		rest = STR("");
	}
	from = admin_word(rq, "state", from);
	to = admin_word(rq, "state", to);
	if (from.at == NULL || to.at == NULL)
		return false;
	add_change(told, view_word("label.state"), from, to);
	told->note = rest;
	told->sentence = view_fill(rq->arena, view_word("did.move"), "who", who, "from", from, "to",
				   to, NULL);
	return true;
}

/* "ethics none > fit, performance none > unfit, grounds 4 why" */
static bool
tell_judgement(const struct request *rq, struct str detail, struct told *told)
{
	struct str rest = detail, was, is, skipped;

	for (int i = 0; i < 2; i++) {
		const char *label = i == 0 ? "label.ethics" : "label.performance";

		if (!cut(&rest, STR(" "), &skipped) || !cut(&rest, STR(" > "), &was) ||
		    !cut(&rest, STR(", "), &is))
			return false;
		add_change(told, view_word(label), or_code(admin_word(rq, "judged", was), was),
			   or_code(admin_word(rq, "judged", is), is));
	}
	if (!cut(&rest, STR(" "), &skipped) || !cut(&rest, STR(" "), &skipped))
		return true;
	told->note = rest;
	return true;
}

/* "name, role > name, role" */
static bool
tell_person(const struct request *rq, struct str detail, struct told *told)
{
	struct str before, after = detail, was, is;

	if (!cut(&after, STR(" > "), &before) || !cut(&before, STR(", "), &was) ||
	    !cut(&after, STR(", "), &is))
		return false;
	add_change(told, view_word("label.name"), was, is);
	add_change(told, view_word("label.role"),
		   or_code(admin_word(rq, "staff_role", before), before),
		   or_code(admin_word(rq, "staff_role", after), after));
	return true;
}

static bool
is_plain(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

/* What programs note in their own words ("rows 20, refused 1"), word by word; what people wrote stays. */
static struct str
own_words(const struct request *rq, struct str detail)
{
	struct str all = STR(""), rest = detail, word;

	if (!is_plain(detail))
		return detail;
	while (str_next(&rest, ' ', &word)) {
		bool comma = str_ends(word, STR(","));
		struct str bare = comma ? str_slice(word, 0, word.len - 1) : word;
		struct str known = admin_word(rq, "noted", bare);

		all = str_format(rq->arena, "%.*s%s%.*s%s", STR_ARGS(all),
				 str_empty(all) || str_ends(all, STR("，")) ? "" : " ",
				 STR_ARGS(or_code(known, bare)), comma ? "，" : "");
	}
	return all;
}

void
tell(const struct request *rq, const struct audit_row *row, struct told *told_out)
{
	struct str who = row->object_name, pattern = admin_word(rq, "did", row->action);
	struct told *told = told_out;
	bool understood = false;

	*told = (struct told){ .act = or_code(admin_word(rq, "act", row->action), row->action) };
	if (str_empty(who) && row->object_id != 0)
		who = str_format(rq->arena, "%.*s %lld",
				 STR_ARGS(or_code(admin_word(rq, "object", row->object_kind),
						  row->object_kind)),
				 (long long)row->object_id);
	if (str_equal(row->action, STR("evaluation.judge")))
		understood = tell_judgement(rq, row->detail, told);
	else if (str_equal(row->action, STR("account.change")))
		understood = tell_person(rq, row->detail, told);
	else if (str_starts(row->action, STR("record.")))
		understood = tell_move(rq, who, row->detail, told);
	if (!understood) {
		told->n_changes = 0;
		told->note = own_words(rq, row->detail);
	}
	if (told->sentence.at != NULL)
		return;
	if (pattern.at != NULL)
		told->sentence =
			view_fill(rq->arena, pattern, "who", who, "detail", row->detail, NULL);
	else if (str_empty(who))
		told->sentence = told->act;
	else
		told->sentence =
			str_format(rq->arena, "%.*s：%.*s", STR_ARGS(told->act), STR_ARGS(who));
}
