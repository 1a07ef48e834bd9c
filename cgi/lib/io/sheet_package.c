/* sheet_package.c - the zip around a workbook: its parts, streamed into an XML parser under limits.
 */
#include <expat.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "lib/base/str.h"
#include "lib/io/sheet_inside.h"

enum {
	CHUNK = 32 * 1024,
	ENTRIES_MAX = 10000,
	NAME_MAX_LEN = 512,
	RATIO_FREE = 1024 * 1024,       /* small parts may be as empty as they like */
	DEPTH_MAX = 64,
	TAG_MAX = 1024 * 1024,          /* a tag or comment is held whole until its end is seen */
	SPACE_MARK = '|',               /* between namespace and name, as expat joins them */
};

struct sheet_package {
	struct sheet *sheet;
	zip_t *zip;
	uint64_t unpacked;
	char worksheet[NAME_MAX_LEN], strings[NAME_MAX_LEN];
};

struct sheet_part {
	struct sheet_package *package;
	zip_file_t *file;
	XML_Parser parser;
	struct sheet_xml xml;
	uint64_t used, size, packed;
	int depth;
	bool paused;
	enum sheet_problem problem;
};

/* ---- the zip ---- */

enum result
sheet_package_open(struct sheet *sheet, struct sheet_package **package_out)
{
	struct sheet_package *package = calloc(1, sizeof(*package));
	zip_source_t *source;
	zip_error_t error;
	int code = 0;

	if (package == NULL)
		abort();
	package->sheet = sheet;
	zip_error_init(&error);
	if (sheet->path != NULL) {
		package->zip = zip_open(sheet->path, ZIP_RDONLY, &code);
	} else {
		source = zip_source_buffer_create(sheet->bytes.at, sheet->bytes.len, 0, &error);
		if (source != NULL)
			package->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
		if (source != NULL && package->zip == NULL)
			zip_source_free(source);
	}
	zip_error_fini(&error);
	if (package->zip == NULL || zip_get_num_entries(package->zip, 0) > ENTRIES_MAX) {
		sheet_package_close(package);
		return sheet_refuse(sheet, SHEET_BROKEN);
	}
	*package_out = package;
	return OK;
}

void
sheet_package_close(struct sheet_package *package)
{
	if (package == NULL)
		return;
	if (package->zip != NULL)
		zip_discard(package->zip);
	free(package);
}

/* ---- one part ---- */

static const char *
local_name(const char *name)
{
	const char *mark = strrchr(name, SPACE_MARK);

	return mark == NULL ? name : mark + 1;
}

const char *
sheet_attribute(const char **attributes, const char *name)
{
	for (; *attributes != NULL; attributes += 2)
		if (strcmp(local_name(attributes[0]), name) == 0)
			return attributes[1];
	return NULL;
}

static void XMLCALL
on_start(void *self, const XML_Char *name, const XML_Char **attributes)
{
	struct sheet_part *part = self;

	if (++part->depth > DEPTH_MAX)
		sheet_part_stop(part, SHEET_BROKEN);
	else if (part->xml.start != NULL && part->problem == SHEET_FINE)
		part->xml.start(part->xml.self, local_name(name), attributes);
}

static void XMLCALL
on_end(void *self, const XML_Char *name)
{
	struct sheet_part *part = self;

	part->depth--;
	if (part->xml.end != NULL && part->problem == SHEET_FINE)
		part->xml.end(part->xml.self, local_name(name));
}

static void XMLCALL
on_text(void *self, const XML_Char *at, int len)
{
	struct sheet_part *part = self;

	if (part->xml.text != NULL && part->problem == SHEET_FINE)
		part->xml.text(part->xml.self, at, len);
}

/* No office program writes a document type; what has one wants entities from us. */
static void XMLCALL
on_doctype(void *self, const XML_Char *name, const XML_Char *system, const XML_Char *public_id,
	   int subset)
{
	(void)name, (void)system, (void)public_id, (void)subset;
	sheet_part_stop(self, SHEET_UNSAFE);
}

/* Some programs write the path with the wrong slash or case. */
static zip_int64_t
entry_locate(struct sheet_package *package, const char *name)
{
	zip_int64_t at = zip_name_locate(package->zip, name, ZIP_FL_NOCASE);
	char other[NAME_MAX_LEN];
	size_t len = strlen(name);

	if (at >= 0 || len >= sizeof(other))
		return at;
	for (size_t i = 0; i <= len; i++)
		other[i] = name[i] == '/' ? '\\' : name[i];
	return zip_name_locate(package->zip, other, ZIP_FL_NOCASE);
}

enum result
sheet_part_open(struct sheet_package *package, const char *name, struct sheet_xml xml,
		struct sheet_part **part_out)
{
	zip_int64_t index = entry_locate(package, name);
	struct sheet_part *part;
	zip_stat_t stat;

	if (index < 0)
		return NOT_FOUND;
	if (zip_stat_index(package->zip, (zip_uint64_t)index, 0, &stat) != 0)
		return sheet_refuse(package->sheet, SHEET_BROKEN);
	if (stat.encryption_method != ZIP_EM_NONE)
		return sheet_refuse(package->sheet, SHEET_OLD_WORKBOOK);
	part = calloc(1, sizeof(*part));
	if (part == NULL)
		abort();
	part->package = package;
	part->xml = xml;
	part->size = stat.size;
	part->packed = stat.comp_size;
	part->file = zip_fopen_index(package->zip, (zip_uint64_t)index, 0);
	part->parser = XML_ParserCreateNS(NULL, SPACE_MARK);
	if (part->parser == NULL)
		abort();
	XML_SetUserData(part->parser, part);
	XML_SetElementHandler(part->parser, on_start, on_end);
	XML_SetCharacterDataHandler(part->parser, on_text);
	XML_SetStartDoctypeDeclHandler(part->parser, on_doctype);
	if (part->file == NULL) {
		sheet_part_close(part);
		return sheet_refuse(package->sheet, SHEET_BROKEN);
	}
	*part_out = part;
	return OK;
}

void
sheet_part_pause(struct sheet_part *part)
{
	part->paused = true;
	(void)XML_StopParser(part->parser, XML_TRUE); /* fails only when it is stopped already */
}

void
sheet_part_stop(struct sheet_part *part, enum sheet_problem problem)
{
	if (part->problem == SHEET_FINE)
		part->problem = problem;
	(void)XML_StopParser(part->parser, XML_FALSE); /* fails only when it is stopped already */
}

uint64_t
sheet_part_used(const struct sheet_part *part)
{
	return part->used;
}

uint64_t
sheet_part_size(const struct sheet_part *part)
{
	return part->size;
}

/* Counts what came out, not what the directory of the zip promises. */
static enum result
part_count(struct sheet_part *part, uint64_t n)
{
	struct sheet_package *package = part->package;

	part->used += n;
	package->unpacked += n;
	if (package->unpacked > SHEET_UNPACKED_MAX ||
	    (part->used > RATIO_FREE && part->used / SHEET_RATIO_MAX > part->packed))
		return sheet_refuse(package->sheet, SHEET_TOO_LARGE);
	return OK;
}

static enum result
part_feed(struct sheet_part *part, enum XML_Status *status_out, bool *ended_out)
{
	void *room = XML_GetBuffer(part->parser, CHUNK);
	XML_Index begun;
	zip_int64_t n;

	if (room == NULL)
		abort();
	n = zip_fread(part->file, room, CHUNK);
	if (n < 0)
		return sheet_refuse(part->package->sheet, SHEET_BROKEN);
	TRY(part_count(part, (uint64_t)n));
	*ended_out = n == 0;
	*status_out = XML_ParseBuffer(part->parser, (int)n, n == 0);
	begun = XML_GetCurrentByteIndex(part->parser);
	if (begun >= 0 && part->used - (uint64_t)begun > TAG_MAX)
		return sheet_refuse(part->package->sheet, SHEET_BROKEN);
	return OK;
}

enum result
sheet_part_run(struct sheet_part *part)
{
	enum XML_Status status = XML_STATUS_OK;
	XML_ParsingStatus state;
	bool ended = false;

	/* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): it is there, for sheet_refuse() never says OK */
	part->paused = false;
	for (;;) {
		XML_GetParsingStatus(part->parser, &state);
		if (state.parsing == XML_FINISHED && status == XML_STATUS_OK)
			return NOT_FOUND;
		if (state.parsing == XML_SUSPENDED)
			status = XML_ResumeParser(part->parser);
		else
			TRY(part_feed(part, &status, &ended));
		if (part->problem != SHEET_FINE)
			return sheet_refuse(part->package->sheet, part->problem);
		if (status == XML_STATUS_ERROR)
			return sheet_refuse(part->package->sheet, SHEET_BROKEN);
		if (part->paused)
			return OK;
		if (ended)
			return NOT_FOUND;
	}
}

void
sheet_part_close(struct sheet_part *part)
{
	if (part == NULL)
		return;
	if (part->file != NULL)
		(void)zip_fclose(part->file); /* only read from */
	XML_ParserFree(part->parser);
	free(part);
}

/* ---- which part is what ---- */

struct search {
	struct sheet_part *part;
	const char *element, *key, *wanted, *attribute; /* <element key="…wanted" attribute="…"> */
	char found[NAME_MAX_LEN];
};

static void
search_start(void *self, const char *name, const char **attributes)
{
	struct search *search = self;
	const char *value, *key;

	if (search->found[0] != '\0' || strcmp(name, search->element) != 0)
		return;
	if (search->key != NULL) {
		key = sheet_attribute(attributes, search->key);
		if (key == NULL || !str_ends(str_of(key), str_of(search->wanted)))
			return;
	}
	value = sheet_attribute(attributes, search->attribute);
	if (value != NULL && strlen(value) < NAME_MAX_LEN)
		memcpy(search->found, value, strlen(value) + 1);
}

static enum result
search_run(struct sheet_package *package, const char *name, struct search *search)
{
	struct sheet_xml xml = { search_start, NULL, NULL, search };
	enum result result;

	TRY(sheet_part_open(package, name, xml, &search->part));
	result = sheet_part_run(search->part);
	sheet_part_close(search->part);
	if (result != NOT_FOUND)
		return result;
	return search->found[0] == '\0' ? NOT_FOUND : OK;
}

/* A target is relative to the folder of the part that names it, or absolute. */
static void
target_resolve(const char *folder, const char *target, char *path_out)
{
	size_t at = 0, len;

	if (target[0] == '/') {
		target++;
		folder = "";
	}
	if (strncmp(target, "./", 2) == 0)
		target += 2;
	while (strncmp(target, "../", 3) == 0) {
		target += 3;
		folder = ""; /* parts lie at most one folder deep where this happens */
	}
	len = strlen(folder);
	if (len + strlen(target) >= NAME_MAX_LEN) {
		path_out[0] = '\0';
		return;
	}
	memcpy(path_out, folder, len);
	at = len;
	memcpy(path_out + at, target, strlen(target) + 1);
}

enum result
sheet_package_find(struct sheet_package *package, const char **worksheet_out,
		   const char **strings_out)
{
	struct search book = { .element = "Relationship",
			       .key = "Type",
			       .wanted = "/officeDocument",
			       .attribute = "Target" };
	struct search first = { .element = "sheet", .attribute = "id" };
	struct search sheet = { .element = "Relationship", .key = "Id", .attribute = "Target" };
	struct search strings = { .element = "Relationship",
				  .key = "Type",
				  .wanted = "/sharedStrings",
				  .attribute = "Target" };
	char path[NAME_MAX_LEN] = "", folder[NAME_MAX_LEN] = "", links[NAME_MAX_LEN * 2 + 16];
	const char *base;
	enum result result;

	TRY(search_run(package, "_rels/.rels", &book));
	target_resolve("", book.found, path);
	TRY(search_run(package, path, &first));
	base = strrchr(path, '/');
	base = base == NULL ? path : base + 1;
	memcpy(folder, path, (size_t)(base - path));
	(void)snprintf(links, sizeof(links), "%s_rels/%s.rels", folder,
		       base); /* both are bounded */
	sheet.wanted = first.found;
	TRY(search_run(package, links, &sheet));
	target_resolve(folder, sheet.found, package->worksheet);
	result = search_run(package, links, &strings);
	if (result == OK)
		target_resolve(folder, strings.found, package->strings);
	else if (result != NOT_FOUND)
		return result;
	*worksheet_out = package->worksheet;
	*strings_out = package->strings;
	return OK;
}
