/* codes.h - the codes of the register's export, and ours for them. */
#ifndef DOMAIN_ROSTER_CODES_H
#define DOMAIN_ROSTER_CODES_H

#include "domain/person/document.h"

/* DOCUMENT_NONE for what is not in the export's table or not accepted here. */
enum document_kind register_document_kind(struct str code);
/* 10 to "1"; "" when unknown. */
struct str register_category(struct str code);
/* 1001 to "11", and the category it belongs to; "" when unknown. */
struct str register_scope(struct str code, struct str *category_out);
/* 执业医师 to 1, 执业助理医师 to 2; 0 when unknown. */
int register_level(struct str name);
/* 男 to 1, 女 to 2; 0 when unknown. */
int register_sex(struct str name);
/* 副主任医师 to "232"; "" when unknown. */
struct str register_title(struct str name);
bool register_ethnic_exists(struct str code);
bool register_education_exists(struct str code);
bool register_status_exists(struct str name);
bool register_economic_type_exists(struct str code);

#endif
