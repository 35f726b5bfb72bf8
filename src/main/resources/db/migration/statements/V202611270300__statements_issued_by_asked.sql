-- In whose name a text is to be issued is part of what organisations agree to.
alter table statements.round add column issued_by text;
update statements.round r set issued_by = s.issued_by from statements.statement s where s.id = r.statement;
alter table statements.round alter column issued_by set not null;
-- Answers from before this moment were given to another name; null where none were.
alter table statements.round add column counts_from timestamptz;
