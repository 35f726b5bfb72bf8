package org.kpcsc.workspace.documents.authority;

import java.util.List;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;

/** A batch of the log with its steps and the texts on both sides, which share what is the same. */
public record Entry(LoggedBatch batch, List<Step> steps, Node before, Node after) {}
