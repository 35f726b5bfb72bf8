-- A link holds as long as its round: an extension of the round is one of the link.
alter table statements.answer_link drop column expires_at;
