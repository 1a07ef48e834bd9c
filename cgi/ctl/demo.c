/* demo.c - dkctl demo: fills an empty database with invented places and people, all in mid-cycle. */
#include "ctl/demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ctl.h"
#include "ctl/demo_sql.h"
#include "domain/cycle/cycle_create.h"
#include "domain/person/document.h"
#include "domain/person/sealed.h"
#include "lib/io/cipher.h"
#include "lib/io/clock.h"
#include "lib/io/config.h"
#include "lib/io/image.h"
#include "lib/io/password.h"

enum { MEMORY = 64 << 20, SCRATCH = 32 << 20, FILE_MAX_BYTES = 4 << 20, SEED = 20260801, PAST_PEOPLE = 60 };

static const struct actor nobody;

static const struct {
	const char *code;
	int first, n;
} places[DEMO_PROVINCES] = { { "beijing", 1, 4 }, { "shanxi", 5, 2 }, { "henan", 7, 2 }, { "hainan", 9, 2 } };

static enum result
read_file(struct demo *d, const char *name, struct str *text_out)
{
	struct str path = str_format(d->arena, "%s/demo/%s", config_text("sql.directory"), name);
	enum result done = config_file(d->arena, path.at, FILE_MAX_BYTES, text_out);

	return done == NOT_FOUND ? fail("%s is missing", path.at) : done;
}

static enum result
load_places(struct demo *d)
{
	struct str text, sealed_of;
	struct bytes sealed;

	TRY(read_file(d, "places.sql", &text));
	TRY(store_script(d->db, text));
	TRY(store_begin(d->db));
	for (int id = 1; id <= DEMO_INSTITUTIONS; id++) {
		sealed_of = str_format(d->arena, "170008%05d", 10000 + id);
		TRY(cipher_seal(d->arena, SEALED_CONTACT_MOBILE, sealed_of, &sealed));
		TRY(store_change(d->db, &demo_contact, WITH(V(sealed), V(id))));
	}
	return store_commit(d->db);
}

static int
load_questions(struct demo *d)
{
	static const char *const banks[] = { "law", "internal", "surgery", "tcm" };
	static char command[] = "questions", option[] = "--bank";
	int status = CTL_DONE;

	for (size_t i = 0; i < 4 && status == CTL_DONE; i++) {
		struct str path = str_format(d->arena, "%s/demo/questions/%s.csv",
					     config_text("sql.directory"), banks[i]);
		char file[512], bank[24];
		char *argv[] = { command, file, option, bank };

		(void)snprintf(file, sizeof(file), "%s", path.at);
		(void)snprintf(bank, sizeof(bank), "%s", banks[i]);
		status = ctl_import(4, argv);
	}
	return status;
}

/* Days from today at which a stage opens and closes: all of them can be tried. */
static const struct {
	enum stage_kind kind;
	int opens, closes;
} dates[] = {
	{ STAGE_REGISTER, -20, 25 }, { STAGE_REVIEW, -18, 35 },	 { STAGE_EVALUATE, -15, 45 },
	{ STAGE_TEST, -5, 60 },	     { STAGE_MAKE_UP, 61, 75 },	 { STAGE_CONCLUDE, -3, 80 },
	{ STAGE_PUBLISH, 81, 90 },
};

/* An assessment takes three years, or two in one province; the campaign of a year is about the years before it. */
static struct date
assessed_from(const struct profile *profile, int year)
{
	return (struct date){ year - (profile_id(profile) == 410000 ? 2 : 3), 1, 1 };
}

static enum result
open_cycle(struct demo *d, struct demo_province *p)
{
	struct date today = date_from_stamp(d->now);
	struct stamp opened = stamp_from_date(date_add_days(today, -20));
	struct cycle *c = &p->cycle;
	int64_t n;

	c->province_id = profile_id(p->profile);
	c->year = today.year;
	c->name = str_format(d->arena, "%d 年度医师定期考核", today.year);
	c->assess_from = assessed_from(p->profile, today.year);
	c->assess_to = (struct date){ today.year - 1, 12, 31 };
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++)
		c->stages[dates[i].kind] =
			(struct stage){ dates[i].kind,
					stamp_from_date(date_add_days(today, dates[i].opens)),
					stamp_from_date(date_add_days(today, dates[i].closes)) };
	TRY(cycle_create(d->db, c, &nobody, opened));
	TRY(cycle_start(d->db, d->arena, c->id, &nobody, opened));
	return records_create(d->db, p->profile, c->id, opened, &n);
}

static enum result
build_papers(struct demo *d, struct demo_province *p)
{
	struct paper_report report;
	enum result built =
		paper_build(d->db, d->arena, p->profile, &p->cycle, &nobody,
			    stamp_from_date(date_add_days(date_from_stamp(d->now), -6)), &report);

	if (built == REFUSED && report.n_wrong > 0)
		return fail("paper %.*s needs %lld questions of bank %.*s, which has %lld",
			    STR_ARGS(report.wrong[0].paper), (long long)report.wrong[0].needed,
			    STR_ARGS(report.wrong[0].bank), (long long)report.wrong[0].found);
	TRY(built);
	return papers_of_cycle(d->db, d->arena, p->cycle.id, &p->papers);
}

/* The assessment before this one, of some of those who had a licence when it began. */
static struct str
assessed_before(struct demo *d, const struct person *p)
{
	const struct profile *profile = d->province[p->province].profile;
	int end = assessed_from(profile, date_from_stamp(d->now).year).year;
	int begin = assessed_from(profile, end).year;

	if (demo_random(d, 3) != 0 || p->licensed.year >= begin)
		return STR("");
	return str_format(d->scratch, "%d-%d", begin, end - 1);
}

static enum result
store_person(struct demo *d, struct person *p)
{
	enum document_kind kind = document_kind_of(p->document_kind);
	struct arena *arena = d->scratch;
	struct document document;
	enum document_fault fault;
	struct bytes number, index, mobile, mobile_index, email, qualification;
	struct str before;

	arena_reset(arena);
	before = assessed_before(d, p);
	if (document_read(arena, kind, p->document, date_from_stamp(d->now), &document, &fault) !=
	    OK)
		return fail("%.*s: %s", STR_ARGS(p->document), document_fault_word(fault));
	TRY(cipher_seal(arena, SEALED_DOCUMENT, p->document, &number));
	TRY(cipher_index(arena, INDEX_DOCUMENT, document.canonical, &index));
	TRY(cipher_seal(arena, SEALED_MOBILE, p->mobile, &mobile));
	TRY(cipher_index(arena, INDEX_MOBILE, p->mobile, &mobile_index));
	TRY(cipher_seal(arena, SEALED_EMAIL, p->email, &email));
	TRY(cipher_seal(arena, SEALED_QUALIFICATION, p->qualification_no, &qualification));
	TRY(store_insert(d->db, &demo_physician_insert, &p->physician_id,
			 WITH(V(profile_id(d->province[p->province].profile)), V(p->name),
			      V(p->sex), V(STR("01")), V(p->born), V(p->document_kind), V(number),
			      V(index), V(mobile), V(mobile_index), V(email),
			      V(str_of(p->education)), V(p->level), V(str_of(p->category)),
			      V(str_of(p->scope)), V(qualification), V(p->qualified),
			      V(p->licence_no), V(p->licensed), V(str_of(p->title)),
			      V(p->main_site), V(str_empty(before) ? str_of(NULL) : before),
			      V(str_of(str_empty(before) ? NULL : "合格")), V(d->now))));
	TRY(store_insert(d->db, &demo_site_insert, NULL,
			 WITH(V(p->physician_id), V(p->main_site), V(true))));
	if (p->second_site == 0)
		return OK;
	return store_insert(d->db, &demo_site_insert, NULL,
			    WITH(V(p->physician_id), V(p->second_site), V(false)));
}

static enum result
store_people(struct demo *d)
{
	struct stamp now = d->now;
	int64_t n;

	TRY(store_begin(d->db));
	for (int i = 0; i < DEMO_PEOPLE; i++)
		TRY(store_person(d, &d->people[i]));
	for (int i = 0; i < DEMO_PROVINCES; i++)
		TRY(accounts_create_physicians(d->db, profile_id(d->province[i].profile), now, &n));
	for (int i = 0; i < DEMO_PEOPLE; i++)
		if (d->people[i].no_account)
			TRY(store_run(d->db, &demo_accounts_drop, NULL,
				      WITH(V(d->people[i].physician_id))));
	return store_commit(d->db);
}

/* Institutions and offices, and an administrator; they all have the password of the demonstration. */
static enum result
make_staff(struct demo *d, struct str hash)
{
	const struct demo_place *place;
	struct account_new admin = { .province_id = 110000,
				     .sign_in_name = STR("admin"),
				     .display_name = STR("系统管理员"),
				     .hash = hash };
	struct rows rows;
	int64_t id;

	TRY(store_many(d->db, &demo_places, d->arena, &rows, NOTHING));
	place = rows.at;
	TRY(store_begin(d->db));
	for (size_t i = 0; i < rows.n; i++) {
		struct account_new account = { .province_id = place[i].province_id,
					       .sign_in_name = place[i].is_office ? place[i].name :
										    place[i].number,
					       .display_name = place[i].name,
					       .hash = hash };

		account.office_id = place[i].is_office ? place[i].id : 0;
		account.institution_id = place[i].is_office ? 0 : place[i].id;
		if (account.office_id != 0)
			TRY(account_create_office(d->db, d->arena, &account, d->now, &id));
		else
			TRY(account_create_institution(d->db, d->arena, &account, d->now, &id));
		TRY(store_change(d->db, &demo_own_password, WITH(V(hash), V(d->now), V(id))));
	}
	TRY(account_create_office(d->db, d->arena, &admin, d->now, &id));
	TRY(store_change(d->db, &demo_own_password, WITH(V(hash), V(d->now), V(id))));
	return store_commit(d->db);
}

static enum result
take_ids(struct demo *d, struct str hash)
{
	const struct demo_ids *ids;
	struct rows rows;

	TRY(store_many(d->db, &demo_ids_list, d->arena, &rows, NOTHING));
	if (rows.n != DEMO_PEOPLE)
		return fail("%zu people instead of %d", rows.n, DEMO_PEOPLE);
	ids = rows.at;
	TRY(store_begin(d->db));
	for (int i = 0; i < DEMO_PEOPLE; i++) {
		struct person *p = &d->people[i];

		p->account_id = ids[i].account_id;
		p->record_id = ids[i].record_id;
		if (p->own_password != NULL)
			TRY(store_change(d->db, &demo_own_password,
					 WITH(V(hash), V(d->now), V(p->account_id))));
	}
	return store_commit(d->db);
}

static enum result
open_cycles(struct demo *d)
{
	TRY(store_begin(d->db));
	for (int i = 0; i < DEMO_PROVINCES; i++) {
		TRY(open_cycle(d, &d->province[i]));
		TRY(build_papers(d, &d->province[i]));
	}
	return store_commit(d->db);
}

/* The two assessments before, of the first province: published, so that 往期 has something to tell. */
static enum result
past_cycle(struct demo *d, const struct demo_province *p, int year)
{
	struct str name = str_format(d->arena, "%d 年度医师定期考核", year);
	struct date from = assessed_from(p->profile, year), to = { year - 1, 12, 31 };
	struct date told = { year, 11, 20 };
	struct stamp at = stamp_add(stamp_from_date(told), 10 * STAMP_HOUR);
	struct stamp before = stamp_add(at, -30 * STAMP_DAY);
	int64_t id;

	TRY(store_insert(d->db, &demo_past_cycle, &id,
			 WITH(V(profile_id(p->profile)), V(name), V(year), V(from), V(to))));
	TRY(store_run(d->db, &demo_past_records, NULL,
		      WITH(V(id), V(RECORD_PUBLISHED), V(at), V(before), V(before),
			   V(profile_id(p->profile)), V(from), V(PAST_PEOPLE))));
	TRY(store_run(d->db, &demo_past_history, NULL,
		      WITH(V(stamp_add(at, -5 * STAMP_DAY)), V(EVENT_QUALIFY), V(RECORD_CONCLUDING),
			   V(RECORD_QUALIFIED), V(id))));
	return store_run(
		d->db, &demo_past_history, NULL,
		WITH(V(at), V(EVENT_PUBLISH), V(RECORD_QUALIFIED), V(RECORD_PUBLISHED), V(id)));
}

static enum result
find_provinces(struct demo *d)
{
	TRY(profiles_refresh(d->db, d->now));
	for (int i = 0; i < DEMO_PROVINCES; i++) {
		d->province[i].profile = profile_by_code(str_of(places[i].code));
		d->province[i].first = places[i].first;
		d->province[i].n_institutions = places[i].n;
		if (d->province[i].profile == NULL)
			return fail("the profile %s is not imported: dkctl profile import",
				    places[i].code);
	}
	return OK;
}

static enum result
load(struct demo *d)
{
	static const char *const pictures[DEMO_PICTURES] = { "photo-1.png", "photo-2.png",
							     "photo-3.png", "photo-4.png",
							     "proof.png" };
	struct secret password = { STR(DEMO_PASSWORD) };
	struct str hash;
	int year;

	TRY(password_hash(d->arena, password, &hash));
	for (int i = 0; i < DEMO_PICTURES; i++) {
		struct str name = str_format(d->arena, "pictures/%s", pictures[i]);

		TRY(read_file(d, name.at, &d->pictures[i]));
	}
	demo_invent(d);
	TRY(store_people(d));
	TRY(make_staff(d, hash));
	TRY(open_cycles(d));
	TRY(demo_appoint(d));
	TRY(take_ids(d, hash));
	TRY(store_begin(d->db));
	for (int i = 0; i < DEMO_PEOPLE; i++)
		TRY(demo_live(d, &d->people[i]));
	year = assessed_from(d->province[0].profile, date_from_stamp(d->now).year).year;
	TRY(past_cycle(d, &d->province[0], assessed_from(d->province[0].profile, year).year));
	TRY(past_cycle(d, &d->province[0], year));
	return store_commit(d->db);
}

static int
print_states(struct demo *d)
{
	const struct demo_state *row;
	struct rows rows;

	if (store_many(d->db, &demo_state_counts, d->arena, &rows, NOTHING) != OK)
		return ctl_cannot("demo");
	row = rows.at;
	for (size_t i = 0; i < rows.n; i++) {
		if (i == 0 || !str_equal(row[i].province, row[i - 1].province))
			(void)printf("%s%.*s:", i == 0 ? "" : "\n", STR_ARGS(row[i].province));
		(void)printf(" %s %lld", record_state_word((enum record_state)row[i].state),
			     (long long)row[i].n);
	}
	(void)printf("\n");
	return CTL_DONE;
}

static int
fill(struct demo *d)
{
	struct demo_count count;
	int status;

	if (store_one(d->db, &demo_people_count, d->arena, &count, NOTHING) != OK)
		return ctl_cannot("demo");
	if (count.n > 0) {
		(void)fprintf(stderr,
			      "dkctl demo: this database holds people or institutions already\n");
		return CTL_FINDINGS;
	}
	if (find_provinces(d) != OK || load_places(d) != OK)
		return ctl_cannot("demo");
	status = load_questions(d);
	if (status != CTL_DONE)
		return status;
	if (load(d) != OK) {
		store_rollback(d->db);
		return ctl_cannot("demo");
	}
	return print_states(d);
}

int
ctl_demo(int argc, char **argv)
{
	struct demo *d;
	struct arena *arena;
	int status;

	if (argc >= 1 && argc <= 2 && strcmp(argv[0], "accounts") == 0)
		return demo_print_accounts(argc == 2 ? argv[1] : "8443");
	if (argc != 0) {
		bool help = argc == 1 && strcmp(argv[0], "--help") == 0;

		(void)fprintf(
			help ? stdout : stderr,
			"usage: dkctl demo                   fill an empty database with invented people\n"
			"       dkctl demo accounts [PORT]   print the accounts to try\n");
		return help ? CTL_DONE : CTL_CANNOT;
	}
	if (image_start() != OK)
		return ctl_cannot("demo");
	arena = arena_create(MEMORY);
	d = ARENA_NEW(arena, struct demo);
	*d = (struct demo){ .arena = arena, .scratch = arena_create(SCRATCH), .seed = SEED };
	d->now = clock_now();
	d->people = ARENA_LIST(arena, DEMO_PEOPLE, struct person);
	if (ctl_open(&d->db) != OK || cipher_open() != OK)
		return ctl_cannot("demo");
	status = fill(d);
	store_close(d->db);
	arena_destroy(d->scratch);
	arena_destroy(arena);
	return status;
}
