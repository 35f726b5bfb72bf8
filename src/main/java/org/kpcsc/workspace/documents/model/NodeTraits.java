package org.kpcsc.workspace.documents.model;

import java.util.List;

/** What the schema says of a node type besides its content, marks and attributes. */
record NodeTraits(List<String> groups, boolean inline, boolean atom) {}
