-- What came after the end of a test and could not be counted is told on its result for good.
ALTER TABLE attempt ADD COLUMN uncounted SMALLINT NOT NULL DEFAULT 0 COMMENT 'answers that came too late to count';
