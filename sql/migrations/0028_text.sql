-- Texts are drafted, published at a time and withdrawn through the browser; what was published stays.
ALTER TABLE agreement MODIFY published_at BIGINT NULL COMMENT 'when it comes into force, µs UTC; NULL: a draft';
ALTER TABLE agreement ADD COLUMN withdrawn_at BIGINT NULL COMMENT 'no more in force since, µs UTC';
ALTER TABLE agreement ADD COLUMN changed_at BIGINT NULL COMMENT 'last edited, µs UTC; NULL: came with the system';
ALTER TABLE agreement ADD COLUMN author VARCHAR(120) NULL COMMENT 'who edited it last';
ALTER TABLE announcement MODIFY published_at BIGINT NULL COMMENT 'when it is shown from, µs UTC; NULL: a draft';
ALTER TABLE announcement ADD COLUMN withdrawn_at BIGINT NULL COMMENT 'no more shown since, µs UTC';
ALTER TABLE announcement ADD COLUMN changed_at BIGINT NULL COMMENT 'last edited, µs UTC; NULL: came with the system';
ALTER TABLE announcement ADD COLUMN author VARCHAR(120) NULL COMMENT 'who edited it last';
