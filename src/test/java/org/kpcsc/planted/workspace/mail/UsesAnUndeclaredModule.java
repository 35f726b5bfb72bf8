package org.kpcsc.planted.workspace.mail;

import org.kpcsc.planted.workspace.archive.Archive;

record UsesAnUndeclaredModule(Archive archive) {}
