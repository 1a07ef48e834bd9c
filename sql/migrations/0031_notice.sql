-- Which text somebody read: versions are counted apart for each province and for all, so the number alone does not say.
ALTER TABLE record ADD COLUMN notice_id BIGINT NULL COMMENT 'text of table agreement that was read; NULL: none, or before this column';
-- A unique key takes NULL any number of times: two drafts for all could get one version.
-- Each gets a number of its own, and all keep their order.
UPDATE agreement a JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY kind, province_id ORDER BY version, id)
  - DENSE_RANK() OVER (PARTITION BY kind, province_id ORDER BY version) AS more FROM agreement) x ON x.id = a.id
  SET a.version = a.version + x.more WHERE x.more > 0;
ALTER TABLE agreement ADD COLUMN scope_id BIGINT AS (COALESCE(province_id, 0)) PERSISTENT COMMENT 'province_id, 0 for all: for the key';
ALTER TABLE agreement ADD UNIQUE KEY one_version (kind, scope_id, version);
