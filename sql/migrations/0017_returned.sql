-- Whom the assessor sent back counts on lists among those who were sent back: record_phase().
ALTER TABLE record MODIFY phase TINYINT AS (CASE WHEN state IN (3, 4) THEN 3 WHEN state = 8 THEN 6
  WHEN state BETWEEN 10 AND 15 THEN 10 WHEN state BETWEEN 16 AND 20 THEN 16 WHEN state > 20 THEN 21 ELSE state END) VIRTUAL
  COMMENT 'first of the states that lists count as one: record_phase()';
UPDATE worklist SET phase = 6 WHERE phase = 8;
