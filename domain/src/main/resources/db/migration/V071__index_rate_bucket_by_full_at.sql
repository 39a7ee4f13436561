-- The purge looks for buckets that are full again; there may be as many as there are visitors.
CREATE INDEX rate_bucket_full ON rate_bucket (full_at);
