/* attachment_sql.h - statements that read, for those who only show pictures. */
#ifndef DOMAIN_ATTACHMENT_SQL_H
#define DOMAIN_ATTACHMENT_SQL_H

#include "lib/io/store.h"

extern const struct statement attachment_of_record, picture_of_physician, picture_of_institution,
	picture_of_office, photo_of_physician, photo_of_institution, photo_of_office;

#endif
