-- Some hundred colours can be told apart; the register may hold more organisations than that.
alter table organisations.organisation drop constraint organisation_colour_key;
