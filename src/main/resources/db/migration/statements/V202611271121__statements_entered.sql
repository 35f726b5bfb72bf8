-- The text as it was when an organisation was invited: what came before is not told to it.
alter table statements.participation add column entered bigint not null default 0;

-- How far people have looked is the text's to know now. It was kept by person alone; where somebody
-- belongs to several organisations it counts for each.
insert into documents.look (document, person, organisation, version, at)
select distinct s.document, l.person, r.organisation, l.version, l.at
  from statements.look l
  join statements.statement s on s.id = l.statement
  join accounts.held_role r on r.person = l.person
on conflict do nothing;
drop table statements.look;
