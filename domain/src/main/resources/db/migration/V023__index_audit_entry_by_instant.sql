-- Identifiers come in blocks, one a node: only the instant tells the order.
CREATE INDEX audit_entry_at ON audit_entry (at);
