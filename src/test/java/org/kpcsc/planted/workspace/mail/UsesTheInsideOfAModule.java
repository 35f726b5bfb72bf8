package org.kpcsc.planted.workspace.mail;

import org.kpcsc.planted.workspace.accounts.person.Person;

record UsesTheInsideOfAModule(Person person) {}
