-- Who handed a link over, and for which organisation they did: with their right to do so it ends.
-- Both are empty where the person asked for it by mail. Of the links that are out nobody knows; they
-- held for a day.
delete from accounts.reset_link;
alter table accounts.reset_link
    add column given_by uuid references accounts.person,
    add column given_for uuid,
    add check ((given_by is null) = (given_for is null));
