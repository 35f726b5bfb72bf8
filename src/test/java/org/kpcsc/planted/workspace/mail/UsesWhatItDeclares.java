package org.kpcsc.planted.workspace.mail;

import org.kpcsc.planted.workspace.accounts.Accounts;

record UsesWhatItDeclares(Accounts accounts) {}
