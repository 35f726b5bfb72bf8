-- Organisations can be let in to comment and suggest without writing.
alter table statements.participation add column involvement text;
update statements.participation set involvement = 'WRITING';
alter table statements.participation alter column involvement set not null;
